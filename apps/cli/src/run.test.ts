import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { run } from './run.ts';

describe('running a command', () => {
  let errors: string[];
  let output: string[];

  beforeEach(() => {
    [errors, output] = [[], []];
    jest.spyOn(console, 'error').mockImplementation((line: string) => void errors.push(line));
    jest.spyOn(console, 'log').mockImplementation((line: string) => void output.push(line));
  });
  afterEach(() => void jest.restoreAllMocks());

  it('says what is wrong with the command line in one line, and exits with 2', async () => {
    expect(await run(['start', '--port', 'x'])).toBe(2);
    expect(errors).toEqual(['loopwright: start: --port is a number from 1 to 65535, not "x"']);
  });

  it('exits with 1 when a file cannot be read, and names it', async () => {
    expect(await run(['assemble', '--problem', '/nowhere/p.json'])).toBe(1);
    expect(errors).toEqual([expect.stringMatching(/^loopwright: Cannot read \/nowhere\/p\.json: ENOENT/)]);
  });

  it('prints help without loading the product', async () => {
    expect(await run(['help', 'start'])).toBe(0);
    expect(output.join('\n')).toContain('--port N');
  });
});
