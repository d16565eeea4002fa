import { type QuestionFacets } from '@loopwright/contracts';
import { type BankSearch } from './bank-search.ts';
/** One value per facet; beside each value, how many questions it would leave. */
export declare function FacetList({ bank, counts }: {
    bank: BankSearch;
    counts: QuestionFacets | undefined;
}): import("react").JSX.Element;
