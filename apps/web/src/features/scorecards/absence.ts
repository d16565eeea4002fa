import type { Absence } from '@loopwright/contracts';

/** Why there is no rating, in words. */
export const absenceText = (absence: Absence | null): string =>
  absence === 'not-asked' ? 'not asked' : absence === 'no-signal' ? 'no signal' : 'not rated';
