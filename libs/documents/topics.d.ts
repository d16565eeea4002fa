import type { Reason } from './document.ts';
/** What a heading promises of the part below it. */
export type Topic = 'questions' | 'answers' | 'quiz' | 'advice' | Exclude<Reason, 'prose' | 'code' | 'table' | 'stray-option' | 'unsure' | 'page-furniture' | 'advice'>;
/** Parts that never hold questions to ask. */
export declare const excluded: ReadonlySet<Topic>;
/** Parts at the end of a page: a plain heading in them does not end them. */
export declare const sticky: ReadonlySet<Topic>;
export declare function topicOf(heading: string): Topic | undefined;
/** Why everything in a part about `topic` is left out; `undefined` where it is not. */
export declare function reasonOf(topic: Topic | undefined): Reason | undefined;
