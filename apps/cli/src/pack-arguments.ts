import type { ParseArgsConfig } from 'node:util';
import { type BankFormat, bankFormats } from '@loopwright/packs';
import { read } from './read-arguments.ts';
import { UsageError } from './refusal.ts';

type Place = { data: string; organisation: string | undefined };
/** `source`: a folder of a pack or a file of questions; undefined: the pack that comes with Loopwright. */
export type CompareOptions = Place & { source: string | undefined; format: BankFormat | undefined; json: boolean };
export type ApplyOptions = CompareOptions & { dryRun: boolean; conflicts: 'ours' | 'theirs' | undefined };
export type ExportOptions = Place & { format: BankFormat; out: string | undefined };
export type PackCommand =
  | { name: 'pack validate'; folder: string }
  | ({ name: 'pack diff' } & CompareOptions)
  | ({ name: 'pack apply' } & ApplyOptions)
  | ({ name: 'pack export' } & ExportOptions);

type Options = NonNullable<ParseArgsConfig['options']>;
const place = {
  data: { type: 'string', default: './data' },
  organisation: { type: 'string' },
  format: { type: 'string' },
} as const satisfies Options;
const compare = { ...place, json: { type: 'boolean', default: false } } as const satisfies Options;
const apply = {
  ...compare,
  'dry-run': { type: 'boolean', default: false },
  conflicts: { type: 'string' },
} as const satisfies Options;
const write = { ...place, out: { type: 'string' } } as const satisfies Options;

const verbs: Record<string, (args: readonly string[]) => PackCommand | undefined> = {
  validate: readValidate,
  diff: readDiff,
  apply: readApply,
  export: readExport,
};

/**
 * Reads `pack VERB …`; undefined where help is asked for.
 *
 * @throws UsageError in one line
 */
export function readPackCommand([verb = '', ...rest]: readonly string[]): PackCommand | undefined {
  if (verb === '--help' || verb === '-h') return undefined;
  const parse = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (!parse) throw new UsageError('pack: say what to do: pack validate DIR, pack diff, pack apply, or pack export');
  return parse(rest);
}

function readValidate(args: readonly string[]): PackCommand | undefined {
  const { values, positionals } = read('pack validate', args, {}, true);
  if (values.help) return undefined;
  const [folder, ...more] = positionals;
  if (!folder || more.length > 0) throw new UsageError('pack validate: give one folder: pack validate DIR');
  return { name: 'pack validate', folder };
}

function readDiff(args: readonly string[]): PackCommand | undefined {
  const { values, positionals } = read('pack diff', args, compare, true);
  if (values.help) return undefined;
  return { name: 'pack diff', ...compareOptions('pack diff', values, positionals) };
}

function readApply(args: readonly string[]): PackCommand | undefined {
  const { values, positionals } = read('pack apply', args, apply, true);
  if (values.help) return undefined;
  const { conflicts } = values;
  if (conflicts !== undefined && conflicts !== 'ours' && conflicts !== 'theirs')
    throw new UsageError(`pack apply: --conflicts is ours or theirs, not "${conflicts}"`);
  return {
    name: 'pack apply',
    ...compareOptions('pack apply', values, positionals),
    dryRun: values['dry-run'],
    conflicts,
  };
}

function readExport(args: readonly string[]): PackCommand | undefined {
  const { values } = read('pack export', args, write);
  if (values.help) return undefined;
  const { data, organisation, out } = values;
  return { name: 'pack export', data, organisation, out, format: formatIn('pack export', values.format) ?? 'yaml' };
}

type Compared = { data: string; organisation?: string; format?: string; json: boolean };
function compareOptions(command: string, values: Compared, positionals: string[]): CompareOptions {
  const [source, ...more] = positionals;
  if (more.length > 0) throw new UsageError(`${command}: give one file or folder, or none for the shipped pack`);
  const { data, organisation, json } = values;
  return { source, data, organisation, json, format: formatIn(command, values.format) };
}

function formatIn(command: string, format: string | undefined): BankFormat | undefined {
  const known = bankFormats.find((one) => one === format);
  if (format !== undefined && !known)
    throw new UsageError(`${command}: --format is one of ${bankFormats.join(', ')}, not "${format}"`);
  return known;
}
