import type { ComparedCandidate } from '@loopwright/contracts';
/** What the panel recommends for one candidate, and what was decided. */
export declare function CandidatePanel({ candidate }: {
    candidate: ComparedCandidate;
}): import("react").JSX.Element;
