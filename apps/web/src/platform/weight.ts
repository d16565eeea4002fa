import type { CriterionWeight } from '@loopwright/contracts';

/** How a criterion's weight is said beside its name; nothing where it counts once. */
export const weightWord = (weight: CriterionWeight = 1): string | undefined =>
  ({ 0.5: 'counts half', 1: undefined, 2: 'counts double' })[weight];
