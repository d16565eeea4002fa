import { Injectable } from '@nestjs/common';
import type { Interview, InterviewChange, InterviewDraft, Kit, LoopSession, MyInterview } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { Refusal, refusalOf } from '../../platform/refusal.ts';
import { PeopleService } from '../people/index.ts';
import { changeFault, type Fault, panelFault, panelOf, unscheduledOf } from './interview.rules.ts';
import { interviewView, kitQuestions, kitView, myInterviewView } from './interview.view.ts';
import { type InterviewRow, InterviewsRepository, type PublishedLoop } from './interviews.repository.ts';
import { KitsRepository } from './kits.repository.ts';

const refusals = {
  interview_once_per_session: 'interview.already-scheduled',
  // A panelist began to write between the check and the change.
  scorecard_panelist_fkey: 'interview.has-scorecards',
} as const;

@Injectable()
export class InterviewsService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly interviews: InterviewsRepository,
    private readonly kits: KitsRepository,
  ) {}

  mine(actor: Actor, { from, to }: { from?: string; to?: string }): Promise<{ items: MyInterview[] }> {
    return this.database.within(actor.organisationId, async () => {
      const rows = await this.interviews.onPanelOf(
        actor,
        from ? new Date(from) : undefined,
        to ? new Date(to) : undefined,
      );
      return { items: rows.map((row) => myInterviewView(row, actor.accountId)) };
    });
  }

  ofApplication(actor: Actor, applicationId: string) {
    return this.database.within(actor.organisationId, async () => {
      const items = (await this.interviews.ofApplication(actor, applicationId)).map(interviewView);
      const loop = await this.interviews.publishedLoop(actor.organisationId, applicationId);
      return { items, unscheduled: unscheduledOf(loop?.sessions ?? [], items) };
    });
  }

  read(actor: Actor, interviewId: string): Promise<Interview> {
    return this.database.within(actor.organisationId, async () => interviewView(await this.find(actor, interviewId)));
  }

  /** Schedules one session of the published loop; the loop and rubric versions of this moment stay with the interview. */
  schedule(actor: Actor, applicationId: string, draft: InterviewDraft): Promise<Interview> {
    const { organisationId } = actor;
    return this.database.within(organisationId, async () => {
      const application = await this.interviews.applicationToInterview(organisationId, applicationId);
      if (!application) throw new Refusal('not-found');
      if (application.jobStatus === 'closed') throw new Refusal('job.closed');
      const loop = await this.interviews.publishedLoop(organisationId, applicationId);
      if (!loop) throw new Refusal('interview.no-published-loop');
      const { session, rubricVersion } = await this.session(organisationId, loop, draft.sessionId);
      const panel = panelOf(draft.panel);
      const active = await this.people.activeAmong(organisationId, panel);
      refuse(panelFault(panel, active, application.candidateEmail));
      const id = newId();
      const { title, stage, minutes } = session;
      const place = draft.place ?? '';
      const of = { organisationId, id, applicationId, loopId: loop.loopId, loopVersion: loop.version };
      const held = { ...of, sessionId: session.id, title, stage, rubricVersion, minutes, place };
      await this.guarded(() => this.interviews.add({ ...held, startsAt: new Date(draft.startsAt) }, panel));
      return interviewView(await this.find(actor, id));
    });
  }

  /** Reschedules, replaces the panel, cancels or restores. */
  change(actor: Actor, interviewId: string, { version, ...change }: InterviewChange): Promise<Interview> {
    return this.database.within(actor.organisationId, async () => {
      const now = await this.interviews.lock(actor.organisationId, interviewId);
      if (!now) throw new Refusal('not-found');
      if (now.version !== version) await this.refuseStale(actor, interviewId);
      const panel = await this.panelChange(actor.organisationId, interviewId, now.applicationId, change.panel);
      const written = await this.interviews.written(actor.organisationId, interviewId);
      const submitted = written.some((card) => card.interviewerId === actor.accountId && card.submitted);
      const sits = await this.interviews.sits(actor, interviewId);
      const own = { accountId: actor.accountId, owes: sits && !submitted };
      refuse(changeFault(now.status, change, panel.dropped, written, own));
      const { startsAt, place, status } = change;
      const columns = {
        ...(startsAt && { startsAt: new Date(startsAt) }),
        ...(place !== undefined && { place }),
        ...(status && { status }),
      };
      await this.guarded(async () => {
        await this.interviews.unseat(actor.organisationId, interviewId, panel.dropped);
        await this.interviews.seat(actor.organisationId, interviewId, panel.added);
        const changed = await this.interviews.change(actor.organisationId, interviewId, version, columns);
        if (!changed) await this.refuseStale(actor, interviewId);
      });
      return interviewView(await this.find(actor, interviewId));
    });
  }

  /** What the interviewer has at hand: everything as it was when the loop was published. */
  kit(actor: Actor, interviewId: string): Promise<Kit> {
    return this.database.within(actor.organisationId, async () => {
      const interview = await this.interviews.interview(actor, interviewId, 'interview.kit');
      const kit = await this.kits.kit(actor.organisationId, interviewId);
      if (!interview || !kit) throw new Refusal('not-found');
      const questions = kitQuestions(
        kit.session,
        await this.kits.questions(actor.organisationId, kit.session.questions),
      );
      const aids = await this.kits.aids(actor.organisationId, interview.stage);
      return kitView(interview, kit, { questions, ...aids });
    });
  }

  private async session(
    organisationId: string,
    loop: PublishedLoop,
    sessionId: string,
  ): Promise<{ session: LoopSession; rubricVersion: number }> {
    const session = loop.sessions.find(({ id }) => id === sessionId);
    const rubricVersion = session && (await this.interviews.rubricVersion(organisationId, loop.loopId, session.stage));
    if (session && rubricVersion !== undefined) return { session, rubricVersion };
    const message = session ? 'is of a stage that has no rubric' : 'is not in the published loop';
    throw new Refusal('interview.unknown-session', { issues: [{ path: ['sessionId'], message }] });
  }

  /** Who joins and who leaves; those who stay are not asked again whether they are active. */
  private async panelChange(
    organisationId: string,
    interviewId: string,
    applicationId: string,
    wanted: readonly string[] | undefined,
  ) {
    if (!wanted) return { added: [], dropped: [] };
    const seated = await this.interviews.panel(organisationId, interviewId);
    const panel = panelOf(wanted);
    const application = await this.interviews.applicationToInterview(organisationId, applicationId);
    const active = await this.people.activeAmong(organisationId, panel);
    refuse(panelFault(panel, active, application?.candidateEmail ?? null, seated));
    return { added: panel.filter((id) => !seated.includes(id)), dropped: seated.filter((id) => !panel.includes(id)) };
  }

  private async find(actor: Actor, interviewId: string): Promise<InterviewRow> {
    const row = await this.interviews.interview(actor, interviewId);
    if (!row) throw new Refusal('not-found');
    return row;
  }

  private async refuseStale(actor: Actor, interviewId: string): Promise<never> {
    throw new Refusal('version.stale', { current: interviewView(await this.find(actor, interviewId)) });
  }

  private guarded<T>(work: () => Promise<T>): Promise<T> {
    return this.database.attempt(work).catch((error: unknown) => {
      throw refusalOf(error, refusals);
    });
  }
}

function refuse(fault: Fault | undefined): void {
  if (fault) throw new Refusal(fault.code, { issues: fault.issues });
}
