import type { CompareSearch } from './use-compare-search.ts';
type Props = {
    search: CompareSearch;
    hidden: number;
    total: number;
};
/** Which rows, and in which order. */
export declare function RowOptions({ search, hidden, total }: Props): import("react").JSX.Element;
export {};
