/** Whose way of interviewing a template follows. */
import type { LoopTemplate } from '@loopwright/contracts';

/** Empty where it follows nobody's. */
export const styleOf = ({ team, reported }: LoopTemplate): string => team?.style ?? reported?.style ?? '';

/** The styles that there are, as options of a select. */
export const styleOptions = (templates: readonly LoopTemplate[]) =>
  [...new Set(templates.map(styleOf).filter((style) => style !== ''))]
    .sort((a, b) => a.localeCompare(b))
    .map((style) => ({ value: style, label: style }));
