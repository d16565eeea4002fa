import type { Question, QuestionContent, QuestionSummary } from '@loopwright/contracts';
import type { QuestionEntity } from './questions.entities.ts';
import type { QuestionRow } from './questions.repository.ts';

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

export const questionView = (
  row: QuestionEntity & { version: number; content: QuestionContent },
  enemies: Question['enemies'],
): Question => ({
  id: row.id,
  slug: row.slug,
  status: row.status,
  origin: row.origin,
  version: row.version,
  updatedAt: row.updatedAt.toISOString(),
  content: row.content,
  enemies,
});
