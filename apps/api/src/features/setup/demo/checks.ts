import { Injectable } from '@nestjs/common';
import type { Application } from '@loopwright/contracts';
import type { Actor } from '../../../platform/access/actor.ts';
import { ChecksService, SittingsService } from '../../checks/index.ts';
import { QuestionsService } from '../../questions/index.ts';

/** Where the demo's candidates would sit; only wrong links are counted by it. */
const ADDRESS = '127.0.0.1';
const QUESTIONS = 10;
const check = { minutes: QUESTIONS, extraMinutes: 0, openDays: 7, blind: true, showsScore: true };

/** Sends a knowledge check and answers it, as a candidate would by the link. */
@Injectable()
export class DemoChecks {
  constructor(
    private readonly checks: ChecksService,
    private readonly sittings: SittingsService,
    private readonly questions: QuestionsService,
  ) {}

  /** `right`: how many of the ten questions are answered right; the last stays without an answer. */
  async take(recruiter: Actor, { id }: Application, right: number): Promise<void> {
    const draw = await this.checks.draw(recruiter, id, { count: QUESTIONS });
    const questions = draw.questions.map(({ questionId }) => questionId);
    const { path } = await this.checks.create(recruiter, id, { ...check, questions });
    const token = path.split('#')[1]!;
    const sitting = await this.sittings.start(token, ADDRESS);
    if (sitting.state !== 'running') throw new Error(`The check of the demo is ${sitting.state}.`);
    for (const [question, { options }] of sitting.questions.slice(0, -1).entries()) {
      const key = options.indexOf(await this.keyOf(recruiter, questions[question]!));
      const choice = question < right ? key : (key + 1) % options.length;
      await this.sittings.answer({ token, question, choice, sequence: 1 }, ADDRESS);
    }
    await this.sittings.submit(token, ADDRESS);
  }

  private async keyOf(reader: Actor, questionId: string): Promise<string> {
    const { choice } = (await this.questions.read(reader, questionId)).content;
    return choice!.options[choice!.answer - 1]!;
  }
}
