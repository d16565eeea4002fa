import { Injectable } from '@nestjs/common';
import { type LoopTemplate, loopRoutes } from '@loopwright/contracts';
import type * as z from 'zod/mini';
import { pageOf, readCursor } from '../../platform/cursor.ts';
import { Database } from '../../platform/database.ts';
import { folded } from '../../platform/folded.ts';
import { isId } from '../../platform/ids.ts';
import { FieldService } from '../rubrics/index.ts';
import { LoopTemplatesRepository, type TemplateRow, type Wanted } from './loop-templates.repository.ts';

export type TemplateSearch = z.output<typeof loopRoutes.templates.query>;

/** Every template that a loop can start from: those that came with the content, and the team's own. */
@Injectable()
export class TemplateShelf {
  constructor(
    private readonly database: Database,
    private readonly field: FieldService,
    private readonly templates: LoopTemplatesRepository,
  ) {}

  /** A page of those that are looked for. */
  list(organisationId: string, { cursor, limit, ...wanted }: TemplateSearch) {
    return this.database.within(organisationId, async () => {
      const after = readCursor(cursor, ['text', 'text']) as [string, string] | undefined;
      const own = await this.ownAfter(organisationId, wanted, after, limit + 1);
      const all = await this.shipped(organisationId, wanted);
      const shown = after && !isId(after[1]) ? all.findIndex(({ slug }) => slug === after[1]) + 1 : 0;
      const rows = [...own, ...all.slice(shown, shown + limit + 1 - own.length)];
      const total = (await this.templates.count(organisationId, wanted)) + all.length;
      return pageOf(rows, limit, keyOf, (template) => template, total);
    });
  }

  /** None after one that came with the content: those of the team stand before them. */
  private async ownAfter(
    organisationId: string,
    wanted: Wanted,
    after: [string, string] | undefined,
    limit: number,
  ): Promise<LoopTemplate[]> {
    if (after && !isId(after[1])) return [];
    return (await this.templates.current(organisationId, wanted, after, limit)).map(templateView);
  }

  private async shipped(organisationId: string, { track, level, search, retired }: Wanted): Promise<LoopTemplate[]> {
    if (retired) return [];
    const sought = folded(search ?? '');
    return (await this.field.loopTemplates(organisationId)).filter(
      (one) =>
        (track ?? one.track) === one.track && (level ?? one.level) === one.level && folded(one.title).includes(sought),
    );
  }

  /** By slug or id, and the version named; without one, as it is now. */
  find(organisationId: string, slug: string, version?: number): Promise<LoopTemplate | undefined> {
    return this.database.within(organisationId, async () => {
      if (!isId(slug)) return (await this.field.loopTemplates(organisationId)).find((shipped) => shipped.slug === slug);
      const row = await this.templates.version(organisationId, slug, version);
      return row && templateView(row);
    });
  }
}

/** Where a template stands in the list: those of the team by title. */
const keyOf = ({ title, slug }: LoopTemplate): [string, string] => [title, slug];

function templateView({ id, version, content, author, createdAt, note, retired, jobs, titles }: TemplateRow) {
  const { style, pinned, ...rest } = content;
  return {
    ...rest,
    slug: id,
    pinned: pinned.map((pin) => ({ ...pin, title: titles[pin.questionId] ?? 'A question that no longer exists' })),
    team: { version, style, author, updatedAt: createdAt.toISOString(), note, retired, jobs },
  };
}
