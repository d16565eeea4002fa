import fc from 'fast-check';
import { parseProblem, type Choice, type Problem, type ProblemInput } from '../src/problem.ts';
import { verifier, type BrokenRule } from '../src/verify.ts';

const competencies = ['coding', 'design', 'people'];
const stages = ['tech', 'talk'];
const index = (below: number) => fc.integer({ min: 0, max: below - 1 });
const span = (least: number, most: number) =>
  fc.tuple(fc.integer({ min: least, max: most }), fc.integer({ min: least, max: most })).map(([a, b]) => ({
    from: Math.min(a, b),
    to: Math.max(a, b),
  }));
/** Often without a lower bound: otherwise hardly any problem would have a loop. */
const loose = (most: number) =>
  fc.oneof(
    { arbitrary: span(0, most), weight: 1 },
    { arbitrary: fc.integer({ min: 1, max: most }).map((to) => ({ from: 0, to })), weight: 3 },
  );
const few = fc.constantFrom(0, 0, 0, 1, 1, 2);

const question = (id: string, others: number) =>
  fc.record({
    id: fc.constant(id),
    stages: fc.subarray(stages, { minLength: 1 }),
    levels: span(0, 2),
    minutes: fc.integer({ min: 5, max: 25 }),
    competencies: fc
      .tuple(index(3), fc.option(index(3)))
      .map(([main, side]) => [
        { id: competencies[main]!, weight: 2 as const },
        ...(side === null || side === main ? [] : [{ id: competencies[side]!, weight: 1 as const }]),
      ]),
    // Integers tie often, decimals hardly ever: both kinds of search are met.
    value: fc.oneof(fc.integer({ min: -1, max: 4 }), fc.double({ min: -1, max: 4, noNaN: true })),
    quality: fc.constantFrom(0, 0.5, 1),
    format: fc.constantFrom(undefined, 'open', 'mcq'),
    metBy: fc.constantFrom<{ person: string; daysAgo: number }[]>(
      [],
      [],
      [{ person: 'ann', daysAgo: 5 }],
      [{ person: 'carol', daysAgo: 50 }],
    ),
    proven: fc.boolean(),
    uses: index(6),
    status: fc.constantFrom('eligible' as const, 'eligible' as const, 'eligible' as const, 'not-eligible' as const),
    enemies: fc.option(index(others), { freq: 2 }).map((at) => (at === null || `q${at}` === id ? [] : [`q${at}`])),
    clusters: fc.option(fc.constantFrom('a', 'b'), { freq: 2 }).map((cluster) => (cluster === null ? [] : [cluster])),
    seen: fc.constantFrom(false, false, false, true),
  });

const session = (id: string, stage: string) =>
  fc.record({
    id: fc.constant(id),
    stage: fc.constant(stage),
    minutes: loose(45),
    questions: loose(3),
    focus: fc.subarray(competencies),
    focusShare: fc.constantFrom(0, 0, 0, 0.3, 0.6, 1),
    pilots: fc.option(index(2), { nil: undefined }),
    interviewers: fc.option(
      fc.tuple(
        fc.record({ id: fc.constant('ann'), qualified: fc.option(fc.subarray(competencies), { nil: undefined }) }),
      ),
      { freq: 2, nil: undefined },
    ),
  });

const owners = fc.option(
  index(3).chain((at) => loose(2).map((sessions) => ({ competency: competencies[at]!, ...sessions }))),
  { freq: 2 },
);
const levelMix = fc.option(
  fc.tuple(index(3), loose(3)).map(([level, questions]) => ({ level, ...questions })),
  { freq: 1 },
);
const formatMix = fc.option(fc.record({ format: fc.constantFrom('open', 'mcq'), from: few }), { freq: 1 });
const listed = <T>(some: T | null): T[] => (some === null ? [] : [some]);

