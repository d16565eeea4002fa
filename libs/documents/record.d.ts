/** A question whose parts the document names: a row, an object, a pair. */
export interface QuestionRecord {
    prompt: string;
    answer: string | null;
    intent: string | null;
    options: string[];
    /** What the document calls the right choice: a letter, a number, or the words of the choice. */
    key: string | null;
    /** Whether numbers in `key` count from 0; `undefined` when nothing shows it. */
    zeroBased: boolean | undefined;
    section: string | null;
    /** 1-based, in the place of the document. */
    line: number;
    confidence: number;
}
export interface Choice {
    answer: string | null;
    options: string[] | null;
    correct: number | null;
}
/** The right choice by its letter, its number or its words. What fits no choice stays readable as the answer. */
export declare function choiceOf(record: QuestionRecord): Choice;
/** 1-based; `null` when the key names no choice, or several. */
export declare function numberOfKey(key: string, options: readonly string[], zeroBased?: boolean): number | null;
export declare function joinTexts(...texts: readonly (string | null)[]): string | null;
