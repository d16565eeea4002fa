import { Injectable } from '@nestjs/common';
import type { Field, LoopTemplate, TemplateText } from '@loopwright/contracts';
import { Refusal } from '../../platform/refusal.ts';
import { TemplateShelf } from '../loop-templates/index.ts';
import { QuestionsService } from '../questions/index.ts';
import { FieldService } from '../rubrics/index.ts';
import { changesOf, textIssues } from './template.text.ts';

export type Knowledge = { field: Field; usable: (questionId: string) => boolean; names: Names };
export type Names = Parameters<typeof changesOf>[2];

/** Reads templates with what they refer to; every method runs inside a transaction of the organisation. */
@Injectable()
export class TemplateReader {
  constructor(
    private readonly shelf: TemplateShelf,
    private readonly field: FieldService,
    private readonly questions: QuestionsService,
  ) {}

  /** By slug or id, as it is now or at the version named. */
  find(organisationId: string, slug: string, version?: number): Promise<LoopTemplate | undefined> {
    return this.shelf.find(organisationId, slug, version);
  }

  async template(organisationId: string, slug: string, version?: number): Promise<LoopTemplate> {
    const found = await this.find(organisationId, slug, version);
    if (!found) throw new Refusal('not-found');
    return found;
  }

  /** What the organisation calls things, with the questions that are pinned in the texts. */
  async knowledge(organisationId: string, texts: readonly Pick<TemplateText, 'pinned'>[]): Promise<Knowledge> {
    const field = await this.field.of(organisationId);
    const pinned = [...new Set(texts.flatMap((text) => text.pinned.map(({ questionId }) => questionId)))];
    const found = pinned.length === 0 ? [] : await this.questions.summaries(organisationId, pinned);
    const titles = new Map(found.map(({ id, title }) => [id, title]));
    const approved = new Set(found.filter(({ status }) => status === 'approved').map(({ id }) => id));
    const nameIn = (items: readonly { slug: string; name: string }[]) => (slug: string) =>
      items.find((item) => item.slug === slug)?.name ?? slug;
    return {
      field,
      usable: (id) => approved.has(id),
      names: {
        competency: nameIn(field.competencies),
        stage: nameIn(field.stages),
        track: nameIn(field.tracks),
        level: nameIn(field.levels),
        question: (id) => titles.get(id) ?? 'a question that no longer exists',
      },
    };
  }

  /** `before`: what the text was made of; a question that left the bank may stay pinned where it was. */
  async requireSound(organisationId: string, text: TemplateText, before: TemplateText | undefined): Promise<void> {
    const { field, usable } = await this.knowledge(organisationId, [text]);
    const stood = new Set(before?.pinned.map(({ questionId }) => questionId));
    const questionIds = new Set(
      text.pinned.map(({ questionId }) => questionId).filter((id) => usable(id) || stood.has(id)),
    );
    const issues = textIssues(text, { field, questionIds });
    if (issues.length > 0)
      throw new Refusal('loop-template.invalid', {
        issues: issues.map(({ path, message }) => ({ path: ['text', ...path], message })),
        detail: issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
      });
  }

  async refuseStale(organisationId: string, templateId: string): Promise<never> {
    const current = await this.template(organisationId, templateId);
    throw current.team?.retired ? new Refusal('loop-template.retired') : new Refusal('version.stale', { current });
  }
}
