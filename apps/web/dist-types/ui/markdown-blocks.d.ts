/** Splits Markdown into blocks, line by line. */
export type Block = {
    kind: 'paragraph';
    text: string;
} | {
    kind: 'heading';
    text: string;
} | {
    kind: 'code';
    text: string;
} | {
    kind: 'list';
    ordered: boolean;
    start: number;
    items: string[];
};
export declare function blocksOf(text: string): Block[];
