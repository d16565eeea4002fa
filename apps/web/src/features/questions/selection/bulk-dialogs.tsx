import type { Bulk } from './use-bulk.ts';
export type BulkAct = 'add-tags' | 'remove-tags' | 'owner' | 'retire';
export function BulkDialog(_: { act: BulkAct; ids: readonly string[]; bulk: Bulk; onClose: () => void }) {
  return null;
}
