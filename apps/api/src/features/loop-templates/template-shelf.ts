import { Injectable } from '@nestjs/common';
import type { LoopTemplate } from '@loopwright/contracts';
import { Database } from '../../platform/database.ts';
import { isId } from '../../platform/ids.ts';
import { FieldService } from '../rubrics/index.ts';
import { LoopTemplatesRepository, type TemplateRow } from './loop-templates.repository.ts';

/** Every template that a loop can start from: those that came with the content, and the team's own. */
@Injectable()
export class TemplateShelf {
  constructor(
    private readonly database: Database,
    private readonly field: FieldService,
    private readonly templates: LoopTemplatesRepository,
  ) {}

  /** The team's own first; `retired`: only those of the team's that were retired. */
  all(organisationId: string, retired = false): Promise<LoopTemplate[]> {
    return this.database.within(organisationId, async () => {
      const own = (await this.templates.current(organisationId, retired)).map(templateView);
      return retired ? own : [...own, ...(await this.field.loopTemplates(organisationId))];
    });
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

function templateView({ id, version, content, author, createdAt, note, retired, jobs, titles }: TemplateRow) {
  const { style, pinned, ...rest } = content;
  return {
    ...rest,
    slug: id,
    pinned: pinned.map((pin) => ({ ...pin, title: titles[pin.questionId] ?? 'A question that no longer exists' })),
    team: { version, style, author, updatedAt: createdAt.toISOString(), note, retired, jobs },
  };
}
