import { describe, expect, it } from '@jest/globals';
import { parseCommand } from './arguments.ts';
import { UsageError } from './refusal.ts';

describe('the command line', () => {
  it('starts on this machine only, at port 4300, with the data in ./data', () => {
    expect(parseCommand(['start'])).toEqual({
      name: 'start',
      port: 4300,
      host: '127.0.0.1',
      data: './data',
      demo: false,
    });
  });

  it('takes every option of start', () => {
    expect(parseCommand(['start', '--port', '4310', '--host=0.0.0.0', '--data', '/srv/x', '--demo'])).toEqual({
      name: 'start',
      port: 4310,
      host: '0.0.0.0',
      data: '/srv/x',
      demo: true,
    });
  });

  it.each(['0', '65536', 'http', '80.5', '-1', ''])('refuses the port "%s" by its value', (port) => {
    expect(() => parseCommand(['start', `--port=${port}`])).toThrow(`not "${port}"`);
  });

  it('refuses an unknown option in one line that says where help is', () => {
    expect(() => parseCommand(['start', '--prot', '4310'])).toThrow(
      /^start: Unknown option '--prot'\. See: loopwright help start$/,
    );
  });

  it('refuses a stray word', () => {
    expect(() => parseCommand(['start', 'demo'])).toThrow(UsageError);
  });

  it('refuses a command that does not exist and names those that do', () => {
    expect(() => parseCommand(['serve'])).toThrow(/no command "serve".*start, migrate/);
  });

  it.each([[[]], [['help']], [['--help']]])('shows the overview for %j', (args) => {
    expect(parseCommand(args)).toEqual({ name: 'help', about: undefined });
  });

  it('shows the help of one command, however it is asked for', () => {
    expect(parseCommand(['start', '--help'])).toEqual({ name: 'help', about: 'start' });
    expect(parseCommand(['help', 'start'])).toEqual({ name: 'help', about: 'start' });
  });

  it('wants one folder to validate', () => {
    expect(parseCommand(['pack', 'validate', 'libs/packs/x'])).toEqual({
      name: 'pack validate',
      folder: 'libs/packs/x',
    });
    for (const args of [['pack'], ['pack', 'validate'], ['pack', 'validate', 'a', 'b'], ['pack', 'check', 'a']])
      expect(() => parseCommand(args)).toThrow(UsageError);
  });

  it('wants a problem to assemble', () => {
    expect(parseCommand(['assemble', '--problem', 'p.json', '--json'])).toEqual({
      name: 'assemble',
      problem: 'p.json',
      json: true,
      timeLimit: undefined,
    });
    expect(parseCommand(['assemble', '--problem', 'p.json', '--time-limit', '2.5'])).toMatchObject({ timeLimit: 2.5 });
    expect(() => parseCommand(['assemble'])).toThrow('--problem FILE');
    expect(() => parseCommand(['assemble', '--problem', 'p.json', '--time-limit', 'soon'])).toThrow('not "soon"');
  });
});

describe('importing a document', () => {
  it('is into the bank of these data, as drafts of an admin, unless something else is said', () => {
    const options = { name: 'questions import', file: 'a.md', dryRun: false, json: false, data: './data' };
    expect(parseCommand(['questions', 'import', 'a.md'])).toEqual({
      ...options,
      organisation: undefined,
      author: undefined,
    });
    expect(
      parseCommand(['questions', 'import', 'a.md', '--organisation=Ours', '--author=ada@example.com', '--data=/srv/x']),
    ).toEqual({ ...options, data: '/srv/x', organisation: 'Ours', author: 'ada@example.com' });
  });
});

describe('the commands of the question bank', () => {
  const place = { data: './data', organisation: undefined };

  it('compare and apply the shipped pack unless a source is named', () => {
    const options = { ...place, source: undefined, format: undefined, json: false };
    expect(parseCommand(['pack', 'diff'])).toEqual({ name: 'pack diff', ...options });
    expect(
      parseCommand(['pack', 'apply', 'a.csv', '--dry-run', '--conflicts=theirs', '--organisation', 'Ours']),
    ).toEqual({
      name: 'pack apply',
      ...options,
      source: 'a.csv',
      organisation: 'Ours',
      dryRun: true,
      conflicts: 'theirs',
    });
  });

  it('write YAML unless another format is named', () => {
    expect(parseCommand(['pack', 'export'])).toEqual({ name: 'pack export', ...place, out: undefined, format: 'yaml' });
    expect(() => parseCommand(['pack', 'export', '--format', 'xlsx'])).toThrow('not "xlsx"');
    expect(() => parseCommand(['pack', 'apply', '--conflicts', 'mine'])).toThrow('not "mine"');
    expect(() => parseCommand(['pack', 'burn'])).toThrow(UsageError);
  });
});
