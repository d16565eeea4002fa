import type { ComparedCandidate } from '@loopwright/contracts';
import type { Group } from './rows.ts';
import type { CompareSearch } from './use-compare-search.ts';
type Props = {
    candidates: readonly ComparedCandidate[];
    groups: readonly Group[];
    search: CompareSearch;
};
/** Criteria × candidates. Header row and first column stay in sight; arrow keys move between cells. */
export declare function ComparisonTable({ candidates, groups, search }: Props): import("react").JSX.Element;
export {};
