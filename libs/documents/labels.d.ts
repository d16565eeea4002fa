/** What a label says of the text behind it. */
export type Label = 'question' | 'answer' | 'intent' | 'explanation' | 'key' | 'options';
export interface Labelled {
    label: Label;
    /** 4 in "Question 4:". */
    ordinal: number | undefined;
    /** What stands behind the label; empty when it has a line of its own. */
    rest: string;
}
/** Splits "Answer: text", "Q3. text", "Question 4" (alone), "質問：text". */
export declare function splitLabel(text: string, isItem?: boolean): Labelled | undefined;
