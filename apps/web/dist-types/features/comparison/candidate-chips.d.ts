import type { ComparedCandidate } from '@loopwright/contracts';
type Props = {
    jobId: string;
    candidates: readonly ComparedCandidate[];
    onChoose: (ids: readonly string[]) => void;
};
/** Who is compared; others of the job can join them. */
export declare function CandidateChips({ jobId, candidates, onChoose }: Props): import("react").JSX.Element;
export {};
