import type { ProblemInput } from '@loopwright/assembly';
import { loopInstance, seeded, type Random } from './instances.ts';

type Rules = NonNullable<ProblemInput['rules']>;

/** A problem with rules of every kind, over a bank of 50 to 2,000 questions; most have a loop, some have none. */
export function variedInstance(seed: number): ProblemInput {
  const random = seeded(7_919 * seed);
  const size = Math.round(50 * 40 ** random());
  const problem = loopInstance(size, seed);
  const ids = problem.bank.map(({ id }) => id);
  const some = <T>(share: number, make: () => T): T[] => (random() < share ? [make()] : []);
  const anyOf = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
  // A small bank covers little: the smaller, the fewer sessions and competencies are asked for.
  if (size < 400) problem.sessions = problem.sessions.filter(() => random() < 0.6 || size > 200).slice(0, 3);
  if (problem.sessions.length === 0) return variedInstance(seed + 100_000);
  for (const session of problem.sessions) {
    session.minutes.from = Math.round(session.minutes.from * (size < 400 ? 0.5 : 0.9));
    if (random() < 0.3) session.focusShare = random();
    if (random() < 0.2)
      session.interviewers = [{ id: 'ann', qualified: problem.competencies.filter(() => random() < 0.8) }];
  }
  for (const question of problem.bank) {
    question.quality = Math.round(random() * 10) / 10;
    if (random() < 0.05) question.enemies = [anyOf(ids)].filter((id) => id !== question.id);
    if (random() < 0.1) question.metBy = [{ person: anyOf(['ann', 'carol']), daysAgo: Math.floor(random() * 200) }];
  }
  problem.candidate = 'carol';
  problem.rules = rulesOf(problem, random, some, anyOf);
  return problem;
}

function rulesOf(
  problem: ProblemInput,
  random: Random,
  some: <T>(share: number, make: () => T) => T[],
  anyOf: <T>(all: readonly T[]) => T,
): Rules {
  const sparse = problem.bank.length < 400;
  return {
    ...problem.rules,
    coverage: problem
      .rules!.coverage!.filter(() => random() < (sparse ? 0.3 : 0.9))
      .map((rule) => ({
        ...rule,
        questions: 1 + Math.floor(2 * random()),
        sessions: sparse ? 1 : rule.sessions,
        ...(random() < 0.3 && { minutes: Math.floor(20 * random()) }),
      })),
    owners: some(0.3, () => ({ competency: anyOf(problem.competencies), from: Math.floor(2 * random()), to: 1 })),
    levelMix: some(0.3, () => ({ level: anyOf([1, 2]), from: Math.floor(3 * random()), to: 8 })),
    formatMix: some(0.3, () => ({ format: anyOf(['open', 'case', 'code']), from: Math.floor(3 * random()), to: 9 })),
    pinned: some(0.1, () => ({ question: anyOf(problem.bank).id })),
    banned: [],
    met: { candidateDays: 100, interviewerDays: 60 },
    weights: { value: 1, quality: anyOf([0, 0.3]), depth: anyOf([0, 0.1]), exposure: 0.02 },
  };
}
