import { type Entry, isDirty } from './entry.ts';

/** Whether requests come through, and what stands in their way. */
export type Way = 'open' | 'lost' | 'signed-out';
export type SaveStatus =
  | { kind: 'saved'; at: string | null }
  | { kind: 'saving' }
  /** Not on the server; safe on this device. */
  | { kind: 'kept'; way: Exclude<Way, 'open'> }
  /** Neither here nor there. */
  | { kind: 'unsaved'; why: string | null }
  | { kind: 'conflict'; subject: string };

type Facts = { entries: ReadonlyMap<string, Entry>; way: Way; deviceWorks: boolean };

/** What may be said about the words on screen, from confirmations alone. */
export function statusOf({ entries, way, deviceWorks }: Facts): SaveStatus {
  const all = [...entries];
  const dirty = all.filter(([, entry]) => isDirty(entry));
  const disputed = all.find(([, entry]) => entry.conflict !== null);
  const refused = dirty.find(([, entry]) => entry.refused !== null);
  if (refused) return { kind: 'unsaved', why: refused[1].refused };
  if (disputed) return { kind: 'conflict', subject: disputed[0] };
  if (dirty.length === 0) return { kind: 'saved', at: latest(all.map(([, { savedAt }]) => savedAt)) };
  if (way === 'open') return { kind: 'saving' };
  return deviceWorks ? { kind: 'kept', way } : { kind: 'unsaved', why: null };
}

const latest = (instants: readonly (string | null)[]): string | null =>
  instants.reduce((last, one) => (one !== null && (last === null || one > last) ? one : last), null);

/** Same words on screen; listeners need not hear of it. */
export const sameStatus = (one: SaveStatus, other: SaveStatus): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
