import { assembleSlate, isLoop, type Slate } from '@loopwright/assembly';
import type { Bench, Section } from './bench.ts';
import { packLoop, packTemplates } from './pack-loop.ts';

const CANDIDATES = 20;

/** Twenty loops of one job for each shipped template, from the shipped bank. */
export const slate: Bench = { name: 'slate', run: measured };

async function measured(): Promise<Section> {
  const rows: string[][] = [];
  for (const template of await packTemplates()) rows.push(await row(template));
  return {
    title: 'Slate',
    about: `${CANDIDATES} loops that are fair beside each other, from the shipped bank, each within 1 % of its bound; one thread.`,
    columns: ['template', 'wall s', 'CPU s', 'largest gap', 'difficulty', 'most shared', 'told misses'],
    rows,
  };
}

async function row(template: string): Promise<string[]> {
  const problem = await packLoop(template);
  const candidates = Array.from({ length: CANDIDATES }, (_, i) => ({ id: `candidate ${i + 1}` }));
  // The first slate of a process also compiles the solver.
  await assembleSlate({ problem, candidates: candidates.slice(0, 1) });
  const before = process.cpuUsage();
  const answer = await assembleSlate({ problem, candidates });
  const { user, system } = process.cpuUsage(before);
  if (answer.status !== 'assembled') throw new Error(`There is no slate for ${template}.`);
  return [template, answer.seconds.toFixed(1), ((user + system) / 1e6).toFixed(1), ...figuresOf(answer)];
}

function figuresOf({ loops, spreads, overlap }: Slate): string[] {
  const found = loops.filter(isLoop);
  const gap = Math.max(...found.map((one) => one.gap ?? Infinity));
  const { least, most } = spreads.difficulty;
  const misses = found.filter((one) => one.misses.length > 0).length;
  return [
    `${(gap * 100).toFixed(2)} %`,
    `${least.toFixed(2)}–${most.toFixed(2)}`,
    String(overlap.most),
    `${misses} of ${CANDIDATES}`,
  ];
}
