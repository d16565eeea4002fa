import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { run } from './run.ts';

const question = (id: string, value: number) => ({
  id,
  stages: ['coding'],
  levels: { from: 'junior', to: 'senior' },
  minutes: 20,
  competencies: [{ id: 'coding', weight: 2 }],
  value,
});
/** One session with room for one of two questions. */
const problem = {
  level: 'junior',
  levels: ['junior', 'senior'],
  competencies: ['coding'],
  bank: [question('parser', 3), question('queue', 1)],
  sessions: [
    { id: 'coding', stage: 'coding', minutes: { from: 10, to: 30 }, questions: { from: 1, to: 1 }, focus: ['coding'] },
  ],
  rules: {},
};

describe('running a command', () => {
  let errors: string[];
  let output: string[];
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'loopwright-run-'));
    [errors, output] = [[], []];
    jest.spyOn(console, 'error').mockImplementation((line: string) => void errors.push(line));
    jest.spyOn(console, 'log').mockImplementation((line: string) => void output.push(line));
  });
  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  it('says what is wrong with the command line in one line, and exits with 2', async () => {
    expect(await run(['start', '--port', 'x'])).toBe(2);
    expect(errors).toEqual(['loopwright: start: --port is a number from 1 to 65535, not "x"']);
  });

  it('exits with 1 when a file cannot be read, and names it', async () => {
    expect(await run(['assemble', '--problem', '/nowhere/p.json'])).toBe(1);
    expect(errors).toEqual([expect.stringMatching(/^loopwright: Cannot read \/nowhere\/p\.json: ENOENT/)]);
  });

  it('assembles the loop of a problem file, and says that it is the best', async () => {
    const file = join(folder, 'problem.json');
    writeFileSync(file, `\uFEFF${JSON.stringify(problem)}`);
    expect(await run(['assemble', '--problem', file])).toBe(0);
    expect(output.join('\n')).toMatch(
      /^A loop worth 3\.000, proven best \(.*\n\ncoding, 20 minutes\n {2}parser, 20 minutes$/,
    );
    output = [];
    expect(await run(['assemble', '--problem', file, '--json'])).toBe(0);
    expect(JSON.parse(output.join('\n'))).toMatchObject({ status: 'optimal', objective: 3 });
  });

  it('exits with 3 when no loop keeps every rule, and says what to relax', async () => {
    const file = join(folder, 'infeasible.json');
    const rules = { coverage: [{ competency: problem.competencies[0], questions: 9 }] };
    writeFileSync(file, JSON.stringify({ ...problem, rules }));
    expect(await run(['assemble', '--problem', file])).toBe(3);
    expect(output.join('\n')).toMatch(/^No loop keeps every rule .*\n.*instead of 9 questions \(rules\.coverage\[0\]/s);
  });

  it('names path and rule of a reference to nothing', async () => {
    const file = join(folder, 'unknown.json');
    writeFileSync(file, JSON.stringify({ ...problem, rules: { coverage: [{ competency: 'chess' }] } }));
    expect(await run(['assemble', '--problem', file])).toBe(1);
    expect(errors[0]).toMatch(
      /rules\.coverage\[0\]\.competency: no competency is called "chess" \[known-competency\]$/,
    );
  });

  it('says in one line what is wrong with a problem, and all of it as JSON', async () => {
    const file = join(folder, 'broken.json');
    writeFileSync(file, JSON.stringify({ ...problem, bank: [1, 2, 3] }));
    expect(await run(['assemble', '--problem', file, '--json'])).toBe(1);
    expect(errors).toEqual([
      expect.stringMatching(/broken\.json is not a problem: bank\[0\]: .* \(and 2 more; --json lists them\)$/),
    ]);
    expect(JSON.parse(output.join('\n')).issues).toHaveLength(3);
  });

  it('prints help without loading the product', async () => {
    expect(await run(['help', 'start'])).toBe(0);
    expect(output.join('\n')).toContain('--port N');
  });
});
