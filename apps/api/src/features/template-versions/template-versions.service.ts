import { Injectable } from '@nestjs/common';
import type { LoopTemplate, TemplateCopy, TemplateFromLoop, TemplateText } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { pageOf, readCursor } from '../../platform/cursor.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { Refusal } from '../../platform/refusal.ts';
import { LoopTemplatesRepository } from '../loop-templates/index.ts';
import { LoopsService } from '../loops/index.ts';
import { LoopLinksRepository } from './loop-links.repository.ts';
import { settingsOf } from './template.parts.ts';
import { changesOf, faceOf, textOf } from './template.text.ts';
import { TemplateReader } from './template-reader.ts';

type Page = { cursor?: string | undefined; limit: number };
/** Above every version; the first page begins below it. */
const TOP = 2_147_483_647;

@Injectable()
export class TemplateVersionsService {
  constructor(
    private readonly database: Database,
    private readonly templates: LoopTemplatesRepository,
    private readonly links: LoopLinksRepository,
    private readonly loops: LoopsService,
    private readonly reader: TemplateReader,
  ) {}

  /** The current version, or the one named. */
  read(organisationId: string, templateId: string, version?: number): Promise<LoopTemplate> {
    return this.database.within(organisationId, () => this.reader.template(organisationId, templateId, version));
  }

  history({ organisationId }: Actor, templateId: string, { cursor, limit }: Page) {
    return this.database.within(organisationId, async () => {
      const [before] = readCursor(cursor, ['count']) ?? [TOP];
      // Each version is told by what the one before it said, so the page reaches one further than it shows.
      const rows = await this.templates.versions(organisationId, templateId, before as number, limit + 1);
      const { names } = await this.reader.knowledge(
        organisationId,
        rows.map(({ content }) => content),
      );
      const earlier = new Map(rows.map(({ version, content }) => [version + 1, content]));
      return pageOf(
        rows,
        limit,
        ({ version }) => [version],
        ({ version, author, createdAt, note, content }) => ({
          version,
          author,
          createdAt: createdAt.toISOString(),
          note,
          changes: earlier.has(version) ? changesOf(earlier.get(version)!, content, names) : [],
        }),
        rows[0]?.total ?? 0,
      );
    });
  }

  /** A template of the team that begins as another one is now. */
  copy(actor: Actor, { from, note, ...face }: TemplateCopy): Promise<LoopTemplate> {
    return this.database.within(actor.organisationId, async () => {
      const source = textOf(await this.reader.template(actor.organisationId, from));
      return this.add(actor, { ...source, ...faceOf(face) }, note, source);
    });
  }

  /** A template of the team out of a loop's draft, as the person saw it. */
  saveLoop(
    actor: Actor,
    loopId: string,
    { version, keep, follow, note, ...face }: TemplateFromLoop,
  ): Promise<LoopTemplate> {
    const { organisationId } = actor;
    return this.database.within(organisationId, async () => {
      const loop = await this.links.loop(organisationId, loopId, true);
      if (loop?.version !== version)
        throw new Refusal('version.stale', { current: await this.loops.read(organisationId, loopId) });
      const { pinned, ...settings } = settingsOf(loop.plan);
      const text = { ...settings, ...faceOf(face), pinned: keep === 'pinned-questions-too' ? pinned : [] };
      const template = await this.add(actor, text, note, text);
      if (follow) await this.links.follow(organisationId, loopId, template.slug, 1);
      return template;
    });
  }

  /** No loop can be started from a retired template; those that follow it go on as they are. */
  retire({ organisationId }: Actor, templateId: string, { version, retired }: { version: number; retired: boolean }) {
    return this.database.within(organisationId, async () => {
      const current = await this.reader.template(organisationId, templateId);
      if (!(await this.templates.retire(organisationId, templateId, version, retired)))
        throw new Refusal('version.stale', { current });
      return this.reader.template(organisationId, templateId);
    });
  }

  private async add(
    { organisationId, accountId }: Actor,
    text: TemplateText,
    note: string,
    before: TemplateText,
  ): Promise<LoopTemplate> {
    await this.reader.requireSound(organisationId, text, before);
    const id = newId();
    await this.templates.add(organisationId, id, accountId, text, note);
    return this.reader.template(organisationId, id);
  }
}
