import type { BankImport, ChangeKind, ImportState } from '@loopwright/contracts';
import type { Tone } from '../../ui/badge.tsx';

export const stateWords: Record<ImportState, string> = {
  previewed: 'Not imported yet',
  running: 'Being imported',
  done: 'Imported',
  cancelled: 'Cancelled',
  failed: 'Failed',
  interrupted: 'Interrupted',
  reverting: 'Being reverted',
  reverted: 'Reverted',
};
export const stateTones: Partial<Record<ImportState, Tone>> = { done: 'ok', failed: 'danger', running: 'info' };
export const kindWords: Record<ChangeKind, string> = {
  added: 'Added',
  changed: 'Changed',
  conflict: 'Conflict',
  unchanged: 'Unchanged',
};
export const formatWords: Record<BankImport['format'], string> = {
  yaml: 'YAML',
  json: 'JSON',
  csv: 'CSV (spreadsheet)',
  markdown: 'Markdown',
  pack: 'Content pack',
};
export const questions = (count: number): string =>
  count === 1 ? '1 question' : `${count.toLocaleString('en')} questions`;

const endings: Record<string, keyof typeof formatWords> = {
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  csv: 'csv',
  tsv: 'csv',
  md: 'markdown',
  markdown: 'markdown',
};
/** What a file's name says that it is. */
export const formatOf = (name: string) =>
  endings[name.split('.').at(-1)!.toLowerCase()] as 'yaml' | 'json' | 'csv' | 'markdown' | undefined;
