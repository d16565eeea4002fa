/** Saves what is being written, one request at a time, and says truthfully where the words are. */
import { store } from '../../../platform/signal.ts';

export type SaveState<R> =
  | { kind: 'saved'; at: string | null }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  /** `error` is for its sentence; the words stay here and are sent again. */
  | { kind: 'failed'; error: unknown }
  /** Somebody else saved first; nothing is sent until a person chooses. */
  | { kind: 'conflict'; theirs: R };

/** A saved draft as the server has it. */
export type Saved<T> = { content: T; revision: number; at: string };
export type Ports<T> = {
  /** `revision`: of the draft that is written over; 0 when there is none yet. */
  send: (content: T, revision: number) => Promise<Saved<T>>;
  /** The draft that a refusal says was saved meanwhile. */
  theirsIn: (error: unknown) => Saved<T> | null;
  /** A copy on this device, until the server has the words. */
  keep: (content: T, revision: number) => void;
  forget: () => void;
};

const PAUSE_MS = 800;
const KEEP_MS = 250;

export class DraftSaver<T> {
  private readonly status: ReturnType<typeof store<SaveState<Saved<T>>>>;
  private content: T;
  /** What the server has; null for what it was never sent. */
  private saved: T | null;
  private base: number;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private keeping: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;

  constructor(
    start: { content: T; revision: number; at: string | null; unsent?: boolean },
    private readonly ports: Ports<T>,
  ) {
    this.content = start.content;
    this.saved = start.unsent ? null : start.content;
    this.base = start.revision;
    this.status = store<SaveState<Saved<T>>>({ kind: 'saved', at: start.at });
  }

  get state(): SaveState<Saved<T>> {
    return this.status.get();
  }
  readonly subscribe = (listener: () => void): (() => void) => this.status.subscribe(listener);
  readonly getState = (): SaveState<Saved<T>> => this.status.get();

  /** Whether the server has every word. */
  get clean(): boolean {
    return this.content === this.saved && this.state.kind === 'saved';
  }

  /** Of the draft as the server has it; the next save names it. */
  get revision(): number {
    return this.base;
  }

  /** The same words were saved along another way. */
  adopt(revision: number): void {
    this.base = revision;
  }

  /** Lets go of everything: the draft is gone. */
  give(): void {
    this.close();
    clearTimeout(this.keeping);
    this.saved = this.content;
    this.status.set({ kind: 'saved', at: null });
    this.ports.forget();
  }

  change(content: T): void {
    this.content = content;
    clearTimeout(this.keeping);
    this.keeping = setTimeout(() => this.ports.keep(this.content, this.base), KEEP_MS);
    if (this.state.kind === 'conflict') return;
    if (this.state.kind !== 'saving') this.status.set({ kind: 'waiting' });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), PAUSE_MS);
  }

  /** Sends what is not sent yet, now; settles when the server has answered. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.running ??= this.run().finally(() => (this.running = undefined));
    return this.running;
  }

  private async run(): Promise<void> {
    if (this.state.kind === 'conflict') return;
    while (this.content !== this.saved) {
      const sending = this.content;
      this.status.set({ kind: 'saving' });
      try {
        this.accept(await this.ports.send(sending, this.base), sending);
      } catch (error) {
        return this.stop(error);
      }
    }
  }

  private accept({ revision, at }: Saved<T>, sent: T): void {
    this.base = revision;
    this.saved = sent;
    if (this.content !== sent) return;
    clearTimeout(this.keeping);
    this.ports.forget();
    this.status.set({ kind: 'saved', at });
  }

  private stop(error: unknown): void {
    const theirs = this.ports.theirsIn(error);
    this.ports.keep(this.content, this.base);
    this.status.set(theirs ? { kind: 'conflict', theirs } : { kind: 'failed', error });
  }

  /** Writes one's own words over what somebody else saved, which its author was shown before. */
  keepMine(): Promise<void> {
    const { state } = this;
    if (state.kind !== 'conflict') return Promise.resolve();
    this.base = state.theirs.revision;
    this.saved = state.theirs.content;
    this.status.set({ kind: 'waiting' });
    return this.flush();
  }

  /** Goes on with what somebody else saved; gives back their words. */
  takeTheirs(): T {
    const { state } = this;
    if (state.kind !== 'conflict') return this.content;
    const { content, revision, at } = state.theirs;
    clearTimeout(this.keeping);
    this.content = content;
    this.saved = content;
    this.base = revision;
    this.ports.forget();
    this.status.set({ kind: 'saved', at });
    return content;
  }

  /** Nothing more is sent by itself. */
  close(): void {
    clearTimeout(this.timer);
    if (this.content === this.saved) clearTimeout(this.keeping);
  }
}
