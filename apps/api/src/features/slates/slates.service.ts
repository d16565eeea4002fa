import { Injectable } from '@nestjs/common';
import type { Slate, SlateChoice, SlateDraft } from '@loopwright/contracts';
import { AccessService } from '../../platform/access/access.service.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { Refusal } from '../../platform/refusal.ts';
import { LoopFormsService } from '../loops/index.ts';
import { outcomeOf } from './slate.outcome.ts';
import { SlateRunner } from './slate-runner.ts';
import { type Choosable, type SlateRow, SlatesRepository } from './slates.repository.ts';

/** Told to whoever may not take the place of a slate that they do not see: neither that there is one, nor whose. */
const NOT_NOW = 'No loops can be made here right now. Try again later, or ask a colleague who runs this job.';
/** Whether it is still to be accepted. Any other, and one of an earlier loop, may be replaced by anybody. */
const stands = ({ state, baseVersion }: SlateRow, version: number): boolean =>
  (state === 'running' || state === 'ready') && baseVersion === version;

/** Makes loops for several candidates at once, and gives each candidate theirs. */
@Injectable()
export class SlatesService {
  constructor(
    private readonly database: Database,
    private readonly slates: SlatesRepository,
    private readonly access: AccessService,
    private readonly forms: LoopFormsService,
    private readonly runner: SlateRunner,
  ) {}

  latest(actor: Actor, loopId: string): Promise<{ slate: Slate | null; choices: SlateChoice[] }> {
    const { organisationId } = actor;
    return this.database.within(organisationId, async () => {
      const choices = await this.slates.choices(actor, loopId);
      const row = await this.slates.latest(organisationId, loopId);
      // Whoever is one of its candidates does not see it.
      const slate = row && (await this.isFor(actor, row)) ? await this.view(organisationId, row) : null;
      return { slate, choices: choices.map(({ seen: _, ...choice }) => choice) };
    });
  }

  /** Begins to make the loops; the answer says how to follow it. */
  async start(actor: Actor, loopId: string, { version, applicationIds }: SlateDraft): Promise<Slate> {
    const { organisationId, accountId } = actor;
    const { slate, task, before } = await this.database.within(organisationId, async () => {
      const chosen = await this.chosen(actor, loopId, applicationIds);
      const form = await this.forms.published(organisationId, loopId);
      if (!form) throw new Refusal('slate.unpublished');
      if (form.version !== version) throw new Refusal('version.stale');
      const before = await this.slates.latest(organisationId, loopId);
      if (before && stands(before, version) && !(await this.isFor(actor, before)))
        throw new Refusal('slate.not-ready', { detail: NOT_NOW });
      this.runner.requireRoom(before?.id);
      const candidates = chosen.map(({ applicationId, name }) => ({ applicationId, name }));
      const slateId = newId();
      await this.slates.add(organisationId, {
        id: slateId,
        loopId,
        baseVersion: version,
        candidates,
        madeBy: accountId,
      });
      const problem = {
        problem: form.problem,
        candidates: chosen.map(({ applicationId, seen }) => ({ id: applicationId, seen })),
        // Its questions may be known by now: every loop keeps away from them, but for the anchors.
        earlier: [{ id: 'published', choices: form.choices }],
      };
      const read = (answer: Parameters<typeof outcomeOf>[0]) => outcomeOf(answer, form.plan, candidates, form.names);
      const row = await this.slates.latest(organisationId, loopId);
      return { slate: await this.view(organisationId, row!), task: { organisationId, slateId, problem, read }, before };
    });
    // Nobody waits for the one that this takes the place of.
    if (before) this.runner.cancel(before.id);
    this.runner.start(task);
    return slate;
  }

  async cancel(actor: Actor, loopId: string, slateId: string): Promise<Slate> {
    const { organisationId } = actor;
    const slate = await this.database.within(organisationId, async () => {
      const row = await this.slates.latest(organisationId, loopId);
      const mine = row?.id === slateId && (await this.isFor(actor, row));
      if (!mine || !(await this.slates.cancel(organisationId, loopId, slateId))) throw new Refusal('slate.not-ready');
      return this.view(organisationId, { ...row, state: 'cancelled' });
    });
    this.runner.cancel(slateId);
    return slate;
  }

  /** Each candidate's loop becomes a version of the job's loop that only their interviews follow. */
  accept(actor: Actor, loopId: string, slateId: string): Promise<Slate> {
    const { organisationId, accountId } = actor;
    return this.database.within(organisationId, async () => {
      const form = await this.forms.published(organisationId, loopId);
      const row = await this.slates.latest(organisationId, loopId);
      if (!form || row?.id !== slateId || !row.outcome || !(await this.isFor(actor, row)))
        throw new Refusal('slate.not-ready');
      if (!(await this.slates.accept(organisationId, loopId, slateId, form.version)))
        throw new Refusal('slate.not-ready');
      const { choices } = row.outcome;
      await this.chosen(actor, loopId, Object.keys(choices));
      for (const [applicationId, own] of Object.entries(choices)) {
        const loopVersion = await this.forms.addVariant(organisationId, accountId, form, own);
        await this.slates.give({ organisationId, applicationId, loopId, loopVersion, baseVersion: form.version });
      }
      return this.view(organisationId, { ...row, state: 'accepted' });
    });
  }

  private isFor(actor: Actor, { candidates }: SlateRow): Promise<boolean> {
    const ids = candidates.map(({ applicationId }) => applicationId);
    return this.access.canAll(actor, 'application.move', ids);
  }

  /** Candidates of this job who are in the running and have no interview yet: an own loop would come too late. */
  private async chosen(actor: Actor, loopId: string, applicationIds: readonly string[]): Promise<Choosable[]> {
    const choices = await this.slates.choices(actor, loopId, applicationIds);
    const known = new Map(choices.map((choice) => [choice.applicationId, choice]));
    const issues = applicationIds.flatMap((id, at) => {
      const choice = known.get(id);
      const path = ['applicationIds', at];
      if (!choice || applicationIds.indexOf(id) < at)
        return [{ path, message: 'is nobody in the running for this job' }];
      return choice.scheduled ? [{ path, message: `${choice.name} has interviews scheduled already` }] : [];
    });
    if (issues.length > 0)
      throw new Refusal('slate.candidates', { issues, detail: `${issues.map(({ message }) => message).join('; ')}.` });
    return applicationIds.map((id) => known.get(id)!);
  }

  private async view(organisationId: string, row: SlateRow): Promise<Slate> {
    const { id, state, done, candidates, madeAt, by, outcome, loopId, baseVersion } = row;
    const found = new Map(outcome?.candidates.map((one) => [one.applicationId, one]));
    return {
      id,
      state,
      done,
      total: candidates.length,
      madeAt: madeAt.toISOString(),
      by,
      current: (await this.forms.publishedVersion(organisationId, loopId)) === baseVersion,
      candidates: candidates.map((one) => ({ loop: null, because: null, ...found.get(one.applicationId), ...one })),
      figures: outcome?.figures ?? null,
    };
  }
}
