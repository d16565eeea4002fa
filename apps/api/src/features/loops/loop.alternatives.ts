import { setImmediate } from 'node:timers/promises';
import { alternatives, type Choice, worthOf } from '@loopwright/assembly';
import { brokenRules } from './broken-words.ts';
import type { Names } from './loop.names.ts';
import type { LoopProblem, ProblemQuestion } from './loop.problem.ts';

export type Swap = { questionId: string; cost: number; breaks: string[] };
/** Where a question is sought: a session, and the question that would leave it, if any. */
export type Place = { session: string; replaced: string | undefined };

/** Candidates looked at one by one, for what they would break: those nearest in value. */
const LOOKED_AT = 40;
/** So many are looked at before other requests have their turn. */
const AT_ONCE = 10;
/** Candidates that are given to the library at first, cheapest first: the cheapest swaps are nearly always among them. */
const TRIED_FIRST = 200;

/**
 * Questions that could come into a session, everything else staying as it is, cheapest first.
 *
 * Swaps that keep every rule go before those that break one, where there are more than `most`. Other requests have their
 * turn in between.
 *
 * @returns cost: the objective's loss against the replaced question, negative for a gain; breaks: rules in words that
 *   hold now and would not after the swap
 */
export async function alternativesOf(
  whole: LoopProblem,
  choices: readonly Choice[],
  place: Place,
  names: Names,
  most = 20,
): Promise<Swap[]> {
  const candidates = eligibleFor(whole, choices, place.session);
  const problem = cutTo(whole, choices, candidates);
  const clean = cleanSwaps(problem, choices, candidates, place, most);
  const known = new Set(clean.map(({ questionId }) => questionId));
  const near = nearest(problem, choices, candidates, place)
    .filter(({ questionId }) => !known.has(questionId))
    .slice(0, clean.length < most ? LOOKED_AT : 0);
  const others = await withBreaks(near, breaksOf(problem, choices, place, names));
  const harmless = others.filter((swap) => swap.breaks.length === 0);
  const harmful = others.filter((swap) => swap.breaks.length > 0);
  return [...clean, ...harmless, ...harmful].slice(0, most).sort(by(({ cost }) => cost));
}

async function withBreaks(swaps: readonly Swap[], breaks: (questionId: string) => string[]): Promise<Swap[]> {
  const looked: Swap[] = [];
  for (const swap of swaps) {
    if (looked.length % AT_ONCE === 0) await setImmediate();
    looked.push({ ...swap, breaks: breaks(swap.questionId) });
  }
  return looked;
}

/** The problem over what the loop asks and what could come in: nothing else matters to a swap. */
function cutTo(problem: LoopProblem, choices: readonly Choice[], candidates: readonly ProblemQuestion[]): LoopProblem {
  const ids = new Set([...choices.map(({ question }) => question), ...candidates.map(({ id }) => id)]);
  const { rules } = problem;
  return {
    ...problem,
    bank: problem.bank
      .filter(({ id }) => ids.has(id))
      .map((question) => ({ ...question, enemies: question.enemies.filter((id) => ids.has(id)) })),
    rules: {
      ...rules,
      pinned: rules.pinned.filter(({ question }) => ids.has(question)),
      banned: rules.banned.filter((id) => ids.has(id)),
    },
  };
}

const by = (measure: (swap: Swap) => number) => (a: Swap, b: Swap) =>
  measure(a) - measure(b) || (a.questionId < b.questionId ? -1 : 1);

/** Swaps after which the loop keeps every rule, as the library finds them; none while another rule is broken. */
function cleanSwaps(
  problem: LoopProblem,
  choices: readonly Choice[],
  candidates: readonly ProblemQuestion[],
  { replaced }: Place,
  most: number,
): Swap[] {
  if (replaced === undefined) return [];
  const unpinned = {
    ...problem,
    rules: { ...problem.rules, pinned: problem.rules.pinned.filter(({ question }) => question !== replaced) },
  };
  const worth = new Map(candidates.map((question) => [question.id, worthIn(problem, question)]));
  const cheapest = [...candidates]
    .sort((a, b) => worth.get(b.id)! - worth.get(a.id)! || (a.id < b.id ? -1 : 1))
    .slice(0, TRIED_FIRST);
  const first = alternatives(cutTo(unpinned, choices, cheapest), choices, replaced, most);
  const enough = first.length >= most || cheapest.length === candidates.length;
  const found = enough ? first : alternatives(unpinned, choices, replaced, most);
  return found.map(({ question, cost }) => ({ questionId: question, cost: rounded(cost), breaks: [] }));
}

