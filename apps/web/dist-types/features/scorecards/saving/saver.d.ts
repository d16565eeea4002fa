/** Keeps one scorecard: what is on screen, what is on this device, what the server has confirmed. */
import type { Answer, AnswerChange } from '@loopwright/contracts';
import { type DevicePorts } from './device-copy.ts';
import { type Choice, type Entry, type Kept } from './entry.ts';
import { type SaveStatus } from './status.ts';
import type { Words } from './words.ts';
/** What became of one request. `lost`: nobody knows whether it arrived, or the server cannot work now. */
export type Sent = {
    kind: 'confirmed';
    answer: Answer;
} | {
    kind: 'outdated';
    current: Answer;
} | {
    kind: 'lost';
} | {
    kind: 'signed-out';
} | {
    kind: 'refused';
    why: string;
};
/** `leaving`: the page goes away; the request has to outlive it. */
export type Send = (subject: string, change: AnswerChange, leaving: boolean) => Promise<Sent>;
export type Opening = {
    answers: readonly Answer[];
    /** What an earlier visit left on this device. */
    kept: ReadonlyMap<string, Kept>;
    /** Whether this browser keeps anything at all. */
    deviceWorks: boolean;
};
export declare class Saver {
    private readonly ask;
    private readonly entries;
    private readonly device;
    private readonly listeners;
    private readonly firstChange;
    private readonly timers;
    private readonly trips;
    private retryTimer;
    private failures;
    private way;
    private stopped;
    private shown;
    private readonly left;
    constructor({ answers, kept, deviceWorks }: Opening, ask: Send, ports: DevicePorts);
    entry: (subject: string) => Entry;
    status: () => SaveStatus;
    /** `subject`: one answer; '': the status of the whole. */
    subscribe(subject: string, listener: () => void): () => void;
    /** Sends what an earlier visit left on the device, and clears what has arrived meanwhile. */
    start(): void;
    /** Nothing happens by itself any more. */
    stop(): void;
    edit(subject: string, change: Partial<Words>): void;
    resolve(subject: string, choice: Choice): void;
    /** Sends what waits, now: someone left the note, or the way may be open again. */
    sendNow(subject?: string): void;
    /** A new try, also of what was refused. */
    retry(): void;
    /** The browser says that the network is gone. */
    cutOff(): void;
    /** Sends until nothing waits, or something stands in the way. */
    flush(): Promise<SaveStatus>;
    /** The page may be gone after this: what is unconfirmed is written down, and sent by requests that outlive it. */
    leave(): void;
    /** Nothing of this card stays on the device, and nothing more is kept. */
    clear(): void;
    private planSend;
    private send;
    private settle;
    /** While signed out, asking again would change nothing; signing in does. */
    private planRetry;
    private go;
    private put;
    private publish;
    private currentStatus;
}
