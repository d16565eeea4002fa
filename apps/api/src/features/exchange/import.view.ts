import type { BankImport, ImportRow } from '@loopwright/contracts';
import { differences, type PortableQuestion } from '@loopwright/packs';
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
  by: record.accountId !== null && record.person !== null ? { id: record.accountId, name: record.person } : null,
  createdAt: record.createdAt.toISOString(),
  finishedAt: record.finishedAt?.toISOString() ?? null,
});

/** `current`: what the bank says now; nothing for a question that it does not have. */
export const rowView = (row: BankImportRowEntity, current: PortableQuestion | undefined): ImportRow => ({
  row: row.placeRow,
  line: row.placeLine,
  slug: row.slug,
  title: row.incoming.title,
  kind: row.kind,
  questionId: row.questionId,
  choice: row.choice,
  differences: current && (row.kind === 'changed' || row.kind === 'conflict') ? differences(current, row.incoming) : [],
  kept: row.kept,
});
