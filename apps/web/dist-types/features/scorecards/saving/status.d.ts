import { type Entry } from './entry.ts';
/** Whether requests come through, and what stands in their way. */
export type Way = 'open' | 'lost' | 'signed-out';
export type SaveStatus = {
    kind: 'saved';
    at: string | null;
} | {
    kind: 'saving';
}
/** Not on the server; safe on this device. */
 | {
    kind: 'kept';
    way: Exclude<Way, 'open'>;
}
/** Neither here nor there. */
 | {
    kind: 'unsaved';
    why: string | null;
} | {
    kind: 'conflict';
    subject: string;
};
type Facts = {
    entries: ReadonlyMap<string, Entry>;
    way: Way;
    deviceWorks: boolean;
};
/** What may be said about the words on screen, from confirmations alone. */
export declare function statusOf({ entries, way, deviceWorks }: Facts): SaveStatus;
/** Same words on screen; listeners need not hear of it. */
export declare const sameStatus: (one: SaveStatus, other: SaveStatus) => boolean;
export {};
