import type { ComparedCandidate } from '@loopwright/contracts';
/** Why a column is empty for someone who still owes a card of their own. */
export declare function WithheldNotices({ candidates }: {
    candidates: readonly ComparedCandidate[];
}): import("react").JSX.Element | null;