/** Every candidate: the nearest in value to the replaced question first, or the best that fit the time that is left. */
function nearest(
  problem: LoopProblem,
  choices: readonly Choice[],
  candidates: readonly ProblemQuestion[],
  { session, replaced }: Place,
): Swap[] {
  const worth = new Map(problem.bank.map((question) => [question.id, worthIn(problem, question)]));
  const present = worth.get(replaced ?? '') ?? 0;
  const left = minutesLeft(problem, choices, session);
  const distance = (id: string, minutes: number) =>
    replaced === undefined ? (minutes > left ? OUT_OF_TIME : 0) - worth.get(id)! : Math.abs(present - worth.get(id)!);
  const away = new Map(candidates.map(({ id, minutes }) => [id, distance(id, minutes)]));
  return candidates
    .map(({ id }) => ({ questionId: id, cost: rounded(present - worth.get(id)!), breaks: [] }))
    .sort(by(({ questionId }) => away.get(questionId)!));
}

/** What a question adds to the objective, in the weights of the loop. */
const worthIn = ({ rules: { coverage, weights } }: LoopProblem, { value, uses = 0, competencies }: ProblemQuestion) =>
  worthOf(
    { value, uses, competencies, quality: 0 },
    { coverage, weights: { quality: 0, ...(weights ?? { value: 1, depth: 0, exposure: 0 }) } },
  );

/** More than any worth: puts what does not fit behind what does. */
const OUT_OF_TIME = 10;

function minutesLeft({ bank, sessions }: LoopProblem, choices: readonly Choice[], sessionId: string): number {
  const here = new Set(choices.filter(({ session }) => session === sessionId).map(({ question }) => question));
  const filled = bank.reduce((sum, { id, minutes }) => (here.has(id) ? sum + minutes : sum), 0);
  return (sessions.find(({ id }) => id === sessionId)?.minutes.to ?? 0) - filled;
}

/** Answers which rules a question would break in the place, beyond those that are broken now. */
function breaksOf(
  problem: LoopProblem,
  choices: readonly Choice[],
  place: Place,
  names: Names,
): (questionId: string) => string[] {
  const broken = checker(problem, choices, place, names);
  const now = new Map(broken(choices).map((rule) => [rule.key, rule.by]));
  const others = choices.filter(({ question }) => question !== place.replaced);
  return (questionId) =>
    broken([...others, { question: questionId, session: place.session }])
      .filter((rule) => rule.by > (now.get(rule.key) ?? 0))
      .map(({ words }) => words);
}

/** Questions that the loop does not ask and that the session may ask at this level. */
function eligibleFor(
  { bank, sessions, level, rules }: LoopProblem,
  choices: readonly Choice[],
  sessionId: string,
): LoopProblem['bank'] {
  const session = sessions.find(({ id }) => id === sessionId);
  const out = new Set([...choices.map(({ question }) => question), ...rules.banned]);
  const suits = ({ from, to }: LoopProblem['bank'][number]['levels']) => from <= level && level <= to;
  return bank.filter(
    ({ id, stages, levels, minutes, status, uses = 0 }) =>
      session !== undefined &&
      !out.has(id) &&
      status === 'eligible' &&
      uses <= (rules.maxUses ?? Infinity) &&
      stages.includes(session.stage) &&
      suits(levels) &&
      minutes <= session.minutes.to,
  );
}

/** Checks choices against the problem cut down to the questions they name: checking reads every question it is given. */
function checker(problem: LoopProblem, choices: readonly Choice[], { replaced }: Place, names: Names) {
  const questions = new Map(problem.bank.map((question) => [question.id, question]));
  const present = choices.map(({ question }) => question);
  return (asked: readonly Choice[]) => {
    const ids = new Set([...present, ...asked.map(({ question }) => question)]);
    const bank = [...ids]
      .flatMap((id) => questions.get(id) ?? [])
      .map((question) => ({ ...question, enemies: question.enemies.filter((id) => ids.has(id)) }));
    const pinned = problem.rules.pinned.filter(({ question }) => ids.has(question) && question !== replaced);
    const banned = problem.rules.banned.filter((id) => ids.has(id));
    return brokenRules({ ...problem, bank, rules: { ...problem.rules, pinned, banned } }, asked, names);
  };
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
