import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Bench, Section } from '../bench.ts';
import { figure, median } from '../statistics.ts';
import type { Measured } from './size-process.ts';
import { sizes } from './size.ts';

/** How long a loop takes, beside the same model as the solver gets it without our reductions, in the same run. */
export const assemblySpeed: Bench = {
  name: 'assembly',
  run: async () => {
    const rows: string[][] = [];
    for (const [place, { title }] of sizes.entries()) rows.push(row(title, await inProcess(place)));
    return section(rows);
  },
};

/** A process for each row, so that its memory is the row's and not what an earlier one left. */
async function inProcess(place: number): Promise<Measured> {
  const child = fork(join(import.meta.dirname, 'size-process.js'), [String(place)]);
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`a measuring process ended: ${code}`)));
  ended.catch(() => undefined);
  const [measured] = (await Promise.race([once(child, 'message'), ended])) as [Measured];
  return measured;
}

function row(title: string, { runs, memory }: Measured): string[] {
  const seconds = runs.map((run) => run.seconds);
  const gaps = runs.flatMap(({ gap }) => (gap === null ? [] : [gap * 100]));
  return [
    title,
    String(runs.length),
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
    'Loops of the shipped templates from the shipped bank, and of 5 sessions over 10 competencies with 50 clusters of ' +
    'near-duplicates; one warm worker, wall time of the whole call. "Unreduced" gives the solver the whole model, in the ' +
    'same run. Memory: the most that the process of the row ever held, the problems and node itself among it.',
  columns: ['', 'loops', 'median s', 'maximum s', 'largest gap %', 'proven best', 'without a loop', 'peak MiB'],
  rows,
});
