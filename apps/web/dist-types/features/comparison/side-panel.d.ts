import type { Comparison } from '@loopwright/contracts';
import type { CompareSearch } from './use-compare-search.ts';
/** Behind a cell: who said what. Behind a candidate: recommendations and the decision. */
export declare function SidePanel({ comparison, search }: {
    comparison: Comparison;
    search: CompareSearch;
}): import("react").JSX.Element | null;
