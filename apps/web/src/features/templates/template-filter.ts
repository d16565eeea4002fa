/** Which templates the address asks for. */
import type { LoopTemplate } from '@loopwright/contracts';
import * as z from 'zod/mini';
import { styleOf } from '../../platform/template-style.ts';

export const TemplateSearch = z.object({
  template: z.optional(z.string()),
  track: z.optional(z.string()),
  level: z.optional(z.string()),
  style: z.optional(z.string()),
  kind: z.optional(z.enum(['team', 'shipped', 'retired'])),
});
export type TemplateSearch = z.infer<typeof TemplateSearch>;

export const filtered = (templates: readonly LoopTemplate[], { track, level, style, kind }: TemplateSearch) =>
  templates.filter(
    (template) =>
      (track === undefined || template.track === track) &&
      (level === undefined || template.level === level) &&
      (style === undefined || styleOf(template) === style) &&
      (kind === undefined || kind === 'retired' || (kind === 'team') === (template.team !== undefined)),
  );
export const isFiltered = ({ track, level, style, kind }: TemplateSearch): boolean =>
  [track, level, style, kind].some((value) => value !== undefined);
