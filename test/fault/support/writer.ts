import type { Answer, AnswerChange, Problem } from '@loopwright/contracts';
import { setTimeout as sleep } from 'node:timers/promises';

/** Longer than anything takes that is not lost. */
const PATIENCE_MS = 6_000;
const PAUSE_MS = 50;
/** Whoever has not been answered for so long will not be. */
const GIVE_UP_MS = 60_000;

export type Desk = { cardId: string; subject: string; cookie: string };
/** What came of one request: an answer, a refusal of ours, or none that could be read. */
export type Outcome = { status: number; body: unknown } | 'no answer';

/** Asks over HTTP; a connection that breaks is an outcome, not an error. */
export async function ask(base: string, method: string, path: string, cookie: string, body: unknown): Promise<Outcome> {
  try {
    const response = await fetch(`${base}${path}`, {
      method,
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return { status: response.status, body: await response.json() };
  } catch {
    return 'no answer';
  }
}

/** Whether asking again is all there is to do: the server went away, or said that its database did. */
export const isPassing = (outcome: Outcome): boolean =>
  outcome === 'no answer' || (outcome.status === 503 && (outcome.body as Problem).code === 'unavailable');

/**
 * Writes one answer again and again, each time over the version before, and remembers what was acknowledged. A write
 * that nobody answered is sent again, in the same words, until somebody does.
 */
export class Writer {
  /** The last acknowledged words; version 0: none. */
  last = { version: 0, text: '' };
  /** What must not happen, in words: acknowledged writes that were lost, counted twice, or refused. */
  readonly faults: string[] = [];
  /** When the last acknowledgement came. */
  heardAt = 0;
  /** Requests that were answered with "try again in a moment". */
  turnedAway = 0;

  constructor(
    readonly desk: Desk,
    private readonly name: string,
  ) {}

  async writeUntil(base: string, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) await this.save(base, `${this.name}, write ${this.last.version + 1}`);
  }

  private async save(base: string, text: string): Promise<void> {
    const { cardId, subject, cookie } = this.desk;
    const { version } = this.last;
    const change: AnswerChange = { rating: null, absence: null, note: text, version };
    for (const end = Date.now() + GIVE_UP_MS; Date.now() < end; await sleep(PAUSE_MS)) {
      const outcome = await ask(base, 'PUT', `/api/scorecards/${cardId}/answers/${subject}`, cookie, change);
      if (outcome !== 'no answer' && !isPassing(outcome)) return this.hear(outcome, version, text);
      if (outcome !== 'no answer') this.turnedAway += 1;
    }
    throw new Error(`${this.name} was not answered for ${GIVE_UP_MS} ms.`);
  }

  private hear({ status, body }: { status: number; body: unknown }, named: number, text: string): void {
    if (status === 200) return this.acknowledged(body as Answer, named, text);
    const { code, current } = body as Problem;
    if (status !== 412) this.faults.push(`${this.name}: answered ${status} ${code}`);
    else
      this.faults.push(
        `${this.name}: version ${named} was acknowledged, and the server is at ${(current as Answer).version}`,
      );
    // From here on what the server has counts, so that one loss is reported once.
    if (status === 412) this.last = { version: (current as Answer).version, text: (current as Answer).note };
  }

  private acknowledged({ version, note }: Answer, named: number, text: string): void {
    if (version !== named + 1 || note !== text)
      this.faults.push(`${this.name}: wrote over ${named}, was told ${version}`);
    this.last = { version, text };
    this.heardAt = Date.now();
  }
}
