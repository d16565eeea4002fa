import type { ParseArgsConfig } from 'node:util';
import { type PackCommand, readPackCommand } from './pack-arguments.ts';
import { read } from './read-arguments.ts';
import { UsageError } from './refusal.ts';

/** What `start` is asked to do. */
export type StartOptions = { port: number; host: string; data: string; demo: boolean };

/** What `questions import` is asked to do. */
export type QuestionsImportOptions = {
  file: string;
  dryRun: boolean;
  json: boolean;
  data: string;
  organisation: string | undefined;
  /** E-mail address of whose drafts they become; undefined: an admin's. */
  author: string | undefined;
};

/** A command with everything it needs. */
export type Command =
  | ({ name: 'start' } & StartOptions)
  | { name: 'migrate'; data: string }
  | { name: 'setup-code'; data: string }
  | { name: 'openapi'; output: string }
  | PackCommand
  | { name: 'assemble'; problem: string; json: boolean; timeLimit: number | undefined }
  | ({ name: 'questions import' } & QuestionsImportOptions)
  | { name: 'help'; about: string | undefined };

type Options = NonNullable<ParseArgsConfig['options']>;

const data = { data: { type: 'string', default: './data' } } as const satisfies Options;
const start = {
  ...data,
  port: { type: 'string', default: '4300' },
  host: { type: 'string', default: '127.0.0.1' },
  demo: { type: 'boolean', default: false },
} as const satisfies Options;
const openapi = { output: { type: 'string', default: 'docs/openapi.json' } } as const satisfies Options;
const assemble = {
  problem: { type: 'string' },
  json: { type: 'boolean', default: false },
  'time-limit': { type: 'string' },
} as const satisfies Options;
const questionsImport = {
  ...data,
  organisation: { type: 'string' },
  author: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const satisfies Options;

/**
 * Reads a command line: the command's name first, then its options.
 *
 * @throws UsageError in one line
 */
export function parseCommand([name, ...rest]: readonly string[]): Command {
  if (name === undefined || HELP.has(name)) return { name: 'help', about: rest[0] };
  const parse = commands.get(name);
  if (!parse)
    throw new UsageError(`There is no command "${name}". Commands: ${[...commands.keys()].join(', ')}, help.`);
  return parse(rest);
}

const HELP = new Set(['help', '--help', '-h']);

const commands = new Map<string, (args: readonly string[]) => Command>([
  ['start', startCommand],
  ['migrate', (args) => onData('migrate', args)],
  ['setup-code', (args) => onData('setup-code', args)],
  ['openapi', openapiCommand],
  ['pack', packCommand],
  ['assemble', assembleCommand],
  ['questions', questionsCommand],
]);

function startCommand(args: readonly string[]): Command {
  const { values } = read('start', args, start);
  return values.help ? { name: 'help', about: 'start' } : { name: 'start', ...startOptions(values) };
}

function onData(name: 'migrate' | 'setup-code', args: readonly string[]): Command {
  const { values } = read(name, args, data);
  return values.help ? { name: 'help', about: name } : { name, data: values.data };
}

function openapiCommand(args: readonly string[]): Command {
  const { values } = read('openapi', args, openapi);
  return values.help ? { name: 'help', about: 'openapi' } : { name: 'openapi', output: values.output };
}

function assembleCommand(args: readonly string[]): Command {
  const { values } = read('assemble', args, assemble);
  if (values.help) return { name: 'help', about: 'assemble' };
  if (!values.problem) throw new UsageError('assemble: say which problem to solve: --problem FILE');
  return { name: 'assemble', problem: values.problem, json: values.json, timeLimit: seconds(values['time-limit']) };
}

function packCommand(args: readonly string[]): Command {
  return readPackCommand(args) ?? { name: 'help', about: 'pack' };
}

function questionsCommand(args: readonly string[]): Command {
  const [verb, ...rest] = args;
  if (verb === '--help' || verb === '-h') return { name: 'help', about: 'questions' };
  if (verb !== 'import') throw new UsageError('questions: say what to do: questions import FILE');
  const { values, positionals } = read('questions import', rest, questionsImport, true);
  if (values.help) return { name: 'help', about: 'questions' };
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new UsageError('questions import: give one file: questions import FILE');
  const { json, organisation, author } = values;
  return { name: 'questions import', file, dryRun: values['dry-run'], json, data: values.data, organisation, author };
}

function startOptions(values: { port: string; host: string; data: string; demo: boolean }): StartOptions {
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port < 1 || port > 65_535)
    throw new UsageError(`start: --port is a number from 1 to 65535, not "${values.port}"`);
  if (!values.host) throw new UsageError('start: --host is empty');
  if (!values.data) throw new UsageError('start: --data is empty');
  return { port, host: values.host, data: values.data, demo: values.demo };
}

function seconds(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!(value > 0) || !Number.isFinite(value))
    throw new UsageError(`assemble: --time-limit is a number of seconds, not "${text}"`);
  return value;
}
