import type { BankImport, ImportRow } from '@loopwright/contracts';
import { differences, type Patience, type PortableQuestion } from '@loopwright/packs';
import type { BankImportRowEntity } from './exchange.entities.ts';
import type { ImportRecord } from './imports.repository.ts';

export const importView = (record: ImportRecord): BankImport => ({
  id: record.id,
  name: record.name,
  format: record.format,
  target: record.target,
  state: record.state,
  counts: record.counts,
  open: record.open,
  progress: { done: record.done, total: record.total },
  problem: record.problem,
  kept: record.kept,
  taken: { added: record.added, changed: record.rewritten },
  by: record.accountId !== null && record.person !== null ? { id: record.accountId, name: record.person } : null,
  createdAt: record.createdAt.toISOString(),
  finishedAt: record.finishedAt?.toISOString() ?? null,
});

/** Milliseconds for the word diffs of one page: the server answers nobody else meanwhile. */
const MOST_COMPARING = 500;

/** `ours`: what the bank says now, by slug; nothing for questions that it does not have. */
export function rowViews(ours: ReadonlyMap<string, PortableQuestion>): (row: BankImportRowEntity) => ImportRow {
  const patience = { milliseconds: MOST_COMPARING };
  return (row) => rowView(row, ours.get(row.slug), patience);
}

const rowView = (row: BankImportRowEntity, current: PortableQuestion | undefined, patience: Patience): ImportRow => ({
  row: row.placeRow,
  line: row.placeLine,
  slug: row.slug,
  title: row.incoming.title,
  kind: row.kind,
  questionId: row.questionId,
  choice: row.choice,
  differences:
    current && (row.kind === 'changed' || row.kind === 'conflict') ? differences(current, row.incoming, patience) : [],
  kept: row.kept,
});
