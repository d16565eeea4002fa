import {
  type Application,
  checkRoutes,
  type NewCheckLink,
  type Sitting,
  sittingRoutes,
  type SittingRunning,
} from '@loopwright/contracts';
import type { Caller } from './caller.ts';

type Settings = Partial<{
  count: number;
  minutes: number;
  extraMinutes: number;
  blind: boolean;
  showsScore: boolean;
  questions: string[];
}>;
/** A check that somebody has just sent, with the secret of its link. */
export type SentCheck = NewCheckLink & { token: string };

/** Draws questions and makes a check of them, as the dialog does. */
export async function sendCheck(as: Caller, { id }: Application, settings: Settings = {}): Promise<SentCheck> {
  const { count = 3, minutes = 10, extraMinutes = 0, blind = true, showsScore = false } = settings;
  const params = { applicationId: id };
  const questions =
    settings.questions ??
    (await as.ok(checkRoutes.draw, { params, query: { count } })).questions.map(({ questionId }) => questionId);
  const body = { questions, minutes, extraMinutes, blind, showsScore, openDays: 7 };
  const made = await as.ok(checkRoutes.create, { params, body });
  return { ...made, token: made.path.split('#')[1]! };
}

/** The candidate, who has nothing but the secret of the link. */
export class Candidate {
  constructor(
    readonly as: Caller,
    readonly token: string,
  ) {}

  open = (): Promise<Sitting> => this.as.ok(sittingRoutes.open, { body: { token: this.token } });
  submit = (): Promise<Sitting> => this.as.ok(sittingRoutes.submit, { body: { token: this.token } });

  async start(): Promise<SittingRunning> {
    const sitting = await this.as.ok(sittingRoutes.start, { body: { token: this.token } });
    if (sitting.state !== 'running') throw new Error(`Starting led to ${sitting.state}.`);
    return sitting;
  }

  choose = (question: number, choice: number | null, sequence: number) =>
    this.as.ok(sittingRoutes.answer, { body: { token: this.token, question, choice, sequence } });
  refusedToChoose = (question: number, choice: number | null, sequence: number) =>
    this.as.refused(sittingRoutes.answer, { body: { token: this.token, question, choice, sequence } });
}
