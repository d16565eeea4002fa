import type { Question, QuestionDraft, QuestionListItem, QuestionSummary } from '@loopwright/contracts';
import { approvalIssues, type KnownNames } from './approval.rules.ts';
import type { FoundQuestion } from './question-search.repository.ts';
import type { DraftRow, QuestionRow, ReadQuestion } from './questions.repository.ts';

export const summaryView = (row: QuestionRow): QuestionSummary => ({
  id: row.id,
  slug: row.slug,
  title: row.title,
  prompt: row.prompt,
  format: row.format,
  stages: row.stages,
  competencies: row.competencies,
  levels: row.levels,
  topics: row.topics,
  minutes: row.minutes,
  status: row.status,
  origin: row.origin,
});

export function listView({ rank: _rank, key: _key, ...row }: FoundQuestion): QuestionListItem {
  const { lastAskedAt } = row.used;
  return {
    ...row,
    updatedAt: instant(row.updatedAt),
    used: { ...row.used, lastAskedAt: lastAskedAt === null ? null : instant(lastAskedAt) },
  };
}

/** PostgreSQL writes times in JSON with an offset. */
const instant = (time: string): string => new Date(time).toISOString();

type Parts = {
  row: ReadQuestion;
  /** `alone`: nobody but its author may review it. */
  draft: (DraftRow & { alone: boolean }) | undefined;
  enemies: Question['enemies'];
  known: KnownNames;
};
export function questionView({ row, draft, enemies, known }: Parts): Question {
  const content = row.approved ?? draft?.content;
  if (!content) throw new Error(`Question ${row.id} has neither a version nor a draft.`);
  return {
    id: row.id,
    slug: row.slug,
    status: row.status,
    origin: row.origin,
    version: row.currentVersion,
    revision: row.revision,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    content,
    owner: row.owner,
    tags: row.tags,
    retired: retiredView(row),
    exposure:
      row.exposureTimes === null || row.exposureDays === null
        ? null
        : { times: row.exposureTimes, days: row.exposureDays },
    draft: draft ? draftView(draft, known) : null,
    enemies,
  };
}

const retiredView = ({ retiredReason, retiredNote, retiredAt, retirer }: ReadQuestion): Question['retired'] =>
  retiredReason === null || retiredAt === null
    ? null
    : { reason: retiredReason, note: retiredNote, at: retiredAt.toISOString(), by: retirer };

const draftView = (draft: NonNullable<Parts['draft']>, known: KnownNames): QuestionDraft => ({
  content: draft.content,
  baseVersion: draft.baseVersion,
  state: draft.state,
  author: draft.author,
  alone: draft.alone,
  note: draft.note,
  revision: draft.revision,
  updatedAt: draft.updatedAt.toISOString(),
  issues: approvalIssues(draft.content, known),
});
