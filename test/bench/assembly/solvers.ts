import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LpFile } from './lp-file.ts';

/** What a foreign solver proved: the optimum, counted from what it chose, or that there is no loop. */
export type Verdict = { status: 'optimal'; optimum: number } | { status: 'infeasible' | 'unproven' };
export type Solver = { name: string; solve(file: LpFile, seconds: number): Verdict };
type Chosen = { status: Verdict['status']; names: ReadonlySet<string> };

/** The solvers of this machine that are not ours: CBC and GLPK, where their commands are installed. */
export const foreignSolvers = (): Solver[] => [cbc, glpsol].filter(({ name }) => !spawnSync(name, ['--version']).error);

const cbc = solver('cbc', (model, answer, seconds) => {
  spawnSync('cbc', [
    model,
    '-seconds',
    String(seconds),
    '-ratioGap',
    '0',
    '-allowableGap',
    '0',
    '-solve',
    '-solution',
    answer,
  ]);
  const [first = '', ...lines] = readFileSync(answer, 'utf8').split('\n');
  const status = /^Infeasible|^Integer infeasible/.test(first)
    ? 'infeasible'
    : /^Optimal/.test(first)
      ? 'optimal'
      : 'unproven';
  const chosen = lines.map((line) => line.trim().split(/\s+/)).filter(([, , value]) => Number(value) > 0.5);
  return { status, names: new Set(chosen.map(([, name]) => name!)) };
});

const glpsol = solver('glpsol', (model, answer, seconds) => {
  const { stdout } = spawnSync('glpsol', ['--lp', model, '--cuts', '--tmlim', String(seconds), '-o', answer], {
    encoding: 'utf8',
  });
  if (/NO (PRIMAL|INTEGER) FEASIBLE SOLUTION/.test(stdout)) return { status: 'infeasible', names: new Set() };
  const text = readFileSync(answer, 'utf8');
  const names = [...text.matchAll(/^\s+\d+ ([xm]\d+)\s+\*?\s+1\s/gm)].map(([, name]) => name!);
  return { status: /INTEGER OPTIMAL/.test(text) ? 'optimal' : 'unproven', names: new Set(names) };
});

function solver(name: string, run: (model: string, answer: string, seconds: number) => Chosen): Solver {
  return {
    name,
    solve(file, seconds) {
      const folder = mkdtempSync(join(tmpdir(), 'loopwright-lp-'));
      try {
        const model = join(folder, 'loop.lp');
        writeFileSync(model, file.text);
        const { status, names } = run(model, join(folder, 'answer.txt'), seconds);
        if (status !== 'optimal') return { status };
        const optimum = file.uses.reduce((sum, use) => (names.has(use.name) ? sum + use.worth : sum), 0);
        return { status, optimum };
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}
