import { Injectable } from '@nestjs/common';
import type { PanelAcceptance, PanelChoices, PanelDraft, PanelProposal, PanelSeating } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { Refusal } from '../../platform/refusal.ts';
import { keyOf, type PanelOutcome } from './panel.asked.ts';
import { PanelGround } from './panel-ground.ts';
import { PanelRunner } from './panel-runner.ts';
import { isKept, readPanel } from './panel.view.ts';
import { MOST_SECONDS, type ProposalRow, ProposalsRepository } from './proposals.repository.ts';

type Ready = ProposalRow & { outcome: PanelOutcome };

/** Told to whoever may not take the place of a proposal that they do not see: neither that there is one, nor whose. */
const NOT_NOW = 'No panel can be proposed here right now. Try again later, or ask a colleague who runs this job.';
/** Whether it is still to be accepted. Any other, and one of an earlier loop, may be replaced by anybody. */
const stands = ({ state, asked }: ProposalRow, loopVersion: number): boolean =>
  (state === 'running' || state === 'ready') && asked.loopVersion === loopVersion;

/** Proposes who interviews whom, and keeps what somebody accepts as the plan that scheduling begins with. */
@Injectable()
export class PanelsService {
  constructor(
    private readonly database: Database,
    private readonly ground: PanelGround,
    private readonly proposals: ProposalsRepository,
    private readonly runner: PanelRunner,
  ) {}

  latest(
    actor: Actor,
    jobId: string,
  ): Promise<{ published: boolean; proposal: PanelProposal | null; choices: PanelChoices }> {
    const { organisationId } = actor;
    return this.database.within(organisationId, async () => {
      const loop = await this.ground.loop(organisationId, jobId);
      const choices = await this.ground.choices(actor, jobId, loop);
      const row = await this.proposals.latest(organisationId, jobId);
      // Whoever may not schedule one of its candidates, or is one of them, does not see it.
      const mine = row && (await this.ground.maySchedule(actor, row.asked));
      const proposal = mine ? viewOf(row, loop.version) : null;
      return { published: loop.version !== null, proposal, choices };
    });
  }

  /** Begins to look for a panel; the answer says how to follow it. */
  async start(actor: Actor, jobId: string, draft: PanelDraft): Promise<PanelProposal> {
    const { organisationId, accountId } = actor;
    const { view, task, before } = await this.database.within(organisationId, async () => {
      const asked = await this.ground.asked(actor, jobId, draft);
      const before = await this.proposals.latest(organisationId, jobId);
      if (before && stands(before, asked.loopVersion) && !(await this.ground.maySchedule(actor, before.asked)))
        throw new Refusal('panel.not-ready', { detail: NOT_NOW });
      this.runner.requireRoom(before?.id);
      const panelId = newId();
      await this.proposals.add(organisationId, { id: panelId, jobId, asked, madeBy: accountId });
      const task = { organisationId, panelId, problem: asked.problem };
      return { view: await this.now(actor, jobId), task, before };
    });
    // Nobody waits for the one that this takes the place of.
    if (before) this.runner.cancel(before.id);
    this.runner.start(task);
    return view;
  }

  async cancel(actor: Actor, jobId: string, panelId: string): Promise<PanelProposal> {
    const { organisationId } = actor;
    const view = await this.database.within(organisationId, async () => {
      const row = await this.proposals.latest(organisationId, jobId);
      const mine = row?.id === panelId && (await this.ground.maySchedule(actor, row.asked));
      if (!mine || !(await this.proposals.cancel(organisationId, jobId, panelId))) throw new Refusal('panel.not-ready');
      return this.now(actor, jobId);
    });
    this.runner.cancel(panelId);
    return view;
  }

