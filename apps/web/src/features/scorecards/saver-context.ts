import { createContext, use, useSyncExternalStore } from 'react';
import type { Entry } from './saving/entry.ts';
import type { Saver } from './saving/saver.ts';
import type { SaveStatus } from './saving/status.ts';

export const SaverContext = createContext<Saver | null>(null);

/** The saver of the card on screen. */
export function useSaver(): Saver {
  const saver = use(SaverContext);
  if (!saver) throw new Error('A scorecard is shown without its saver.');
  return saver;
}

/** A part of one answer. Only a change of that very part draws anew, so `pick` has to return a plain value or a kept object. */
export function useAnswer<T>(subject: string, pick: (entry: Entry) => T): T {
  const saver = useSaver();
  return useSyncExternalStore(
    (listener) => saver.subscribe(subject, listener),
    () => pick(saver.entry(subject)),
  );
}

export function useSaveStatus(): SaveStatus {
  const saver = useSaver();
  return useSyncExternalStore(
    (listener) => saver.subscribe('', listener),
    () => saver.status(),
  );
}
