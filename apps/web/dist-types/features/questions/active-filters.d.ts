import { type BankSearch, type Facet } from './bank-search.ts';
/** How many questions were found, and what narrowed them down; each can be taken away again. */
export declare function ActiveFilters({ bank, found }: {
    bank: BankSearch;
    found: number | undefined;
}): import("react").JSX.Element;
/** What people call the value of a facet. */
export declare function useFacetNames(): (facet: Facet, value: string) => string;
