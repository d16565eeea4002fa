import type { ProblemInput } from '@loopwright/assembly';
import { packLoop, packTemplates } from '../pack-loop.ts';
import { loopInstance } from './instances.ts';

/** One row of the bench: problems of a size, and what is asked of each. */
export type Size = { title: string; questions: number | 'pack'; gap: number; reduce: boolean };

const SEEDS = 20;
const asked: Omit<Size, 'reduce'>[] = [
  { title: 'the shipped bank, every template, proven', questions: 'pack', gap: 0 },
  { title: '254 questions, proven', questions: 254, gap: 0 },
  { title: '2,000 questions, gap 0.5 %', questions: 2_000, gap: 0.005 },
  { title: '10,000 questions, gap 0.5 %', questions: 10_000, gap: 0.005 },
];
export const sizes: readonly Size[] = asked.flatMap((size) => [
  { ...size, reduce: true },
  { ...size, title: `${size.title}, unreduced`, reduce: false },
]);

/** One after another: all of them at once would count as memory of the solver. */
export async function* problemsOf({ questions }: Size): AsyncGenerator<ProblemInput> {
  if (questions === 'pack') for (const template of await packTemplates()) yield packLoop(template);
  else for (let seed = 1; seed <= SEEDS; seed += 1) yield loopInstance(questions, seed);
}
