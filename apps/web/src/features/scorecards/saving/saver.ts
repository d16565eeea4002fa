/** Keeps one scorecard: what is on screen, what is on this device, what the server has confirmed. */
import { DeviceCopy, type DevicePorts } from './device-copy.ts';
import * as steps from './entry.ts';
import { type Choice, type Entry, entryOf } from './entry.ts';
import { Followers } from './followers.ts';
import { entriesOf, type Opening } from './opening.ts';
import { afterSending, type Send, type Sent, wayAfter } from './sent.ts';
import { type SaveStatus, sameStatus, statusOf, type Way } from './status.ts';
import { retryDelay, sendDelay } from './timing.ts';
import type { Words } from './words.ts';

type Timer = ReturnType<typeof setTimeout>;
/** Everything that waits is sent again after a refusal, but not for ever. */
const ROUNDS = 6;

export class Saver {
  private readonly entries: Map<string, Entry>;
  private readonly device: DeviceCopy;
  private readonly followers = new Followers();
  private readonly firstChange = new Map<string, number>();
  private readonly timers = new Map<string, Timer>();
  private readonly trips = new Set<Promise<void>>();
  private retryTimer: Timer | undefined;
  private failures = 0;
  private way: Way = 'open';
  private stopped = false;
  private shown: SaveStatus;
  private readonly left: readonly string[];

  constructor(
    opening: Opening,
    private readonly ask: Send,
    ports: DevicePorts,
  ) {
    this.left = [...opening.kept.keys()];
    this.entries = entriesOf(opening);
    this.device = new DeviceCopy(ports, this.entries, opening.deviceWorks, () => this.publish(), this.left.length > 0);
    this.shown = this.currentStatus();
  }

  entry = (subject: string): Entry => this.entries.get(subject) ?? entryOf(undefined);
  status = (): SaveStatus => this.shown;

  /** `subject`: one answer; '': the status of the whole. */
  subscribe(subject: string, follower: () => void): () => void {
    return this.followers.add(subject, follower);
  }

  /** Sends what an earlier visit left on the device, and clears what has arrived meanwhile. */
  start(): void {
    this.stopped = false;
    for (const subject of this.left) this.device.follow(subject);
    this.device.tidy();
    this.sendNow();
  }

  /** Nothing happens by itself any more. */
  stop(): void {
    this.stopped = true;
    for (const timer of [...this.timers.values(), this.retryTimer]) clearTimeout(timer);
    this.timers.clear();
    this.retryTimer = undefined;
    this.device.stop();
  }

  edit(subject: string, change: Partial<Words>): void {
    this.put(subject, steps.edited(this.entry(subject), change));
    this.planSend(subject);
  }

  resolve(subject: string, choice: Choice): void {
    this.put(subject, steps.resolved(this.entry(subject), choice));
    void this.send(subject);
  }

  /** Sends what waits, now: someone left the note, or the way may be open again. */
  sendNow(subject?: string): void {
    for (const each of subject === undefined ? this.entries.keys() : [subject]) void this.send(each);
  }

  /** A new try, also of what was refused. */
  retry(): void {
    for (const [subject, entry] of this.entries)
      if (entry.refused !== null) this.put(subject, steps.allowedAgain(entry));
    this.sendNow();
  }

  /** The browser says that the network is gone. */
  cutOff(): void {
    this.go('lost');
    this.publish();
  }

  /** Sends until nothing waits, or something stands in the way. */
  async flush(): Promise<SaveStatus> {
    for (let round = 0; round < ROUNDS; round += 1) {
      this.sendNow();
      if (this.trips.size === 0) break;
      await Promise.all(this.trips);
      if (this.way !== 'open') break;
    }
    return this.shown;
  }

  /** The page may be gone after this: what is unconfirmed is written down, and sent by requests that outlive it. */
  leave(): void {
    const dirty = [...this.entries].filter(([, entry]) => steps.isDirty(entry));
    if (dirty.length === 0 || this.stopped) return;
    this.device.writeLastWords();
    void this.device.keepNow();
    for (const [subject, entry] of dirty) {
      if (steps.canGo(entry)) void this.send(subject, true);
      // A request that is under way may be cut off with the page, so its words go once more; the server knows twins.
      else if (entry.sending !== null) void this.ask(subject, steps.changeOf(entry), true);
    }
  }

  /** Nothing of this card stays on the device, and nothing more is kept. */
  clear(): void {
    this.stop();
    this.device.clear();
  }

  private planSend(subject: string): void {
    if (this.stopped) return;
    if (this.way !== 'open') return this.planRetry();
    const now = Date.now();
    const first = this.firstChange.get(subject) ?? now;
    this.firstChange.set(subject, first);
    clearTimeout(this.timers.get(subject));
    this.timers.set(
      subject,
      setTimeout(() => void this.send(subject), sendDelay(first, now)),
    );
  }

  private send(subject: string, leaving = false): Promise<void> | undefined {
    const entry = this.entry(subject);
    if (this.stopped || !steps.canGo(entry)) return undefined;
    clearTimeout(this.timers.get(subject));
    this.firstChange.delete(subject);
    this.put(subject, steps.sent(entry));
    const trip = this.ask(subject, steps.changeOf(entry), leaving).then((result) => {
      this.trips.delete(trip);
      this.settle(subject, result);
    });
    this.trips.add(trip);
    return trip;
  }

  private settle(subject: string, result: Sent): void {
    this.go(wayAfter(result));
    this.put(subject, afterSending(this.entry(subject), result));
    this.device.tidy();
    if (!steps.canGo(this.entry(subject))) return;
    if (result.kind === 'outdated') void this.send(subject);
    else this.planSend(subject);
  }

  /** While signed out, asking again would change nothing; signing in does. */
  private planRetry(): void {
    if (this.stopped || this.way !== 'lost' || this.retryTimer !== undefined) return;
    this.failures += 1;
    this.retryTimer = setTimeout(() => {
      this.retryTimer = undefined;
      this.sendNow();
    }, retryDelay(this.failures));
  }

  private go(way: Way): void {
    const opens = way === 'open' && this.way !== 'open';
    this.way = way;
    if (way !== 'open') return;
    this.failures = 0;
    clearTimeout(this.retryTimer);
    this.retryTimer = undefined;
    if (opens) queueMicrotask(() => this.sendNow());
  }

  private put(subject: string, entry: Entry): void {
    this.entries.set(subject, entry);
    if (!this.stopped || !steps.isDirty(entry)) this.device.follow(subject);
    this.followers.tell(subject);
    this.publish();
  }

  private publish(): void {
    const next = this.currentStatus();
    if (sameStatus(next, this.shown)) return;
    this.shown = next;
    this.followers.tell('');
  }

  private currentStatus(): SaveStatus {
    return statusOf({ entries: this.entries, way: this.way, deviceWorks: this.device.works });
  }
}
