import type { Choice } from '@loopwright/assembly';
import { brokenRules } from './broken-words.ts';
import type { Names } from './loop.names.ts';
import type { LoopProblem } from './loop.problem.ts';

export type Swap = { questionId: string; cost: number; breaks: string[] };
/** Where a question is sought: a session, and the question that would leave it, if any. */
export type Place = { session: string; replaced: string | undefined };

/**
 * Questions that could come into a session, everything else staying as it is, cheapest first.
 *
 * Where more than `most` could, those that break no further rule are kept before those that do.
 *
 * @returns cost: the objective's loss against the replaced question, negative for a gain; breaks: rules in words that
 *   hold now and would not after the swap
 */
export function alternativesOf(problem: LoopProblem, choices: readonly Choice[], place: Place, names: Names, most = 20): Swap[] {
  const present = problem.bank.find(({ id }) => id === place.replaced)?.value ?? 0;
  const broken = checker(problem, choices, place, names);
  const now = new Map(broken(choices).map(({ key, by }) => [key, by]));
  const others = choices.filter(({ question }) => question !== place.replaced);
  const swaps = eligibleFor(problem, choices, place.session).map(({ id, value }) => {
    const after = broken([...others, { question: id, session: place.session }]);
    const worse = after.filter(({ key, by }) => by > (now.get(key) ?? 0));
    return { questionId: id, cost: rounded(present - value), breaks: worse.map(({ words }) => words) };
  });
  const cheapest = (a: Swap, b: Swap) => a.cost - b.cost || (a.questionId < b.questionId ? -1 : 1);
  const harmless = swaps.filter(({ breaks }) => breaks.length === 0).sort(cheapest);
  const harmful = swaps.filter(({ breaks }) => breaks.length > 0).sort(cheapest);
  return [...harmless, ...harmful].slice(0, most).sort(cheapest);
}

/** Questions that the loop does not ask and that the session may ask at this level. */
function eligibleFor({ bank, sessions, level, rules }: LoopProblem, choices: readonly Choice[], sessionId: string): LoopProblem['bank'] {
  const session = sessions.find(({ id }) => id === sessionId);
  const out = new Set([...choices.map(({ question }) => question), ...(rules.banned)]);
  const suits = ({ from, to }: LoopProblem['bank'][number]['levels']) => from <= level && level <= to;
  return bank.filter(
    ({ id, stages, levels, minutes, status }) =>
      session !== undefined && !out.has(id) && status === 'eligible' && stages.includes(session.stage) && suits(levels) && minutes <= session.minutes.to,
  );
}

/** Checks choices against the problem cut down to the questions they name: checking reads every question it is given. */
function checker(problem: LoopProblem, choices: readonly Choice[], { replaced }: Place, names: Names) {
  const questions = new Map(problem.bank.map((question) => [question.id, question]));
  const present = choices.map(({ question }) => question);
  return (asked: readonly Choice[]) => {
    const ids = new Set([...present, ...asked.map(({ question }) => question)]);
    const bank = [...ids].flatMap((id) => questions.get(id) ?? []).map((question) => ({ ...question, enemies: question.enemies.filter((id) => ids.has(id)) }));
    const pinned = problem.rules.pinned.filter(({ question }) => ids.has(question) && question !== replaced);
    const banned = problem.rules.banned.filter((id) => ids.has(id));
    return brokenRules({ ...problem, bank, rules: { ...problem.rules, pinned, banned } }, asked, names);
  };
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
