import type { ProblemInput } from '@loopwright/assembly';

type Question = ProblemInput['bank'][number];
export type Random = () => number;

/** Mulberry32: small, fast, the same numbers everywhere. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const whole = (random: Random, from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
const oneOf = <T>(random: Random, some: readonly T[]): T => some[Math.floor(random() * some.length)]!;
/** Standard normal, by Box and Muller. */
const normal = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Each stage: least and most minutes of its questions, and what they show. */
const stages = {
  screen: { minutes: [5, 12], shows: ['coding', 'communication', 'domain', 'testing'] },
  coding: { minutes: [11, 27], shows: ['coding', 'algorithms', 'debugging', 'testing'] },
  design: { minutes: [14, 36], shows: ['system_design', 'databases', 'testing', 'communication'] },
  behav: { minutes: [5, 13], shows: ['ownership', 'collaboration', 'communication'] },
  domain: { minutes: [7, 18], shows: ['domain', 'databases', 'debugging', 'system_design'] },
} as const;
type Stage = keyof typeof stages;
const stageNames = Object.keys(stages) as Stage[];
const competencies = [...new Set(stageNames.flatMap((stage) => stages[stage].shows))];
const levels = ['junior', 'middle', 'senior', 'staff', 'principal'];
const ranges = [
  [0, 0],
  [0, 1],
  [0, 2],
  [1, 1],
  [1, 2],
  [1, 3],
  [2, 2],
  [2, 3],
  [2, 4],
  [3, 3],
  [3, 4],
] as const;
const formats = ['open', 'case', 'code'];
const clusters = 50;

function question(random: Random, id: string): Question {
  const stage = oneOf(random, stageNames);
  const main = oneOf(random, stages[stage].shows);
  const side = oneOf(random, competencies);
  const [least, most] = stages[stage].minutes;
  const [from, to] = oneOf(random, ranges);
  const other = oneOf(random, stageNames);
  return {
    id,
    stages: random() < 0.13 && other !== stage ? [stage, other] : [stage],
    levels: { from, to },
    format: oneOf(random, formats),
    minutes: whole(random, least, most),
    competencies: [
      { id: main, weight: 2 },
      ...(random() < 0.28 && side !== main ? [{ id: side, weight: 1 as const }] : []),
    ],
    discrimination: 0.6 + 1.4 * random(),
    difficulty: normal(random),
    proven: random() < 0.7,
    uses: Math.floor(-5 * Math.log(1 - random())),
    seen: random() < 0.02,
    clusters: random() < 0.3 ? [String(whole(random, 1, clusters))] : [],
  };
}

/**
 * A loop of five sessions over ten competencies, for a bank of so many questions, a third of them in 50 clusters of
 * near-duplicates. The same seed gives the same problem.
 */
export function loopInstance(size: number, seed: number): ProblemInput {
  const random = seeded(seed);
  const bank = Array.from({ length: size }, (_, i) => question(random, `q${i}`));
  const session = (stage: Stage, minutes: [number, number], questions: [number, number], focus: string[]) => ({
    id: stage,
    stage,
    minutes: { from: minutes[0], to: minutes[1] },
    questions: { from: questions[0], to: questions[1] },
    focus,
  });
  return {
    level: 2,
    levels,
    ability: 0.3,
    competencies,
    stages: stageNames,
    formats,
    bank,
    sessions: [
      session('screen', [22, 30], [2, 5], ['coding', 'communication']),
      session('coding', [48, 60], [2, 4], ['coding', 'algorithms', 'debugging', 'testing']),
      session('design', [48, 60], [1, 3], ['system_design', 'databases']),
      session('behav', [35, 45], [3, 6], ['ownership', 'collaboration', 'communication']),
      session('domain', [35, 45], [2, 5], ['domain', 'databases', 'debugging']),
    ],
    rules: {
      maxUses: 30,
      weights: { exposure: 0.02 },
      coverage: competencies.map((competency) => ({
        competency,
        questions: 2,
        sessions: twoLooks.has(competency) ? 2 : 1,
      })),
    },
  };
}

/** Competencies that questions of two stages show as a main one. */
const twoLooks = new Set(
  competencies.filter(
    (competency) =>
      stageNames.filter((stage) => (stages[stage].shows as readonly string[]).includes(competency)).length > 1,
  ),
);
