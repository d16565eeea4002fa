/** Text in NFC without what cannot be seen. Lines and tabs stay. */
export declare function cleanText(text: string): string;
/** Clean text on one line. */
export declare function cleanLine(text: string): string;
/** One space where there were several, none at the ends. */
export declare function squeezed(text: string): string;
/** The beginning of a text, without half a character at its end. */
export declare function beginning(text: string, most: number): string;
