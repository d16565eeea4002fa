import type { Model } from './model.ts';
import type { Choice, Problem } from './problem.ts';
import type { Loop } from './result.ts';
import { worthOf } from './worth.ts';

/** The uses that a solver's answer chose. */
export function choicesOf(values: ArrayLike<number>, model: Model, problem: Problem): Choice[] {
  return model.columns.flatMap((column, i) =>
    column.kind === 'use' && values[i]! > 0.5
      ? [{ question: column.question.id, session: problem.sessions[column.session]!.id }]
      : [],
  );
}

export const choicesOfLoop = (loop: Loop): Choice[] =>
  loop.sessions.flatMap(({ session, questions }) => questions.map(({ question }) => ({ question, session })));

/** Sum of the chosen questions' worth, in the order of their ids so that equal loops get equal sums. */
export function objectiveOf(choices: readonly Choice[], problem: Problem): number {
  const chosen = new Set(choices.map((choice) => choice.question));
  return problem.bank
    .filter((question) => chosen.has(question.id))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .reduce((sum, question) => sum + worthOf(question, problem.rules), 0);
}
