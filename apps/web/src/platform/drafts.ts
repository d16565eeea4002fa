/** Unconfirmed words on this device, so that a crash, a closed tab or a lost connection does not lose them. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { DRAFTS_DATABASE } from './departure.ts';
import { deviceSeal } from './device-seal.ts';
import type { Seal, Sealed } from './seal.ts';

/** `group` and `part` name what the words are about; `at` is when they were kept. */
export type Draft<T> = { owner: string; group: string; part: string; at: number; content: T };
/** What lies on the device says whose it is and what it is about, and nothing that was written. */
type Stored = Omit<Draft<unknown>, 'content'> & { key: string; sealed?: Sealed; content?: unknown };
interface Schema extends DBSchema {
  drafts: { key: string; value: Stored; indexes: { at: number } };
}

const KEPT_MS = 7 * 86_400_000;
let opened: Promise<IDBPDatabase<Schema>> | undefined;

/** Fails where the browser refuses storage, as in some private windows; the caller says so on screen. */
function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>(DRAFTS_DATABASE, 1, {
    upgrade: (db) => void db.createObjectStore('drafts', { keyPath: 'key' }).createIndex('at', 'at'),
    // Someone signs out in another tab and clears the device.
    blocking: () => void opened?.then((db) => db.close()).then(reopenNextTime),
    terminated: reopenNextTime,
  }).catch((error: unknown) => {
    reopenNextTime();
    throw error;
  });
  return opened;
}
function reopenNextTime(): void {
  opened = undefined;
}

/** Sealing takes its time: without an order, words that were forgotten a moment later would be kept after all. */
let last: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work, work);
  last = done;
  return done;
}

const keyOf = ({ owner, group, part }: Pick<Draft<unknown>, 'owner' | 'group' | 'part'>) => `${owner} ${group} ${part}`;

export const keepDrafts = (drafts: readonly Draft<unknown>[]): Promise<void> =>
  inTurn(async () => {
    const sealed = await Promise.all(drafts.map(sealedOf));
    const write = (await database()).transaction('drafts', 'readwrite', { durability: 'strict' });
    await Promise.all([...sealed.map((draft) => write.store.put(draft)), write.done]);
  });

export const forgetDraft = (draft: Pick<Draft<unknown>, 'owner' | 'group' | 'part'>): Promise<void> =>
  inTurn(async () => (await database()).delete('drafts', keyOf(draft)));

/** What someone left about one thing; rejects while there is no key to read it with, and it stays. Whatever is older than a week is thrown away first. */
export async function draftsOf<T>(owner: string, group: string): Promise<Draft<T>[]> {
  const seal = await deviceSeal(owner);
  const write = (await database()).transaction('drafts', 'readwrite');
  const old = await write.store.index('at').getAllKeys(IDBKeyRange.upperBound(Date.now() - KEPT_MS));
  await Promise.all(old.map((key) => write.store.delete(key)));
  const kept = await write.store.getAll();
  await write.done;
  const mine = kept.filter((draft) => draft.owner === owner && draft.group === group);
  const read = await Promise.allSettled(mine.map((draft) => unsealed(seal, draft)));
  // What another key sealed stays where it is, and in nobody's way.
  return read.flatMap((one) => (one.status === 'fulfilled' ? [one.value as Draft<T>] : []));
}

async function sealedOf({ content, ...draft }: Draft<unknown>): Promise<Stored> {
  const seal = await deviceSeal(draft.owner);
  return { ...draft, key: keyOf(draft), sealed: await seal.close(content) };
}

/** Words of an older version lie open; they are sealed when they are next kept. */
async function unsealed(seal: Seal, { sealed, key: _key, ...draft }: Stored): Promise<Draft<unknown>> {
  return { ...draft, content: sealed ? await seal.open(sealed) : draft.content };
}
