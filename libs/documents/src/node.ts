/** A value of a JSON or YAML document, with its place. Numbers, `true` and `null` are kept as they are written. */
export type Node =
  | { kind: 'text'; text: string; quoted: boolean; line: number }
  | { kind: 'list'; items: Node[]; line: number }
  | { kind: 'map'; entries: Entry[]; line: number };

export interface Entry {
  key: string;
  value: Node;
  line: number;
}

/** The text of a value; texts of a list are joined by lines. Empty for what holds no text. */
export function textOf(node: Node | undefined): string {
  if (!node) return '';
  if (node.kind === 'text') return node.quoted || node.text !== 'null' ? node.text : '';
  if (node.kind !== 'list') return '';
  return node.items
    .map(textOf)
    .filter((text) => text !== '')
    .map((text) => (node.items.length > 1 ? `- ${text}` : text))
    .join('\n');
}
