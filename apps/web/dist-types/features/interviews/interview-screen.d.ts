import type { Kit } from '@loopwright/contracts';
import { type ReactNode } from 'react';
export type ScorecardOf = (parts: {
    kit: Kit;
    briefing: ReactNode;
}) => ReactNode;
/** One interview: how to prepare before it starts, the scorecard from then on. */
export declare function InterviewScreen({ scorecard }: {
    scorecard: ScorecardOf;
}): import("react").JSX.Element;
