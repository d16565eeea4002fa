import { AssemblyWorker, type AssembleOptions, type Assembly } from '@loopwright/assembly';
import type { Bench, Section } from '../bench.ts';
import { figure, median } from '../statistics.ts';
import { loopInstance } from './instances.ts';

const SEEDS = 20;
const TIME_LIMIT = 60;
type Size = { title: string; questions: number; gap: number };
const sizes: Size[] = [
  { title: '254 questions, proven', questions: 254, gap: 0 },
  { title: '2,000 questions, gap 0.5 %', questions: 2_000, gap: 0.005 },
  { title: '10,000 questions, gap 0.5 %', questions: 10_000, gap: 0.005 },
];
type Run = { seconds: number; gap: number | null; status: string };

/** How long a loop takes, beside the same model as the solver gets it without our reductions, in the same run. */
export const assemblySpeed: Bench = {
  name: 'assembly',
  run: async () => {
    const worker = new AssemblyWorker();
    const rows: string[][] = [];
    try {
      // Warm: the first solves of a thread compile the solver.
      for (const seed of [101, 102, 103]) await worker.assemble(loopInstance(2_000, seed), { timeLimit: TIME_LIMIT });
      for (const size of sizes) rows.push(...(await rowsOf(size, worker)));
    } finally {
      await worker.close();
    }
    return section(rows);
  },
};

async function rowsOf({ title, questions, gap }: Size, worker: AssemblyWorker): Promise<string[][]> {
  const reduced: Run[] = [];
  const whole: Run[] = [];
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const problem = loopInstance(questions, seed);
    const options: AssembleOptions = { gap, timeLimit: TIME_LIMIT };
    reduced.push(runOf(await worker.assemble(problem, options)));
    whole.push(runOf(await worker.assemble(problem, { ...options, reduce: false })));
  }
  return [row(title, reduced), row(`${title}, unreduced`, whole)];
}

const runOf = (assembly: Assembly): Run => ({
  seconds: assembly.seconds,
  gap: 'gap' in assembly ? assembly.gap : null,
  status: assembly.status,
});

function row(title: string, runs: Run[]): string[] {
  const seconds = runs.map((run) => run.seconds);
  const gaps = runs.flatMap(({ gap }) => (gap === null ? [] : [gap * 100]));
  const memory = process.memoryUsage.rss() / 2 ** 20;
  return [
    title,
    figure(median(seconds)),
    figure(Math.max(...seconds)),
    gaps.length > 0 ? figure(Math.max(...gaps)) : 'none',
    String(runs.filter(({ status }) => status === 'optimal').length),
    String(runs.filter(({ status }) => status === 'infeasible').length),
    memory.toFixed(0),
  ];
}

const section = (rows: string[][]): Section => ({
  title: 'assembly',
  about:
    `Loops of 5 sessions over 10 competencies, with 50 clusters of near-duplicates; ${SEEDS} seeds, one warm worker, ` +
    'wall time of the whole call. "Unreduced" gives the solver the whole model, in the same run. Memory: of the process, after the runs of the row.',
  columns: ['', 'median s', 'maximum s', 'largest gap %', 'proven best', 'without a loop', 'memory MiB'],
  rows,
});
