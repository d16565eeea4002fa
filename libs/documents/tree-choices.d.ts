import { type Entry } from './node.ts';
import type { QuestionRecord } from './record.ts';
import { type Role } from './roles.ts';
type Choices = Pick<QuestionRecord, 'options' | 'key' | 'zeroBased'>;
/** The choices of a question: a list of texts, a list of objects, a map by letters, or keys of their own. */
export declare function choicesOf({ entries }: {
    entries: Entry[];
}, roles: readonly (Role | undefined)[], split: (text: string) => string[]): Choices;
export {};
