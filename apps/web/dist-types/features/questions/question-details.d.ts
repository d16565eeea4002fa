import type { Question } from '@loopwright/contracts';
import type { BankSearch } from './bank-search.ts';
/** Where a question belongs, where it comes from, and what must not meet it in one loop. */
export declare function QuestionDetails({ question, bank }: {
    question: Question;
    bank: BankSearch;
}): import("react").JSX.Element;
