/** Longer than this is no question, whatever mark it ends with. */
export declare const LONGEST_PROMPT = 1500;
/** Whether a text alone, without its surroundings, reads as something to ask a candidate. */
export declare function looksLikeQuestion(text: string): boolean;
