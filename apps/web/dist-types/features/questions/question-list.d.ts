import type { QuestionSummary } from '@loopwright/contracts';
import type { BankSearch } from './bank-search.ts';
import type { BankQuery } from './questions.queries.ts';
type Props = {
    bank: BankSearch;
    rows: readonly QuestionSummary[];
    query: BankQuery;
};
/** Every question found; only those in view are in the page. */
export declare function QuestionList({ bank, rows, query }: Props): import("react").JSX.Element;
export {};
