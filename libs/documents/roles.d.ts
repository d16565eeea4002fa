/** What a column of a table or a key of an object holds. `option` is one choice, `options` are all of them. */
export type Role = 'prompt' | 'answer' | 'key' | 'option' | 'options' | 'wrong' | 'section' | 'intent' | 'explanation' | 'weak-prompt';
/** Words of a name, in small letters: "Correct Answer (1-4)", "correctAnswer" and "correct_answer" are alike. */
export declare function wordsOfName(name: string): string[];
/** What a name promises; `undefined` for everything else. */
export declare function roleOf(name: string): Role | undefined;
