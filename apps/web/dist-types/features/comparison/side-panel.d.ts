import type { Comparison } from '@loopwright/contracts';
import type { CompareSearch } from './use-compare-search.ts';
/** Behind a cell: who said what. Behind a candidate: recommendations and the decision. Null when neither is open. */
export declare function sidePanel(comparison: Comparison, search: CompareSearch): import("react").JSX.Element | null;