const size = 6;
/** Problems small enough to try every loop: 6 questions, 2 sessions, every kind of rule. */
export const tinyProblem: fc.Arbitrary<ProblemInput> = fc
  .record({
    level: index(3),
    bank: fc.tuple(...Array.from({ length: size }, (_, i) => question(`q${i}`, size))),
    sessions: fc.tuple(session('first', 'tech'), session('second', 'talk')),
    coverage: fc.subarray(competencies).chain((some) =>
      fc.tuple(
        ...some.map((competency) =>
          fc.record({
            competency: fc.constant(competency),
            questions: few,
            sessions: few,
            minutes: fc.constantFrom(0, 0, 5, 12, 19),
          }),
        ),
      ),
    ),
    pinned: fc.option(fc.record({ question: index(size), session: fc.constantFrom(undefined, 'first', 'second') }), {
      freq: 2,
    }),
    banned: fc.option(index(size), { freq: 2 }),
    rules: fc.record({
      maxUses: fc.constantFrom(undefined, 3),
      onePilotPerSession: fc.boolean(),
      met: fc.constantFrom({}, { candidateDays: 30, interviewerDays: 7 }, { interviewerDays: 3 }),
      weights: fc.constantFrom({}, { exposure: 0.25 }, { value: 0.5, quality: 2, depth: 0.125 }),
    }),
    owners,
    levelMix,
    formatMix,
  })
  .map(({ level, bank, sessions, coverage, pinned, banned, rules, owners, levelMix, formatMix }) => ({
    level,
    levels: ['junior', 'middle', 'senior'],
    competencies,
    stages,
    formats: ['open', 'mcq'],
    candidate: 'carol',
    bank,
    sessions,
    rules: {
      ...rules,
      owners: listed(owners),
      levelMix: listed(levelMix),
      formatMix: listed(formatMix),
      coverage,
      pinned: pinned ? [{ question: `q${pinned.question}`, session: pinned.session }] : [],
      banned: banned === null || banned === pinned?.question ? [] : [`q${banned}`],
    },
  }));

/** Every way to give each question a session or none. */
export function* everyLoop(problem: Problem): Generator<Choice[]> {
  const places = problem.sessions.length + 1;
  for (let code = 0; code < places ** problem.bank.length; code += 1) {
    const loop: Choice[] = [];
    problem.bank.forEach(({ id }, i) => {
      const place = Math.floor(code / places ** i) % places;
      if (place > 0) loop.push({ question: id, session: problem.sessions[place - 1]!.id });
    });
    yield loop;
  }
}

export interface Exhausted {
  /** Objective of the best loop that keeps every rule; undefined when none does. */
  optimum: number | undefined;
  /** Least cost of the broken rules over all loops that break only rules with a cost. */
  leastCost: number;
}

/** Tries every loop. */
export function exhaust(input: ProblemInput, costs: Partial<Record<BrokenRule['kind'], number>>): Exhausted {
  const problem = parseProblem(input);
  const check = verifier(problem);
  const worth = new Map(problem.bank.map((question) => [question.id, worthByHand(question, problem.rules)]));
  let optimum: number | undefined;
  let leastCost = Infinity;
  for (const loop of everyLoop(problem)) {
    const cost = check(loop).reduce((sum, { kind, by }) => sum + (costs[kind] ?? Infinity) * by, 0);
    leastCost = Math.min(leastCost, cost);
    if (cost > 0) continue;
    const objective = loop.reduce((sum, { question: id }) => sum + worth.get(id)!, 0);
    optimum = optimum === undefined ? objective : Math.max(optimum, objective);
  }
  return { optimum, leastCost };
}

/** A question's worth, counted apart from the library. */
function worthByHand({ value, quality, uses, competencies }: Problem['bank'][number], rules: Problem['rules']): number {
  const { weights, coverage } = rules;
  const covered = competencies.filter(({ id }) => coverage.some(({ competency }) => competency === id));
  const depth = covered.map(({ weight }) => (weight === 2 ? 1 : 0.5)).reduce((a, b) => a + b, 0);
  return weights.value * value + weights.quality * quality + weights.depth * depth - weights.exposure * uses;
}
