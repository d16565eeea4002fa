import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { parseCommand } from '../arguments.ts';
import { run } from '../run.ts';

const document = `# Interview questions

Welcome to our page.

## Locks

1. What is a lock?
   A: Something that one thread holds.
2. Which of these is fair?
   A) a spinlock
   B) a ticket lock
   Answer: B
`;

describe('questions import', () => {
  let folder: string;
  let output: string[];
  let errors: string[];
  const imported = (file: string, ...options: string[]) => run(['questions', 'import', file, ...options]);
  const fileOf = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'loopwright-questions-'));
    [output, errors] = [[], []];
    jest.spyOn(console, 'log').mockImplementation((line: string) => void output.push(line));
    jest.spyOn(console, 'error').mockImplementation((line: string) => void errors.push(line));
  });
  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  it('prints what a document holds as JSON, and nothing else', async () => {
    expect(await imported(fileOf('locks.md', document), '--dry-run', '--json')).toBe(0);
    expect(errors).toEqual([]);
    expect(output).toHaveLength(1);
    expect(JSON.parse(output[0]!)).toEqual({
      format: 'markdown',
      questions: [
        {
          prompt: 'What is a lock?',
          answer: 'Something that one thread holds.',
          options: null,
          section: 'Locks',
          line: 7,
          confidence: expect.any(Number),
        },
        {
          prompt: 'Which of these is fair?',
          answer: 'a ticket lock',
          options: ['a spinlock', 'a ticket lock'],
          section: 'Locks',
          line: 9,
          confidence: expect.any(Number),
        },
      ],
      skipped: [{ line: 3, place: 'line', text: 'Welcome to our page.', reason: 'prose' }],
    });
  });

  it('tells people what was found, where, and what was left out', async () => {
    expect(await imported(fileOf('locks.md', document), '--dry-run')).toBe(0);
    expect(output.join('\n')).toMatch(
      /^locks\.md \(markdown\): 2 questions, 1 part left out\n\nLocks\n {2}1\. What is/,
    );
    expect(output.join('\n')).toContain('     [x] a ticket lock');
    expect(output.join('\n')).toContain('  line 3, prose: Welcome to our page.');
  });

  it('goes by what a file holds when its name says otherwise', async () => {
    const json = JSON.stringify([{ question: 'What is a lock?', answer: 'One holder.' }]);
    expect(await imported(fileOf('export.dat', json), '--dry-run', '--json')).toBe(0);
    expect(JSON.parse(output[0]!)).toMatchObject({ format: 'json', questions: [{ prompt: 'What is a lock?' }] });
  });

  it('reads a document without questions, and says that there are none', async () => {
    expect(await imported(fileOf('empty.txt', ''), '--dry-run', '--json')).toBe(0);
    expect(JSON.parse(output[0]!)).toMatchObject({ questions: [] });
  });

  it('exits with 1 and prints nothing when a file cannot be read, and says why', async () => {
    const long = fileOf('long.md', '');
    truncateSync(long, 21 * 1024 * 1024);
    for (const [file, why] of [
      [join(folder, 'nowhere.md'), 'ENOENT'],
      [fileOf('picture.md', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])), 'an image'],
      [long, 'the limit is 20971520'],
    ] as const) {
      expect(await imported(file, '--dry-run', '--json')).toBe(1);
      expect(errors.pop()).toMatch(new RegExp(`^loopwright: Cannot read ${file}: .*${why}`));
    }
    expect(output).toEqual([]);
  });

  it('says in one line what is wrong with its command line', () => {
    expect(() => parseCommand(['questions'])).toThrow('questions import FILE');
    expect(() => parseCommand(['questions', 'import'])).toThrow('give one file');
    expect(() => parseCommand(['questions', 'import', 'a', 'b'])).toThrow('give one file');
    expect(() => parseCommand(['questions', 'import', 'a', '--dry'])).toThrow("Unknown option '--dry'");
  });
});
