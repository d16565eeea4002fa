import type { Question } from '@loopwright/contracts';
/** What a question is, in one line. */
export declare function QuestionLine({ question: { content, status, origin } }: {
    question: Question;
}): import("react").JSX.Element;
