/** Which templates a new loop is offered. */
import type { LoopTemplate } from '@loopwright/contracts';
import { styleOf } from '../../platform/template-style.ts';

export type TemplateFilter = { track: string; level: string; style: string };
/** An empty word asks for nothing. */
export const noFilter: TemplateFilter = { track: '', level: '', style: '' };

export const fitting = (templates: readonly LoopTemplate[], { track, level, style }: TemplateFilter): LoopTemplate[] =>
  templates.filter(
    (template) =>
      (track === '' || template.track === track) &&
      (level === '' || template.level === level) &&
      (style === '' || styleOf(template) === style),
  );

/** Whose it is, where that matters: "Senior (your team’s)". */
export function labelOf({ title, team, reported }: LoopTemplate): string {
  if (team) return `${title} (your team’s)`;
  return reported ? `${title} (reported practice)` : title;
}
