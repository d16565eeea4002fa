/** One tab writes a card at a time. The others wait in line and may ask for the seat. */
export type Seat = 'asking' | 'mine' | 'elsewhere';
export type Claim = { takeOver: () => void; leave: () => void };
type Handlers = {
  onChange: (seat: Seat) => void;
  /** Brings everything to the server before another tab goes on. */
  handOver: () => Promise<unknown>;
};

const ASKING_MS = 400;
const HAND_OVER_MS = 2500;

/**
 * Takes the seat, or waits for it. Without locks (pages that came without HTTPS) every tab writes, and the server's
 * versions keep the tabs from overwriting each other.
 */
export function claimSeat(name: string, handlers: Handlers): Claim {
  if (!navigator.locks) {
    handlers.onChange('mine');
    return { takeOver: () => undefined, leave: () => undefined };
  }
  const line = new Line(name, handlers);
  return { takeOver: () => line.takeOver(), leave: () => line.leave() };
}

class Line {
  private readonly channel: BroadcastChannel;
  private readonly gone = new AbortController();
  private readonly patience: ReturnType<typeof setTimeout>;
  private release: (() => void) | undefined;

  constructor(
    private readonly name: string,
    private readonly handlers: Handlers,
  ) {
    this.channel = new BroadcastChannel(name);
    this.channel.onmessage = () => void this.giveUp();
    this.patience = setTimeout(() => {
      if (!this.release) handlers.onChange('elsewhere');
    }, ASKING_MS);
    this.queue();
  }

  /** Asks the other tab to finish; one that does not answer loses the seat. */
  takeOver(): void {
    this.channel.postMessage('hand over');
    setTimeout(() => {
      if (!this.release && !this.gone.signal.aborted) this.request({ steal: true });
    }, HAND_OVER_MS);
  }

  leave(): void {
    clearTimeout(this.patience);
    this.gone.abort();
    this.channel.close();
    this.release?.();
  }

  private queue(): void {
    if (!this.gone.signal.aborted) this.request({ signal: this.gone.signal });
  }

  private request(options: LockOptions): void {
    navigator.locks.request(this.name, options, () => this.hold()).catch(() => this.lost());
  }

  private hold(): Promise<void> | undefined {
    if (this.gone.signal.aborted || this.release) return undefined;
    this.handlers.onChange('mine');
    return new Promise((resolve) => {
      this.release = () => {
        this.release = undefined;
        resolve();
      };
    });
  }

  private async giveUp(): Promise<void> {
    if (!this.release) return;
    const inTime = new Promise((resolve) => setTimeout(resolve, HAND_OVER_MS - 500));
    await Promise.race([this.handlers.handOver(), inTime]);
    this.handlers.onChange('elsewhere');
    this.release?.();
    this.queue();
  }

  /** Stolen by a tab that got no answer; or this tab gave up its place in the line. */
  private lost(): void {
    if (this.gone.signal.aborted || !this.release) return;
    this.release = undefined;
    this.handlers.onChange('elsewhere');
    this.queue();
  }
}
