/** The plan behind a loop, and a loop as it looks once edits are made that the server has not answered yet. */
import type { CoverageRow, Loop, LoopPlan, LoopQuestion, LoopSession, QuestionSummary } from '@loopwright/contracts';
import { lackOf } from './loop-words.ts';

/**
 * One change to a plan. `apply` may be asked twice, and on a plan that someone else changed meanwhile: it says what
 * shall be so, not how far to go from here.
 */
export type Edit = {
  /** What was done, for the notice and the list of what is not saved. */
  words: string;
  apply: (plan: LoopPlan) => LoopPlan;
  /** Questions that the plan did not name before. */
  brings?: readonly LoopQuestion[];
  undo?: Edit;
};

/** Minutes go along, so that those set by hand stay set. */
export const planOf = ({ sessions, coverage, rules, banned }: Loop): LoopPlan => ({
  sessions: sessions.map(({ id, title, stage, minutes, questionMinutes, questionCount, focus, questions }) => ({
    ...{ id, title, stage, minutes, questionMinutes, questionCount, focus },
    questions: questions.map((question) => ({
      questionId: question.questionId,
      pinned: question.pinned,
      minutes: question.minutes,
    })),
  })),
  coverage,
  rules,
  banned: banned.map(({ questionId }) => questionId),
});

export function loopWith(loop: Loop, edits: readonly Edit[]): Loop {
  if (edits.length === 0) return loop;
  const plan = edits.reduce((before, edit) => edit.apply(before), planOf(loop));
  const known = new Map<string, LoopQuestion>();
  for (const question of loop.sessions.flatMap(({ questions }) => questions)) known.set(question.questionId, question);
  for (const question of edits.flatMap(({ brings = [] }) => brings)) known.set(question.questionId, question);
  const sessions = plan.sessions.map((session) => ({ ...session, questions: questionsOf(session.questions, known) }));
  const titles = new Map(loop.banned.map(({ questionId, title }) => [questionId, title]));
  const banned = plan.banned.map((questionId) => ({
    questionId,
    title: known.get(questionId)?.title ?? titles.get(questionId) ?? 'A question',
  }));
  const matrix = matrixOf(sessions, plan.coverage);
  const changedSincePublished = loop.published !== null;
  const { coverage, rules } = plan;
  return { ...loop, sessions, coverage, rules, banned, matrix, assembly: null, changedSincePublished };
}

function questionsOf(
  planned: LoopPlan['sessions'][number]['questions'],
  known: ReadonlyMap<string, LoopQuestion>,
): LoopQuestion[] {
  return planned.flatMap(({ questionId, pinned, minutes }) => {
    const question = known.get(questionId);
    return question ? [{ ...question, pinned, minutes: minutes ?? question.minutes }] : [];
  });
}

/** A question of the bank as it stands in a loop. Chosen by hand, so assembling again leaves it in its place. */
export const asLoopQuestion = (question: QuestionSummary): LoopQuestion => ({
  questionId: question.id,
  version: 1,
  title: question.title,
  prompt: question.prompt,
  format: question.format,
  competencies: question.competencies,
  minutes: question.minutes,
  pinned: true,
  reasons: [],
});

/** A row for every competency that has a rule or is shown by a question; the server counts in the same way. */
function matrixOf(sessions: readonly LoopSession[], coverage: Loop['coverage']): CoverageRow[] {
  const rows = new Map(Object.entries(coverage).map(([slug, rule]) => [slug, emptyRow(slug, rule)]));
  for (const { id, questions } of sessions)
    for (const { competencies, minutes } of questions)
      for (const [slug, weight] of Object.entries(competencies)) {
        const row = rows.get(slug) ?? emptyRow(slug, null);
        const cell = (row.bySession[id] ??= { main: 0, also: 0 });
        cell[weight === 2 ? 'main' : 'also'] += 1;
        row.questions += 1;
        row.minutes += minutes;
        rows.set(slug, row);
      }
  return [...rows.values()].map((row) => {
    const counted = { ...row, sessions: Object.keys(row.bySession).length };
    return { ...counted, met: lackOf(counted) === null };
  });
}

const emptyRow = (competency: string, rule: CoverageRow['rule']): CoverageRow => ({
  ...{ competency, rule, questions: 0, sessions: 0, minutes: 0, met: rule === null },
  bySession: {},
});
