/** What is told of a slate as a whole: how far its loops differ, and what they share. */
import type { Choice } from '../problem.ts';
import { components } from '../graph.ts';
import { levelParts, type LevelPart, type LoopFigures } from './figures.ts';
import type { AssembledSlate, SlateLoop } from './slate.ts';
import type { SlateProblem } from './slate.problem.ts';

export interface Spread {
  least: number;
  most: number;
}

export interface SlateReport {
  /** Whether every candidate has a loop and every rule of the slate is kept. */
  kept: boolean;
  /** Over the loops of this slate; `difficulty` also with its band around the reference. */
  spreads: {
    difficulty: Spread & { band: Spread };
    minutes: Spread;
    questions: Spread;
    objective: Spread;
    levels: Record<LevelPart, Spread>;
    coverage: ({ competency: string } & Spread)[];
  };
  /** Every question that is asked, most used first: in how many loops, the earlier ones among them. */
  uses: { question: string; loops: number; anchor: boolean }[];
  /** Two loops that share most varied questions. */
  overlap: { most: number; between: [string, string] | null };
  /** Groups of loops that share questions among themselves only; 1 = any two are linked. */
  groups: number;
}

export const isLoop = (one: AssembledSlate['loops'][number]): one is SlateLoop => 'choices' in one;

export function reportOf(
  { earlier, rules, problem }: SlateProblem,
  { reference, anchors, loops }: AssembledSlate,
): SlateReport {
  const assembled = loops.filter(isLoop);
  const all = [...earlier, ...assembled].map(({ id, choices }) => ({
    id,
    questions: choices.map(({ question }) => question),
  }));
  const fixed = new Set([...anchors, ...problem.rules.pinned].map(({ question }) => question));
  return {
    kept: loops.every((one) => isLoop(one) && one.misses.length === 0),
    spreads: spreadsOf(assembled, reference.figures, rules.difficultyBand),
    uses: usesIn(all, anchors),
    overlap: largestOverlap(all, fixed),
    groups: components(all.map(({ id, questions }) => ({ one: id, others: questions }))).length,
  };
}

function spreadsOf(loops: readonly SlateLoop[], reference: LoopFigures, band: number): SlateReport['spreads'] {
  const over = (value: (figures: LoopFigures) => number) => spreadOf(loops.map(({ figures }) => value(figures)));
  const middle = reference.difficulty ?? 0;
  return {
    difficulty: {
      ...over(({ difficulty }) => difficulty ?? middle),
      band: { least: middle - band, most: middle + band },
    },
    minutes: over(({ minutes }) => minutes),
    questions: over(({ questions }) => questions),
    objective: spreadOf(loops.map(({ objective }) => objective)),
    levels: Object.fromEntries(levelParts.map((part) => [part, over(({ levels }) => levels[part])])) as Record<
      LevelPart,
      Spread
    >,
    coverage: reference.coverage.map(({ competency }, c) => ({
      competency,
      ...over(({ coverage }) => coverage[c]!.questions),
    })),
  };
}

/** 0 to 0 where there is nothing to compare. */
const spreadOf = (values: readonly number[]): Spread =>
  values.length === 0 ? { least: 0, most: 0 } : { least: Math.min(...values), most: Math.max(...values) };

type Asked = { id: string; questions: string[] };

function usesIn(all: readonly Asked[], anchors: readonly Choice[]): SlateReport['uses'] {
  const shared = new Set(anchors.map(({ question }) => question));
  const loops = new Map<string, number>();
  for (const { questions } of all) for (const id of questions) loops.set(id, (loops.get(id) ?? 0) + 1);
  return [...loops]
    .map(([question, count]) => ({ question, loops: count, anchor: shared.has(question) }))
    .sort((a, b) => b.loops - a.loops || (a.question < b.question ? -1 : 1));
}

function largestOverlap(all: readonly Asked[], fixed: ReadonlySet<string>): SlateReport['overlap'] {
  let largest: SlateReport['overlap'] = { most: 0, between: null };
  all.forEach((one, i) => {
    const varied = new Set(one.questions.filter((id) => !fixed.has(id)));
    for (const other of all.slice(i + 1)) {
      const shared = other.questions.filter((id) => varied.has(id)).length;
      if (shared > largest.most) largest = { most: shared, between: [one.id, other.id] };
    }
  });
  return largest;
}
