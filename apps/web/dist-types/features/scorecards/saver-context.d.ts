import type { Entry } from './saving/entry.ts';
import type { Saver } from './saving/saver.ts';
import type { SaveStatus } from './saving/status.ts';
export declare const SaverContext: import("react").Context<Saver | null>;
/** The saver of the card on screen. */
export declare function useSaver(): Saver;
/** A part of one answer. Only a change of that very part draws anew, so `pick` has to return a plain value or a kept object. */
export declare function useAnswer<T>(subject: string, pick: (entry: Entry) => T): T;
export declare function useSaveStatus(): SaveStatus;
