import { Injectable } from '@nestjs/common';
import type { Interview, InterviewChange, Kit, MyInterview } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { Database } from '../../platform/database.ts';
import { Refusal, refusalOf } from '../../platform/refusal.ts';
import { PeopleService } from '../people/index.ts';
import { changeFault, inLoopOrder, panelFault, panelOf, unscheduledOf } from './interview.rules.ts';
import { interviewView, kitQuestions, kitView, myInterviewView } from './interview.view.ts';
import { type InterviewRow, InterviewsRepository } from './interviews.repository.ts';
import { interviewRefusals, refuse } from './interview.refusals.ts';
import { KitsRepository } from './kits.repository.ts';
import { LimitsService } from './limits.service.ts';
import { SchedulingRepository } from './scheduling.repository.ts';

type PanelChange = { added: string[]; dropped: string[]; seated: string[] };

@Injectable()
export class InterviewsService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly interviews: InterviewsRepository,
    private readonly scheduling: SchedulingRepository,
    private readonly kits: KitsRepository,
    private readonly limits: LimitsService,
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
      const found = (await this.interviews.ofApplication(actor, applicationId)).map(interviewView);
      const loop = await this.scheduling.publishedLoop(actor.organisationId, applicationId);
      const order = loop?.sessions.map(({ id }) => id) ?? [];
      const items = inLoopOrder(found, order);
      const planned = await this.scheduling.planned(actor, applicationId);
      return { items, unscheduled: unscheduledOf(loop?.sessions ?? [], items), order, planned };
    });
  }

  read(actor: Actor, interviewId: string): Promise<Interview> {
    return this.database.within(actor.organisationId, async () => interviewView(await this.find(actor, interviewId)));
  }

  /** Reschedules, replaces the panel, cancels or restores. */
  change(actor: Actor, interviewId: string, { version, ...change }: InterviewChange): Promise<Interview> {
    return this.database.within(actor.organisationId, async () => {
      const now = await this.interviews.lock(actor.organisationId, interviewId);
      if (!now) throw new Refusal('not-found');
      if (now.version !== version) await this.refuseStale(actor, interviewId);
      const panel = await this.panelChange(actor.organisationId, interviewId, now.applicationId, change.panel);
      const written = await this.interviews.written(actor.organisationId, interviewId);
      const owes = await this.interviews.owes(actor, now.applicationId);
      refuse(changeFault(now.status, change, panel.dropped, written, owes));
      const keepReason = await this.withinLimits(actor, interviewId, now, change, panel);
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
        await keepReason();
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

  /** Who joins and who leaves; those who stay are not asked again whether they are active. */
  private async panelChange(
    organisationId: string,
    interviewId: string,
    applicationId: string,
    wanted: readonly string[] | undefined,
  ): Promise<PanelChange> {
    const seated = await this.interviews.panel(organisationId, interviewId);
    if (!wanted) return { added: [], dropped: [], seated };
    const panel = panelOf(wanted);
    const application = await this.scheduling.applicationToInterview(organisationId, applicationId);
    const active = await this.people.activeAmong(organisationId, panel);
    refuse(panelFault(panel, active, application?.candidateEmail ?? null, seated));
    return {
      added: panel.filter((id) => !seated.includes(id)),
      dropped: seated.filter((id) => !panel.includes(id)),
      seated,
    };
  }

  /** Whoever joins is held to their limits; so is everybody when the interview moves, or is put back on. */
  private async withinLimits(
    actor: Actor,
    interviewId: string,
    now: { startsAt: Date; status: Interview['status'] },
    { startsAt, status, overLimit }: Omit<InterviewChange, 'version'>,
    { added, dropped, seated }: PanelChange,
  ): Promise<() => Promise<void>> {
    const moves = startsAt !== undefined && Date.parse(startsAt) !== now.startsAt.getTime();
    const returns = status === 'scheduled' && now.status === 'cancelled';
    const stay = seated.filter((id) => !dropped.includes(id));
    const panel = status === 'cancelled' ? [] : moves || returns ? [...stay, ...added] : added;
    const at = startsAt ?? now.startsAt.toISOString();
    await this.limits.hold(actor.organisationId, panel);
    return this.limits.allow(actor, { startsAt: at, panel, interviewId, reason: overLimit });
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
      throw refusalOf(error, interviewRefusals);
    });
  }
}