  /** Puts other people into one session. What that breaks is told, not refused: accepting it takes a reason. */
  seat(actor: Actor, jobId: string, { panelId, version, ...seating }: PanelSeating): Promise<PanelProposal> {
    return this.database.within(actor.organisationId, async () => {
      const { asked, outcome } = await this.ready(actor, jobId, panelId);
      const session = keyOf(seating.applicationId, seating.sessionId);
      if (!asked.problem.sessions.some(({ id }) => id === session)) throw new Refusal('interview.unknown-session');
      const raters = [...new Set(seating.raters)];
      const known = new Set(asked.people.map(({ id }) => id));
      const issues = raters.flatMap((id, at) =>
        known.has(id) ? [] : [{ path: ['raters', at], message: 'is not of this proposal' }],
      );
      if (seating.shadow !== null && (!known.has(seating.shadow) || raters.includes(seating.shadow)))
        issues.push({ path: ['shadow'], message: 'is not of this proposal, or interviews here' });
      if (issues.length > 0) throw new Refusal('panel.unfit', { issues });
      const others = outcome.assignments.filter((one) => one.session !== session);
      const assignments = [...others, { session, raters, shadow: seating.shadow }];
      await this.changed(actor, jobId, panelId, version, { assignments, proven: null, short: null });
      return this.now(actor, jobId);
    });
  }

  accept(actor: Actor, jobId: string, { panelId, version, reason = '' }: PanelAcceptance): Promise<PanelProposal> {
    const { organisationId } = actor;
    return this.database.within(organisationId, async () => {
      const { asked, outcome } = await this.ready(actor, jobId, panelId);
      const because = reason.trim();
      if (because === '' && !isKept(asked, outcome)) throw new Refusal('panel.needs-reason');
      if (!(await this.proposals.accept(organisationId, panelId, version, because))) throw new Refusal('version.stale');
      const of = { organisationId, fromDay: asked.from, weeks: asked.weeks, reason: because };
      const seats = asked.sessions.flatMap(({ applicationId, sessionId }) => {
        const found = outcome.assignments.find(({ session }) => session === keyOf(applicationId, sessionId));
        const seat = (accountId: string, shadow: boolean) => ({ ...of, applicationId, sessionId, accountId, shadow });
        return [
          ...(found?.raters ?? []).map((id) => seat(id, false)),
          ...(found?.shadow ? [seat(found.shadow, true)] : []),
        ];
      });
      const applicationIds = asked.candidates.map(({ applicationId }) => applicationId);
      await this.proposals.plan(organisationId, applicationIds, seats);
      return this.now(actor, jobId);
    });
  }

  /** The job's newest proposal, while it can be worked on: ready, and made from the loop as it is. */
  private async ready(actor: Actor, jobId: string, panelId: string): Promise<Ready> {
    const loop = await this.ground.loop(actor.organisationId, jobId);
    const row = await this.proposals.latest(actor.organisationId, jobId);
    if (row?.id !== panelId || row.state !== 'ready' || !row.outcome || row.asked.loopVersion !== loop.version)
      throw new Refusal('panel.not-ready');
    if (!(await this.ground.maySchedule(actor, row.asked))) throw new Refusal('panel.not-ready');
    return row as Ready;
  }

  private async changed(
    actor: Actor,
    jobId: string,
    id: string,
    version: number,
    outcome: PanelOutcome,
  ): Promise<void> {
    if (await this.proposals.change(actor.organisationId, id, version, outcome)) return;
    throw new Refusal('version.stale', { current: await this.now(actor, jobId) });
  }

  private async now({ organisationId }: Actor, jobId: string): Promise<PanelProposal> {
    const { version } = await this.ground.loop(organisationId, jobId);
    return viewOf((await this.proposals.latest(organisationId, jobId))!, version);
  }
}

function viewOf(row: ProposalRow, loopVersion: number | null): PanelProposal {
  const { id, state, version, madeAt, by, asked, outcome, reason } = row;
  const { from, weeks, raters, shadows, outsiders } = asked;
  return {
    ...{ id, state, version, by, reason, from, weeks, raters, shadows, outsiders },
    madeAt: madeAt.toISOString(),
    current: asked.loopVersion === loopVersion,
    mostSeconds: MOST_SECONDS,
    ...readPanel(asked, outcome),
  };
}
