import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { clearStamp, fingerprint, isFresh, setStamp } from '../bootstrap/freshness.mjs';
import { oldNode } from '../bootstrap/node-version.mjs';
import { PROJECTS, testArguments } from '../bootstrap/test-arguments.mjs';

describe('whether a build is fresh', () => {
  let root: string;
  const at = (path: string) => join(root, path);
  const print = () => fingerprint(root, ['src', 'lock.json']);

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'loopwright-fresh-'));
    mkdirSync(at('src/dist'), { recursive: true });
    writeFileSync(at('src/a.ts'), 'a');
    writeFileSync(at('lock.json'), '{}');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('stays the same while nothing is edited', () => {
    expect(print()).toBe(print());
  });

  it.each([
    ['an edit', () => writeFileSync(at('src/a.ts'), 'longer')],
    ['an edit of the same length', () => utimesSync(at('src/a.ts'), 1, 1)],
    ['a new file', () => writeFileSync(at('src/b.ts'), '')],
    ['a removed file', () => rmSync(at('src/a.ts'))],
    ['an edit of a file named alone', () => writeFileSync(at('lock.json'), '{ }')],
  ])('ends with %s', (_what, change) => {
    const before = print();
    change();
    expect(print()).not.toBe(before);
  });

  it('does not end with what a build writes, nor with a test', () => {
    const before = print();
    writeFileSync(at('src/dist/a.js'), '');
    writeFileSync(at('src/a.test.ts'), '');
    writeFileSync(at('src/tsconfig.tsbuildinfo'), '');
    expect(print()).toBe(before);
  });

  it('ends when what was built is deleted, or the stamp is', () => {
    const [stamp, output] = [at('.cache/stamp'), at('src/dist/a.js')];
    setStamp(stamp, print());
    expect(isFresh(stamp, print(), [output])).toBe(false);
    writeFileSync(output, '');
    expect(isFresh(stamp, print(), [output])).toBe(true);
    clearStamp(stamp);
    expect(isFresh(stamp, print(), [output])).toBe(false);
  });
});

describe('the oldest Node', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.11.1'])('is older than %s', (version) =>
    expect(oldNode(version)).toBeUndefined(),
  );
  it.each(['20.18.3', '18.20.0'])('is newer than %s, and a sentence says so', (version) =>
    expect(oldNode(version)).toMatch(`needs Node.js 20.19 or newer; this is ${version}`),
  );
});

describe('the arguments of npm test', () => {
  it('runs every project when none is chosen', () => {
    expect(testArguments(['loops'])).toEqual({ projects: PROJECTS, rest: ['loops'] });
  });

  it('takes as projects what follows --selectProjects, as far as it is one', () => {
    expect(testArguments(['--selectProjects', 'web', 'unit', 'assemble', '-t', 'proves'])).toEqual({
      projects: ['unit', 'web'],
      rest: ['assemble', '-t', 'proves'],
    });
  });

  it('knows the short form', () => {
    expect(testArguments(['--selectProjects=api', 'fault'])).toEqual({ projects: ['api', 'fault'], rest: [] });
  });
});
