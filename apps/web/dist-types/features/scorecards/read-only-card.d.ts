import type { Kit, Scorecard } from '@loopwright/contracts';
import type { ReactNode } from 'react';
import type { Kept } from './saving/entry.ts';
type Props = {
    card: Scorecard;
    kit: Kit;
    /** How to take the pen, where another tab has it. */
    elsewhere: ReactNode;
    /** Words on this device that came too late. */
    unsent: readonly Kept[];
};
/** The interviewer's own card, when it is not to be written here. */
export declare function ReadOnlyCard({ card, kit, elsewhere, unsent }: Props): import("react").JSX.Element;
export {};
