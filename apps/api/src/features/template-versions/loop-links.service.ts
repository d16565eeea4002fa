import { Injectable } from '@nestjs/common';
import {
  type ChosenLoop,
  type Loop,
  LoopPlan,
  type LoopTemplate,
  MOST_COVERED,
  MOST_OF_SESSION,
  MOST_SESSIONS,
  type TemplateLink,
} from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { Database } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { LoopsService } from '../loops/index.ts';
import { type LinkedLoop, LoopLinksRepository } from './loop-links.repository.ts';
import { type Merge, mergedPlan, mergeOf } from './template.merge.ts';
import { settingsOf } from './template.parts.ts';
import { textOf } from './template.text.ts';
import { effectOf } from './template.words.ts';
import { type Knowledge, TemplateReader } from './template-reader.ts';

type TakeOver = { version: number; to: number; collisions: ChosenLoop['collisions'] };

/** What one loop has to do with the template that it was started from. */
@Injectable()
export class LoopLinksService {
  constructor(
    private readonly database: Database,
    private readonly links: LoopLinksRepository,
    private readonly loops: LoopsService,
    private readonly reader: TemplateReader,
  ) {}

  /** Null for a loop that was started from its own stages, or from a shipped template that is there no more. */
  read({ organisationId }: Actor, loopId: string): Promise<TemplateLink | null> {
    return this.database.within(organisationId, async () => {
      const loop = await this.loop(organisationId, loopId);
      const slug = loop.teamTemplate ?? loop.template;
      const template =
        slug === null ? undefined : await this.reader.find(organisationId, slug, loop.follows ?? undefined);
      if (!template) return null;
      const unlinked = loop.unlinkedAt?.toISOString() ?? null;
      return { template, version: loop.follows, unlinked, newer: await this.newer(organisationId, loop) };
    });
  }

  /** Brings the draft to the current version of its template: what was changed by hand stays, unless both changed it. */
  takeOver(actor: Actor, loopId: string, { version, to, collisions }: TakeOver): Promise<Loop> {
    const { organisationId } = actor;
    return this.database.within(organisationId, async () => {
      const loop = await this.loop(organisationId, loopId);
      if (loop.teamTemplate === null || loop.unlinkedAt !== null) throw new Refusal('not-found');
      const current = await this.reader.template(organisationId, loop.teamTemplate);
      if (current.team!.version !== to) throw new Refusal('version.stale', { current });
      const { merge } = await this.merge(organisationId, loop, current);
      const plan = mergedPlan(loop.plan, merge, collisions);
      requirePossible(plan);
      const changed = await this.loops.change(actor, loopId, { plan, version });
      await this.links.follow(organisationId, loopId, loop.teamTemplate, to);
      return changed;
    });
  }

  /** Ends the link of a loop to its template, or takes it up again where it was. */
  set({ organisationId }: Actor, loopId: string, { version, linked }: { version: number; linked: boolean }) {
    return this.database.within(organisationId, async () => {
      const loop = await this.loop(organisationId, loopId);
      if (loop.template === null && loop.teamTemplate === null) throw new Refusal('not-found');
      const written = await this.links.setLink(organisationId, loopId, version, linked);
      const current = await this.loops.read(organisationId, loopId);
      if (!written) throw new Refusal('version.stale', { current });
      return current;
    });
  }

  private async newer(organisationId: string, loop: LinkedLoop): Promise<TemplateLink['newer']> {
    if (loop.teamTemplate === null || loop.unlinkedAt !== null) return null;
    const current = await this.reader.template(organisationId, loop.teamTemplate);
    const { version, note, author } = current.team!;
    if (version === loop.follows) return null;
    const { merge, names } = await this.merge(organisationId, loop, current);
    return { ...effectOf(merge, names), version, note, author };
  }

  private async merge(
    organisationId: string,
    loop: LinkedLoop,
    current: LoopTemplate,
  ): Promise<{ merge: Merge; names: Knowledge['names'] }> {
    const base = textOf(await this.reader.template(organisationId, loop.teamTemplate!, loop.follows!));
    const three = { base, mine: settingsOf(loop.plan), theirs: textOf(current) };
    const { usable, names } = await this.reader.knowledge(organisationId, Object.values(three));
    return { merge: mergeOf(three, usable), names };
  }

  private async loop(organisationId: string, loopId: string): Promise<LinkedLoop> {
    const loop = await this.links.loop(organisationId, loopId);
    if (!loop) throw new Refusal('not-found');
    return loop;
  }
}

/** A loop that was changed by hand and takes a template's changes too may get more than a loop can have, or no session at all. */
function requirePossible(plan: LoopPlan): void {
  const { error } = LoopPlan.safeParse(plan);
  if (!error) return;
  throw new Refusal('loop.invalid-plan', {
    issues: error.issues.map(({ path, message }) => ({ path: path.map(String), message })),
    detail: `With these changes it would be no loop: that has 1 to ${MOST_SESSIONS} sessions, of at most ${MOST_OF_SESSION} questions each, and rules on at most ${MOST_COVERED} competencies.`,
  });
}
