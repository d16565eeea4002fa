/** A draft as fields of a form, and back. */
import type { DocumentDraft, DocumentDraftChange } from '@loopwright/contracts';
import { changeOf, entriesOf } from './review.ts';

export const mendedOf = (draft: DocumentDraft) => ({
  prompt: draft.prompt,
  assesses: draft.assesses ?? '',
  keyPoints: draft.keyPoints.join('\n'),
  options: (draft.options ?? []).join('\n'),
  correct: draft.correct === null ? '' : String(draft.correct),
  explanation: draft.explanation,
  format: (draft.format === 'mcq' ? 'open' : draft.format) as string,
  stage: draft.stage ?? '',
  topics: draft.topics,
  competencies: draft.competencies,
  followUps: draft.followUps.join('\n'),
  levels: draft.levels,
  minutes: draft.minutes === 0 ? '' : String(draft.minutes),
});
export type Mended = ReturnType<typeof mendedOf>;

/** What is to be kept of a draft whose fields now say this. A list that nobody touched keeps its long entries whole. */
export function changedBy(draft: DocumentDraft, values: Mended): DocumentDraftChange {
  const before = mendedOf(draft);
  const options = values.options === before.options ? (draft.options ?? []) : entriesOf(values.options);
  const followUps = values.followUps === before.followUps ? draft.followUps : entriesOf(values.followUps);
  const keyPoints = values.keyPoints === before.keyPoints ? draft.keyPoints : entriesOf(values.keyPoints);
  return changeOf(draft, {
    prompt: values.prompt.trim(),
    assesses: values.assesses.trim() || null,
    keyPoints,
    followUps,
    levels: values.levels,
    minutes: Math.min(600, Math.max(0, Math.round(Number(values.minutes) || 0))),
    stage: values.stage || null,
    topics: values.topics,
    competencies: values.competencies,
    ...(options.length > 0 ? choiceOf(options, values) : openOf(values)),
  });
}

function choiceOf(options: string[], { correct, explanation }: Mended): Partial<DocumentDraftChange> {
  const key = Number(correct);
  return { options, correct: key >= 1 && key <= options.length ? key : null, explanation, format: 'mcq' };
}

const openOf = ({ format }: Mended): Partial<DocumentDraftChange> => ({
  options: null,
  correct: null,
  explanation: '',
  format: format as DocumentDraft['format'],
});
