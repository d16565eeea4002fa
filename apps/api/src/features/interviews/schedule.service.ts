import { Injectable } from '@nestjs/common';
import type {
  Interview,
  InterviewDraft,
  InterviewDrafts,
  LoopSession,
  ScheduleConflict,
  ScheduleExcess,
  ScheduleSlot,
} from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { Refusal, refusalOf } from '../../platform/refusal.ts';
import { PeopleService } from '../people/index.ts';
import { interviewRefusals, refuse } from './interview.refusals.ts';
import { panelFault, panelOf } from './interview.rules.ts';
import { interviewView } from './interview.view.ts';
import { InterviewsRepository } from './interviews.repository.ts';
import { ConflictsRepository } from './conflicts.repository.ts';
import { LimitsService } from './limits.service.ts';
import { type ApplicationToInterview, type PublishedLoop, SchedulingRepository } from './scheduling.repository.ts';

type Ready = { applicationId: string; application: ApplicationToInterview; loop: PublishedLoop };
type Path = readonly (string | number)[];

/** Gives sessions of the published loop a time and a panel. */
@Injectable()
export class ScheduleService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly interviews: InterviewsRepository,
    private readonly scheduling: SchedulingRepository,
    private readonly busy: ConflictsRepository,
    private readonly limits: LimitsService,
  ) {}

  /** Schedules one session; the loop and rubric versions of this moment stay with the interview. */
  schedule(actor: Actor, applicationId: string, draft: InterviewDraft): Promise<Interview> {
    return this.database.within(actor.organisationId, async () => {
      const ready = await this.ready(actor, applicationId);
      await this.limits.hold(actor.organisationId, draft.panel);
      const id = await this.add(actor, ready, draft, []);
      return this.found(actor, id);
    });
  }

  /** Schedules several sessions in one transaction: a fault of one leaves none. */
  scheduleLoop(actor: Actor, applicationId: string, { sessions }: InterviewDrafts): Promise<{ items: Interview[] }> {
    return this.database.within(actor.organisationId, async () => {
      const ready = await this.ready(actor, applicationId);
      await this.limits.hold(
        actor.organisationId,
        sessions.flatMap(({ panel }) => panel),
      );
      const items: Interview[] = [];
      for (const [at, draft] of sessions.entries())
        items.push(await this.found(actor, await this.add(actor, ready, draft, ['sessions', at])));
      return { items };
    });
  }

  /**
   * Who would be in two places at once, and who over their limit. The first is told, never refused: people do sit in
   * for a part, or swap at the last minute.
   */
  conflicts(
    actor: Actor,
    applicationId: string,
    slots: readonly ScheduleSlot[],
  ): Promise<{ items: ScheduleConflict[]; overLimit: ScheduleExcess[] }> {
    return this.database.within(actor.organisationId, async () => {
      const items: ScheduleConflict[] = [];
      for (const [slot, wanted] of slots.entries()) {
        const found = await this.busy.during(actor.organisationId, applicationId, wanted);
        items.push(...found.map(({ startsAt, ...rest }) => ({ slot, startsAt: startsAt.toISOString(), ...rest })));
      }
      return { items, overLimit: await this.limits.over(actor.organisationId, slots) };
    });
  }

  private async ready({ organisationId }: Actor, applicationId: string): Promise<Ready> {
    const application = await this.scheduling.applicationToInterview(organisationId, applicationId);
    if (!application) throw new Refusal('not-found');
    if (application.jobStatus === 'closed') throw new Refusal('job.closed');
    const loop = await this.scheduling.publishedLoop(organisationId, applicationId);
    if (!loop) throw new Refusal('interview.no-published-loop');
    return { applicationId, application, loop };
  }

  private async add(actor: Actor, ready: Ready, draft: InterviewDraft, within: Path): Promise<string> {
    const { organisationId } = actor;
    const { applicationId, application, loop } = ready;
    const { session, rubricVersion } = await this.session(organisationId, loop, draft.sessionId, within);
    const panel = panelOf(draft.panel);
    const active = await this.people.activeAmong(organisationId, panel);
    refuse(panelFault(panel, active, application.candidateEmail), within);
    const id = newId();
    const seating = { startsAt: draft.startsAt, panel, interviewId: id, reason: draft.overLimit };
    const keepReason = await this.limits.allow(actor, seating, within);
    const { title, stage, minutes } = session;
    const place = draft.place ?? '';
    const of = { organisationId, id, applicationId, loopId: loop.loopId, loopVersion: loop.version };
    const held = { ...of, sessionId: session.id, title, stage, rubricVersion, minutes, place };
    await this.database
      .attempt(() => this.interviews.add({ ...held, startsAt: new Date(draft.startsAt) }, panel))
      .catch((error: unknown) => {
        throw refusalOf(error, interviewRefusals);
      });
    await keepReason();
    return id;
  }

  private async session(
    organisationId: string,
    loop: PublishedLoop,
    sessionId: string,
    within: Path,
  ): Promise<{ session: LoopSession; rubricVersion: number }> {
    const session = loop.sessions.find(({ id }) => id === sessionId);
    const rubricVersion = session && (await this.scheduling.rubricVersion(organisationId, loop.loopId, session.stage));
    if (session && rubricVersion !== undefined) return { session, rubricVersion };
    const message = session ? 'is of a stage that has no rubric' : 'is not in the published loop';
    throw new Refusal('interview.unknown-session', { issues: [{ path: [...within, 'sessionId'], message }] });
  }

  private async found(actor: Actor, interviewId: string): Promise<Interview> {
    const row = await this.interviews.interview(actor, interviewId);
    if (!row) throw new Refusal('not-found');
    return interviewView(row);
  }
}
