import type { Check, CheckedQuestion, CheckScore } from '@loopwright/contracts';
import type { AskedRow } from './check-questions.repository.ts';
import { rightPlace, scoreOf } from './check.rules.ts';
import type { CheckRow } from './checks.repository.ts';

/** Whom the result is withheld from learns nothing that depends on how the candidate does, nor whether they are done. */
export function checkView(row: CheckRow, asked: readonly AskedRow[]): Check {
  const { id, applicationId, questions, minutes, blind, showsScore, createdBy, version, manages, readable } = row;
  return {
    ...{ id, applicationId, questions, minutes, blind, showsScore, createdBy, version, manages },
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    withheld: !readable,
    state: readable || manages ? row.state : null,
    endedBy: readable ? row.endedBy : null,
    score: scoreFor(row, asked),
    timing: manages ? timingOf(row) : null,
  };
}

function scoreFor({ id, state, readable }: CheckRow, asked: readonly AskedRow[]): CheckScore | null {
  if (!readable || state !== 'submitted') return null;
  return scoreOf(asked.filter(({ checkId }) => checkId === id));
}

function timingOf({ extraMinutes, startedAt, finishedAt, readable }: CheckRow): Check['timing'] {
  const finished = readable ? finishedAt : null;
  return {
    extraMinutes,
    startedAt: startedAt?.toISOString() ?? null,
    finishedAt: finished?.toISOString() ?? null,
    secondsTaken: finished && startedAt ? Math.round((finished.getTime() - startedAt.getTime()) / 1000) : null,
  };
}

export const checkedQuestionView = (row: AskedRow): CheckedQuestion => {
  const { questionId, version, title, prompt, topics, minutes, explanation } = row;
  return {
    ...{ questionId, version, title, prompt, topics, minutes, explanation },
    options: row.order.map((option) => row.options[option - 1]!),
    chosen: row.choice,
    right: rightPlace(row),
  };
};
