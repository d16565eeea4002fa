import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './refusal.ts';

/** What `start` is asked to do. */
export type StartOptions = { port: number; host: string; data: string; demo: boolean };

/** A command with everything it needs. */
export type Command =
  | ({ name: 'start' } & StartOptions)
  | { name: 'migrate'; data: string }
  | { name: 'setup-code'; data: string }
  | { name: 'openapi'; output: string }
  | { name: 'pack validate'; folder: string }
  | { name: 'assemble'; problem: string; json: boolean; timeLimit: number | undefined }
  | { name: 'help'; about: string | undefined };

type Options = NonNullable<ParseArgsConfig['options']>;

const help = { help: { type: 'boolean', short: 'h', default: false } } as const satisfies Options;
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

/**
 * Reads a command line: the command's name first, then its options.
 *
 * @throws UsageError in one line
 */
export function parseCommand(args: readonly string[]): Command {
  const [name, ...rest] = args;
  switch (name) {
    case undefined:
    case 'help':
    case '--help':
    case '-h':
      return { name: 'help', about: rest[0] };
    case 'start': {
      const { values } = read(name, rest, start);
      return values.help ? { name: 'help', about: name } : { name, ...startOptions(values) };
    }
    case 'migrate':
    case 'setup-code': {
      const { values } = read(name, rest, data);
      return values.help ? { name: 'help', about: name } : { name, data: values.data };
    }
    case 'openapi': {
      const { values } = read(name, rest, openapi);
      return values.help ? { name: 'help', about: name } : { name, output: values.output };
    }
    case 'pack':
      return packCommand(rest);
    case 'assemble': {
      const { values } = read(name, rest, assemble);
      if (values.help) return { name: 'help', about: name };
      if (!values.problem) throw new UsageError('assemble: say which problem to solve: --problem FILE');
      return { name, problem: values.problem, json: values.json, timeLimit: seconds(values['time-limit']) };
    }
    default:
      throw new UsageError(
        `There is no command "${name}". Commands: start, migrate, setup-code, openapi, pack, assemble, help.`,
      );
  }
}

function packCommand(args: readonly string[]): Command {
  const [verb, ...rest] = args;
  if (verb === '--help' || verb === '-h') return { name: 'help', about: 'pack' };
  if (verb !== 'validate') throw new UsageError('pack: say what to do: pack validate DIR');
  const { values, positionals } = read('pack validate', rest, {}, true);
  if (values.help) return { name: 'help', about: 'pack' };
  const [folder, ...more] = positionals;
  if (!folder || more.length > 0) throw new UsageError('pack validate: give one folder: pack validate DIR');
  return { name: 'pack validate', folder };
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

function read<O extends Options>(command: string, args: readonly string[], options: O, allowPositionals = false) {
  try {
    return parseArgs({ args: [...args], options: { ...options, ...help }, allowPositionals, strict: true });
  } catch (error) {
    // Node explains positionals at length after the first sentence.
    throw new UsageError(`${command}: ${(error as Error).message.split('. ')[0]}. See: loopwright help ${command}`, {
      cause: error,
    });
  }
}
