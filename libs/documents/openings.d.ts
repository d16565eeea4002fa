/** How a sentence opens: as a question, or as something to do. */
export interface Opening {
    /** It opens, or in some languages closes, with a word that asks. */
    asks: boolean;
    /** "Explain", "Describe": said to a person who shall answer. */
    tells: boolean;
    /** "Tell me about", "Beschreiben Sie": said to nobody but a person who shall answer. */
    addresses: boolean;
    /** "Design", "Implement": a task, but also the tone of any advice. */
    tasks: boolean;
}
/** Words in small letters, of the beginning of a text. */
export declare function firstWords(text: string, most: number): string[];
export declare function openingOf(text: string): Opening;
/** Whether English is written here without any word that asks. */
export declare function isPlainEnglish(text: string): boolean;
/** Where the question mark stands: at the end, before an order ("… Give examples."), before something else, or nowhere. */
export declare function questionMark(text: string): 'end' | 'near-end' | 'inside' | 'none';
/** Sentences that end before the last one does; beginnings such as "e.g." count little. */
export declare function sentenceCount(text: string): number;
