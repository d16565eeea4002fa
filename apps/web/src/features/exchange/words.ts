import type { BankImport, ChangeKind, ImportFault, ImportState } from '@loopwright/contracts';
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

/** What a revert did: what it took away, what it gave its earlier text, and what it left. */
export function revertedWords({ taken: { added, changed }, kept }: Pick<BankImport, 'taken' | 'kept'>): string {
  const done = [
    ...(added > 0 ? [`${questions(added)} removed`] : []),
    ...(changed > 0 ? [`${questions(changed)} restored`] : []),
  ];
  const said = `Reverted: ${done.join(', ') || 'nothing had to be changed'}.`;
  return kept === 0
    ? `${said} The bank is as it was before.`
    : `${said} Kept, as used or edited since: ${questions(kept)}.`;
}

/** What to do about faults: a table may only need its columns named otherwise. */
export function faultAdvice(faults: readonly Pick<ImportFault, 'field'>[], headings: readonly string[]): string {
  const byColumns = faults.length > 0 && faults.every(({ field }) => headings.includes(field));
  return byColumns
    ? 'Say above what these columns hold, or leave them out, and compare again; or mend the file and choose it again.'
    : 'Mend it and choose it again.';
}
