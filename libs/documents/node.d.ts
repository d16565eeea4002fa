/** A value of a JSON or YAML document, with its place. Numbers, `true` and `null` are kept as they are written. */
export type Node = {
    kind: 'text';
    text: string;
    quoted: boolean;
    line: number;
} | {
    kind: 'list';
    items: Node[];
    line: number;
} | {
    kind: 'map';
    entries: Entry[];
    line: number;
};
export interface Entry {
    key: string;
    value: Node;
    line: number;
}
/** The text of a value; texts of a list are joined by lines. Empty for what holds no text. */
export declare function textOf(node: Node | undefined): string;
