import { Injectable, Logger } from '@nestjs/common';
import type {
  ChosenLoop,
  TemplateChange,
  TemplatePreview,
  TemplateReach,
  TemplateText,
  TemplateUse,
} from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { Database } from '../../platform/database.ts';
import { failureInWords } from '../../platform/failure.ts';
import { Refusal } from '../../platform/refusal.ts';
import { LoopTemplatesRepository } from '../loop-templates/index.ts';
import { type FollowingLoop, LoopLinksRepository } from './loop-links.repository.ts';
import { LoopLinksService } from './loop-links.service.ts';
import { mergeOf } from './template.merge.ts';
import { settingsOf } from './template.parts.ts';
import { changesOf, faceOf, textOf } from './template.text.ts';
import { effectOf } from './template.words.ts';
import { TemplateReader } from './template-reader.ts';

type Outcome = { loopId: string; job: FollowingLoop['job'] | null; why?: string };

/** What a new version of a template does to the loops that follow it. */
@Injectable()
export class TemplateReachService {
  private readonly log = new Logger(TemplateReachService.name);

  constructor(
    private readonly database: Database,
    private readonly templates: LoopTemplatesRepository,
    private readonly links: LoopLinksRepository,
    private readonly loopLinks: LoopLinksService,
    private readonly reader: TemplateReader,
  ) {}

  /** Everything that publishing this text would touch; writes nothing. */
  preview(actor: Actor, templateId: string, { version, text }: { version: number; text: TemplateText }) {
    const { organisationId } = actor;
    return this.database.within(organisationId, async (): Promise<TemplatePreview> => {
      const before = await this.at(organisationId, templateId, version);
      await this.reader.requireSound(organisationId, text, before);
      const loops = await this.links.following(actor, templateId);
      const { own, elsewhere } = await this.links.count(actor, templateId);
      const bases = await this.versionsFollowed(organisationId, templateId, loops);
      const mine = loops.map(({ plan }) => settingsOf(plan));
      const { usable, names } = await this.reader.knowledge(organisationId, [before, text, ...bases.values(), ...mine]);
      return {
        changes: changesOf(before, clean(text), names),
        uses: loops.map((loop, l): TemplateUse => {
          const { id, version: loopVersion, job, follows, published, interviews } = loop;
          const merge = mergeOf({ base: bases.get(follows)!, mine: mine[l]!, theirs: text }, usable);
          return { ...effectOf(merge, names), loopId: id, loopVersion, job, follows, published, interviews };
        }),
        beyond: own - loops.length,
        elsewhere,
      };
    });
  }

  /**
   * Publishes the next version, then brings it into the drafts of the scope, each in a transaction of its own: a loop
   * that cannot take it is named, and the others have it nevertheless.
   */
  async change(
    actor: Actor,
    templateId: string,
    { version, text, note, scope }: TemplateChange,
  ): Promise<TemplateReach> {
    const { organisationId, accountId: authorId } = actor;
    await this.database.within(organisationId, async () => {
      const before = await this.at(organisationId, templateId, version);
      await this.reader.requireSound(organisationId, text, before);
      const next = { authorId, content: clean(text), note };
      if (!(await this.templates.next(organisationId, templateId, version, next)))
        await this.reader.refuseStale(organisationId, templateId);
    });
    const outcomes = scope.reach === 'future' ? [] : await this.applyTo(actor, templateId, version + 1, scope.loops);
    return {
      template: await this.database.within(organisationId, () => this.reader.template(organisationId, templateId)),
      applied: outcomes.filter(({ why }) => why === undefined).map(({ loopId, job }) => ({ loopId, job })),
      failed: outcomes.flatMap(({ loopId, job, why }) => (why === undefined ? [] : [{ loopId, job, why }])),
    };
  }

  private async applyTo(actor: Actor, templateId: string, to: number, chosen: readonly ChosenLoop[]) {
    const ids = chosen.map(({ loopId }) => loopId);
    const following = await this.database.within(actor.organisationId, () =>
      this.links.following(actor, templateId, ids),
    );
    const byId = new Map(following.map((loop) => [loop.id, loop]));
    const outcomes: Outcome[] = [];
    for (const { loopId, version, collisions } of chosen) {
      const loop = byId.get(loopId);
      // Others are told of no loop that is not theirs to change, not even its job.
      const why = loop
        ? await this.apply(actor, loopId, { version, to, collisions })
        : 'It does not follow this template, or is not yours to change.';
      outcomes.push({ loopId, job: loop?.job ?? null, ...(why !== undefined && { why }) });
    }
    return outcomes;
  }

  /** Why a loop could not take the version; undefined when it did. */
  private apply(actor: Actor, loopId: string, takeOver: Parameters<LoopLinksService['takeOver']>[2]) {
    return this.loopLinks.takeOver(actor, loopId, takeOver).then(
      () => undefined,
      (error: unknown) => (error instanceof Refusal ? refusalWords(error) : this.failureWords(loopId, error)),
    );
  }

  /** The version stands and other loops have it, so a failure of one is told beside them and does not hide them. */
  private failureWords(loopId: string, error: unknown): string {
    this.log.error(failureInWords(`Loop ${loopId} could not take the new version of its template`, error));
    return 'Something failed on the server. The loop is offered the new version, to take over later.';
  }

  private async at(organisationId: string, templateId: string, version: number): Promise<TemplateText> {
    const current = await this.reader.template(organisationId, templateId);
    if (current.team?.retired || current.team?.version !== version)
      await this.reader.refuseStale(organisationId, templateId);
    return textOf(current);
  }

  private async versionsFollowed(organisationId: string, templateId: string, loops: readonly FollowingLoop[]) {
    const texts = new Map<number, TemplateText>();
    for (const version of new Set(loops.map(({ follows }) => follows)))
      texts.set(version, textOf(await this.reader.template(organisationId, templateId, version)));
    return texts;
  }
}

const refusalWords = ({ code, message }: Refusal): string =>
  code === 'version.stale' ? 'Someone changed it since you looked.' : message;

const clean = (text: TemplateText): TemplateText => ({ ...text, ...faceOf(text) });
