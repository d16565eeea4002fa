import type { Kit } from '@loopwright/contracts';
import { type ReactNode } from 'react';
type Props = {
    kit: Kit;
    briefing: ReactNode;
};
/** The signed-in interviewer's card of one interview: to write in one tab, to read in all others and once it is submitted. */
export declare function LiveScorecard({ kit, briefing }: Props): import("react").JSX.Element;
export {};
