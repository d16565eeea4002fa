import type { Answer, Problem, Scorecard } from '@loopwright/contracts';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask, type Desk, isPassing, type Outcome } from './writer.ts';

const PAUSE_MS = 20;
const GIVE_UP_MS = 60_000;

/** One card that is handed in while the server dies, as often as it takes to hear that it is. */
export class Submission {
  readonly key = randomUUID();
  /** When the server said that it was submitted; every time that it said so. */
  readonly told: string[] = [];
  constructor(readonly desk: Desk) {}

  /** Writes what a card needs before it can be submitted. */
  async prepare(base: string): Promise<void> {
    const change = { rating: 3, absence: null, note: 'Solid throughout.', version: 0 };
    const { status, body } = await this.insist(base, 'PUT', 'answers/overall', change);
    if (status !== 200 || (body as Answer).version !== 1) throw new Error(`A card could not be filled: ${status}`);
  }

  /** Hands the card in, and once more after that, as a person does who is not sure. */
  async submit(base: string): Promise<void> {
    for (const _time of ['first', 'second']) {
      const { status, body } = await this.insist(base, 'POST', 'submission', { key: this.key });
      if (status !== 200) throw new Error(`A submission was answered ${status} ${(body as Problem).code}`);
      this.told.push((body as Scorecard).submittedAt!);
    }
  }

  private async insist(base: string, method: string, path: string, body: unknown): Promise<Exclude<Outcome, string>> {
    for (const end = Date.now() + GIVE_UP_MS; Date.now() < end; await sleep(PAUSE_MS)) {
      const outcome = await ask(base, method, `/api/scorecards/${this.desk.cardId}/${path}`, this.desk.cookie, body);
      if (outcome !== 'no answer' && !isPassing(outcome)) return outcome;
    }
    throw new Error(`A card could not be handed in for ${GIVE_UP_MS} ms.`);
  }
}
