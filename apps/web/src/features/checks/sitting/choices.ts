/**
 * What a candidate chose: on screen at once, on this device until the server has it, and sent again until it has.
 * Whatever is said of saving is true: a choice counts as saved when the server has said so.
 */
import type { SavedChoice, SittingRunning } from '@loopwright/contracts';
import { store } from '../../../platform/signal.ts';

type Choice = { choice: number | null; sequence: number };
type Waiting = Record<number, Choice>;
/** `waiting`: the server cannot be reached; the choices are kept on this device and sent as soon as it can. */
export type SaveState = 'saved' | 'saving' | 'waiting';
export type ChoicesState = {
  choices: readonly (number | null)[];
  saving: SaveState;
  /** Questions that were answered on another device later than here. */
  taken: readonly number[];
};
/** What became of a sending. `over`: the check runs no more. */
export type Sent = { kind: 'saved' | 'stale'; now: SavedChoice } | { kind: 'failed' | 'over' | 'refused' };
export type Ports = {
  send: (question: number, choice: number | null, sequence: number) => Promise<Sent>;
  /** Choices that lie on this device. */
  read: () => Waiting;
  write: (waiting: Waiting) => void;
  later: (work: () => void, ms: number) => void;
  onTime: (secondsLeft: number) => void;
  onOver: () => void;
};

const FIRST_RETRY_MS = 1000;
const LAST_RETRY_MS = 10_000;

export class Choices {
  readonly state;
  private readonly known: Choice[];
  private readonly waiting = new Map<number, Choice>();
  private sending: Promise<void> | undefined;
  private failures = 0;
  private stopped = false;

  constructor(
    questions: SittingRunning['questions'],
    private readonly ports: Ports,
  ) {
    this.known = questions.map(({ choice, sequence }) => ({ choice, sequence }));
    for (const [question, kept] of Object.entries(ports.read()))
      if (kept.sequence > (this.known[Number(question)]?.sequence ?? Infinity)) this.take(Number(question), kept);
    this.state = store<ChoicesState>({ choices: this.shown(), saving: 'saved', taken: [] });
    if (this.waiting.size > 0) this.send();
  }

  choose(question: number, choice: number): void {
    if (this.stopped) return;
    this.take(question, { choice, sequence: this.known[question]!.sequence + 1 });
    this.ports.write(Object.fromEntries(this.waiting));
    this.show('saving', {});
    this.send();
  }

  /** Sends what is unsent, once; true when the server has everything. */
  async settle(): Promise<boolean> {
    await this.sending;
    if (this.waiting.size > 0) await this.send();
    return this.waiting.size === 0;
  }

  /** Nothing is sent or kept from here on. */
  stop(): void {
    this.stopped = true;
    this.waiting.clear();
  }

  private take(question: number, choice: Choice): void {
    this.known[question] = choice;
    this.waiting.set(question, choice);
  }

  private send(): Promise<void> {
    this.sending ??= this.sendAll().finally(() => (this.sending = undefined));
    return this.sending;
  }

  /** One after the other, the newest choice of each question; stops at the first failure and tries again later. */
  private async sendAll(): Promise<void> {
    for (let next = this.next(); next; next = this.next()) {
      const [question, choice] = next;
      const sent = await this.ports.send(question, choice.choice, choice.sequence);
      if (this.stopped) return;
      if (sent.kind === 'over') return this.over();
      if (sent.kind === 'failed') return this.failed();
      this.arrived(question, choice, sent);
    }
    this.show('saved', {});
  }

  private next = () => (this.stopped ? undefined : [...this.waiting][0]);

  private arrived(question: number, choice: Choice, sent: Exclude<Sent, { kind: 'failed' | 'over' }>): void {
    this.failures = 0;
    // A newer choice made meanwhile goes out in the next round.
    if (this.waiting.get(question) === choice) this.waiting.delete(question);
    if (sent.kind === 'stale') this.give(question, sent.now);
    if ('now' in sent) this.ports.onTime(sent.now.secondsLeft);
    this.ports.write(Object.fromEntries(this.waiting));
  }

  /** Another device was later: its choice stands, here too. */
  private give(question: number, { choice, sequence }: SavedChoice): void {
    this.waiting.delete(question);
    this.known[question] = { choice, sequence };
    this.show('saving', { taken: [...this.state.get().taken, question] });
  }

  private failed(): void {
    this.failures += 1;
    this.show('waiting', {});
    const wait = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (this.failures - 1));
    this.ports.later(() => void (this.waiting.size > 0 && this.send()), wait);
  }

  private over(): void {
    this.stop();
    this.ports.write({});
    this.ports.onOver();
  }

  private shown = () => this.known.map(({ choice }) => choice);
  private show(saving: SaveState, more: Partial<ChoicesState>): void {
    this.state.set({ ...this.state.get(), ...more, choices: this.shown(), saving });
  }
}
