import { Injectable } from '@nestjs/common';
import type { SavedChoice, Sitting, SittingAnswer } from '@loopwright/contracts';
import { Database } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { hashOf } from '../../platform/sessions.ts';
import { linksFrom, Throttle } from '../people/index.ts';
import { CheckQuestionsRepository } from './check-questions.repository.ts';
import { scoreOf } from './check.rules.ts';
import { type Opened, type SittingRow, SittingsRepository } from './sittings.repository.ts';

/** A check from the candidate's side. Before it is over, nothing here reads which options are right. */
@Injectable()
export class SittingsService {
  constructor(
    private readonly database: Database,
    private readonly sittings: SittingsRepository,
    private readonly questions: CheckQuestionsRepository,
    private readonly throttle: Throttle,
  ) {}

  /** Where the check stands, on whatever device and however often it is asked. */
  open(token: string, from: string): Promise<Sitting> {
    return this.within(token, from, (opened) => this.current(opened));
  }

  start(token: string, from: string): Promise<Sitting> {
    return this.within(token, from, async (opened) => {
      await this.sittings.start(opened);
      return this.current(opened);
    });
  }

  /** Saves a choice, unless a later one is there. The same choice sent twice is one choice. */
  answer({ token, ...answer }: SittingAnswer, from: string): Promise<SavedChoice> {
    return this.within(token, from, async (opened) => {
      const saved = await this.sittings.keep(opened, answer);
      return saved ?? this.repeated(opened, answer);
    });
  }

  /** Hands in. A second press, a second tab or a second device finds it done, and is answered the same. */
  submit(token: string, from: string): Promise<Sitting> {
    return this.within(token, from, async (opened) => {
      await this.sittings.submit(opened);
      return this.current(opened);
    });
  }

  private async within<T>(token: string, from: string, work: (opened: Opened) => Promise<T>): Promise<T> {
    const opened = await this.sittings.byToken(hashOf(token));
    if (opened) return this.database.within(opened.organisationId, () => work(opened));
    // Only links that open nothing are counted, so that no stranger's guesses keep a candidate from their check.
    await this.throttle.attempt([linksFrom(from)], () => Promise.resolve(false));
    throw new Refusal('check.link-invalid');
  }

  private async current(opened: Opened): Promise<Sitting> {
    await this.sittings.closeOverdue(opened.organisationId, opened.checkId);
    const row = await this.sittings.sitting(opened);
    if (row?.state === 'created') return readyView(row);
    if (row?.state === 'started') return this.running(opened, row);
    if (row?.state === 'submitted') return this.done(opened, row);
    throw new Refusal('check.link-invalid');
  }

  private async running(opened: Opened, { id, organisation, job, secondsLeft }: SittingRow): Promise<Sitting> {
    const questions = await this.sittings.questions(opened);
    return { state: 'running', id, organisation, job, secondsLeft, questions };
  }

  private async done({ organisationId, checkId }: Opened, { endedBy, showsScore }: SittingRow): Promise<Sitting> {
    const { right, of } = scoreOf(showsScore ? await this.questions.asked(organisationId, [checkId]) : []);
    return { state: 'done', endedBy: endedBy ?? 'time', score: showsScore ? { right, of } : null };
  }

  /** The choice that had come through before, or the refusal that says why it cannot. */
  private async repeated(opened: Opened, { question, choice, sequence }: Omit<SittingAnswer, 'token'>) {
    const found = await this.sittings.saved(opened, question);
    if (!found?.running) throw new Refusal('check.not-running');
    const { running: _running, options, ...current } = found;
    if (options === null) throw invalid('question', 'is not part of this check');
    if (choice !== null && choice >= options) throw invalid('choice', 'is not one of the options');
    if (current.sequence === sequence && current.choice === choice) return current;
    throw new Refusal('version.stale', { current });
  }
}

const invalid = (field: string, message: string): Refusal =>
  new Refusal('request.invalid', { issues: [{ path: [field], message }] });

const readyView = ({
  organisation,
  job,
  questions,
  minutes,
  extraMinutes,
  showsScore,
  expiresAt,
}: SittingRow): Sitting => ({
  state: 'ready',
  ...{ organisation, job, questions, minutes, extraMinutes, showsScore },
  expiresAt: expiresAt.toISOString(),
});
