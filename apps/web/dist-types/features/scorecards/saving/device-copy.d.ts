/** The copy on this device of what the server has not confirmed yet. */
import { type Entry, type Kept } from './entry.ts';
export type DevicePorts = {
    /** May be refused. */
    keep: (subject: string, kept: Kept) => Promise<void>;
    drop: (subject: string) => Promise<void>;
    /** At once, without waiting. */
    lastWords: {
        write: (answers: Record<string, Kept>) => void;
        forget: () => void;
    };
};
export declare class DeviceCopy {
    private readonly ports;
    private readonly entries;
    /** Whether the device took what it was given last. */
    works: boolean;
    private readonly onChange;
    private readonly waiting;
    private timer;
    private hasLastWords;
    constructor(ports: DevicePorts, entries: ReadonlyMap<string, Entry>, 
    /** Whether the device took what it was given last. */
    works: boolean, onChange: () => void, leftBehind: boolean);
    /** Brings the copy of one answer in step with the screen, shortly. */
    follow(subject: string): void;
    keepNow(): Promise<void>;
    writeLastWords(): void;
    /** Last words are of no use once everything is confirmed. */
    tidy(): void;
    clear(): void;
    stop(): void;
    private isDirty;
    private drop;
}
