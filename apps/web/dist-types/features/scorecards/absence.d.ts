import type { Absence } from '@loopwright/contracts';
/** Why there is no rating, in words. */
export declare const absenceText: (absence: Absence | null) => string;
