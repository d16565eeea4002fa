import type { NewQuestion, QuestionContent } from '@loopwright/contracts';
import type { StoredDraft } from './documents.entities.ts';
import { LONGEST_POINT, MOST_POINTS, plain } from './draft.rules.ts';

const LONGEST_TITLE = 120;
const MOST_TOPICS = 20;

/** Where a question comes from, for those who read it later. */
export const sourceOf = (document: string, { line }: Pick<StoredDraft, 'line'>): string =>
  `${document.slice(0, 200)}, line ${line}`;

/** What the bank is told of an accepted draft. */
export function newQuestionOf(draft: StoredDraft, source: string): NewQuestion {
  return { content: contentOf(draft, source), tags: [], note: `From ${source}` } as NewQuestion;
}

function contentOf(draft: StoredDraft, source: string): QuestionContent {
  const { prompt, assesses, format, stage, topics, competencies, keyPoints, options, correct, explanation } = draft;
  return {
    title: titleOf(prompt),
    prompt,
    assesses: assesses === '' ? null : assesses,
    format: options ? 'mcq' : format === 'mcq' ? 'open' : format,
    stages: stage === null ? [] : [stage],
    competencies,
    topics,
    minutes: 0,
    levels: {},
    keyPoints,
    followUps: [],
    redFlags: [],
    exercise: null,
    design: null,
    choice: options && { options, answer: correct ?? 0, explanation },
    note: null,
    sources: [source],
  };
}

/** The first line of a prompt, cut at a word. */
export function titleOf(prompt: string): string {
  const first = prompt.split('\n', 1)[0]!.trim();
  if (first.length <= LONGEST_TITLE) return first;
  const cut = first.slice(0, LONGEST_TITLE - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40)).trimEnd()}…`;
}

/**
 * An existing question with what a draft adds: points that it does not name yet, topics and competencies, and the prompt
 * as a way to go on. What the question says itself stays.
 */
export function merged(content: QuestionContent, draft: StoredDraft, source: string): QuestionContent {
  const adds = pointsFor(content, draft).filter((point) => !content.keyPoints.some((own) => isSaid(own, point)));
  const isSame = isSaid(content.prompt, draft.prompt);
  const followUps = isSame ? content.followUps : [...content.followUps, draft.prompt.slice(0, LONGEST_POINT)];
  return {
    ...content,
    keyPoints: [...content.keyPoints, ...adds].slice(0, MOST_POINTS),
    followUps: [...new Set(followUps)].slice(0, MOST_POINTS),
    assesses: content.assesses ?? (draft.assesses || null),
    topics: [...new Set([...content.topics, ...draft.topics])].slice(0, MOST_TOPICS),
    competencies: { ...draft.competencies, ...content.competencies },
    choice: content.choice && { ...content.choice, explanation: content.choice.explanation || draft.explanation },
    sources: [...new Set([...content.sources, source])].slice(0, MOST_POINTS),
  };
}

const isSaid = (one: string, other: string): boolean => plain(one) === plain(other);

/** A question without options is told the right one of a draft, and why it is right, as points to listen for. */
function pointsFor({ choice }: QuestionContent, { keyPoints, options, correct, explanation }: StoredDraft): string[] {
  const right = correct === null ? undefined : options?.[correct - 1];
  const told = choice ? [] : [right, explanation].flatMap((point) => point?.trim().slice(0, LONGEST_POINT) || []);
  return [...keyPoints, ...told];
}
