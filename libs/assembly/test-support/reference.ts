import { readFileSync } from 'node:fs';
import { parseProblem, type Choice, type ProblemInput } from '../src/problem.ts';
import { eligibility } from '../src/eligibility.ts';

type Row = [
  id: string,
  stages: string[],
  competencies: string[],
  minutes: number,
  lowest: number,
  highest: number,
  a: number,
  b: number,
  uses: number,
  calibrated: boolean,
  cluster: number,
  seen: boolean,
];

interface Instance {
  optimum: number | null;
  an_optimal_selection: [question: string, session: string][];
  spec: {
    level: number;
    theta: number;
    lambda: number;
    maxUses: number;
    coverMin: number;
    competencies: string[];
    sessions: { id: string; kind: string; budget: number; min: number; nmin: number; nmax: number; focus: string[] }[];
  };
  bank: Row[];
}

export interface ReferenceInstance {
  problem: ProblemInput;
  /** Objective on which HiGHS, GLPK and CBC agree; null = infeasible. */
  optimum: number | null;
  loop: Choice[];
}

/** A published instance in the library's own format. */
export function referenceInstance(
  name: 'loop-400-feasible' | 'loop-400-infeasible' | 'loop-2000-feasible',
): ReferenceInstance {
  const file = new URL(`../test-data/${name}.json`, import.meta.url);
  const instance = JSON.parse(readFileSync(file, 'utf8')) as Instance;
  const problem = withCoverage(bare(instance), instance.spec.coverMin);
  const loop = instance.an_optimal_selection.map(([question, session]) => ({ question, session }));
  return { problem, optimum: instance.optimum, loop };
}

function bare({ spec, bank }: Instance): ProblemInput {
  return {
    level: String(spec.level),
    levels: ['1', '2', '3', '4', '5'],
    competencies: spec.competencies,
    bank: bank.map((row) => question(row, spec.theta)),
    sessions: spec.sessions.map(({ id, kind, budget, min, nmin, nmax, focus }) => ({
      id,
      stage: kind,
      minutes: { from: min, to: budget },
      questions: { from: nmin, to: nmax },
      focus,
    })),
    rules: { maxUses: spec.maxUses, weights: { exposure: spec.lambda } },
  };
}

function question([id, stages, shown, minutes, from, to, a, b, uses, proven, cluster, seen]: Row, theta: number) {
  const right = 1 / (1 + Math.exp(-a * (theta - b)));
  return {
    id,
    stages,
    minutes,
    uses,
    proven,
    seen,
    levels: { from: String(from), to: String(to) },
    competencies: shown.map((competency, i) => ({ id: competency, weight: i === 0 ? (2 as const) : (1 as const) })),
    value: a * a * right * (1 - right),
    difficulty: b,
    clusters: cluster < 0 ? [] : [String(cluster)],
  };
}

/** Two looks at a competency wherever two sessions can give one. */
function withCoverage(problem: ProblemInput, questions: number): ProblemInput {
  const parsed = parseProblem(problem);
  const excluded = eligibility(parsed);
  const coverage = parsed.competencies.map((competency) => {
    const showing = parsed.bank.filter((q) => q.competencies.some((shown) => shown.id === competency));
    const able = parsed.sessions.filter((session) => showing.some((q) => !excluded(q, session))).length;
    return { competency, questions, sessions: able >= 2 ? 2 : 0 };
  });
  return { ...problem, rules: { ...problem.rules, coverage } };
}
