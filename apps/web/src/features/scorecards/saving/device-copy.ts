/** The copy on this device of what the server has not confirmed yet. */
import { type Entry, isDirty, type Kept, keptOf } from './entry.ts';
import { DEVICE_MS } from './timing.ts';

export type DevicePorts = {
  /** May be refused. */
  keep: (subject: string, kept: Kept) => Promise<void>;
  drop: (subject: string) => Promise<void>;
  /** At once, without waiting. */
  lastWords: { write: (answers: Record<string, Kept>) => void; forget: () => void };
};

export class DeviceCopy {
  private readonly waiting = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private hasLastWords: boolean;

  constructor(
    private readonly ports: DevicePorts,
    private readonly entries: ReadonlyMap<string, Entry>,
    /** Whether the device took what it was given last. */
    public works: boolean,
    private readonly onChange: () => void,
    leftBehind: boolean,
  ) {
    this.hasLastWords = leftBehind;
  }

  /** Brings the copy of one answer in step with the screen, shortly. */
  follow(subject: string): void {
    const entry = this.entries.get(subject);
    if (entry === undefined || !isDirty(entry)) return this.drop(subject);
    this.waiting.add(subject);
    this.timer ??= setTimeout(() => void this.keepNow(), DEVICE_MS);
  }

  async keepNow(): Promise<void> {
    this.stop();
    const subjects = [...this.waiting].filter((subject) => this.isDirty(subject));
    this.waiting.clear();
    const writes = subjects.map((subject) => this.ports.keep(subject, keptOf(this.entries.get(subject)!)));
    const results = await Promise.allSettled(writes);
    // Confirmed while it was being kept.
    for (const subject of subjects) if (!this.isDirty(subject)) this.drop(subject);
    if (results.length > 0) this.works = results.every(({ status }) => status === 'fulfilled');
    this.onChange();
  }

  writeLastWords(): void {
    const dirty = [...this.entries].filter(([, entry]) => isDirty(entry));
    this.ports.lastWords.write(Object.fromEntries(dirty.map(([subject, entry]) => [subject, keptOf(entry)])));
    this.hasLastWords = true;
  }

  /** Last words are of no use once everything is confirmed. */
  tidy(): void {
    if (!this.hasLastWords || [...this.entries.values()].some(isDirty)) return;
    this.hasLastWords = false;
    this.ports.lastWords.forget();
  }

  clear(): void {
    this.stop();
    this.ports.lastWords.forget();
    for (const subject of this.entries.keys()) this.drop(subject);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private isDirty(subject: string): boolean {
    const entry = this.entries.get(subject);
    return entry !== undefined && isDirty(entry);
  }

  private drop(subject: string): void {
    this.waiting.delete(subject);
    // Where the device keeps nothing there is nothing to drop.
    void this.ports.drop(subject).catch(() => undefined);
  }
}
