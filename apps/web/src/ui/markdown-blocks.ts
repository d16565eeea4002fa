/** Splits Markdown into blocks, line by line. */
export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'list'; ordered: boolean; start: number; items: string[] };

const fence = /^\s*```/;
const bullet = /^\s*[-*•]\s+(.*)$/;
const numbered = /^\s*(\d{1,3})[.)]\s+(.*)$/;
const heading = /^#{1,6}\s+(.*)$/;

export function blocksOf(text: string): Block[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const blocks: Block[] = [];
  let open: Block | null = null;
  const close = () => (open = null);
  const add = (block: Block) => (blocks.push(block), (open = block));

  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    if (fence.test(line)) {
      const end = lines.findIndex((each, index) => index > at && fence.test(each));
      const last = end < 0 ? lines.length : end;
      add({ kind: 'code', text: lines.slice(at + 1, last).join('\n') });
      at = last;
      close();
      continue;
    }
    const entry = bullet.exec(line) ?? numbered.exec(line);
    const title = heading.exec(line);
    if (line.trim() === '') close();
    else if (title) (add({ kind: 'heading', text: title[1]! }), close());
    else if (entry) open = addItem(blocks, open, entry);
    else open = addLine(blocks, open, line.trim());
  }
  return blocks;
}

function addItem(blocks: Block[], open: Block | null, entry: RegExpExecArray): Block {
  const ordered = entry.length === 3;
  const text = entry.at(-1)!;
  if (open?.kind === 'list' && open.ordered === ordered) {
    open.items.push(text);
    return open;
  }
  const list: Block = { kind: 'list', ordered, start: ordered ? Number(entry[1]) : 1, items: [text] };
  blocks.push(list);
  return list;
}

/** A line without a mark goes on with the paragraph or the entry before it. */
function addLine(blocks: Block[], open: Block | null, text: string): Block {
  if (open?.kind === 'paragraph') open.text += ` ${text}`;
  else if (open?.kind === 'list') open.items[open.items.length - 1] += ` ${text}`;
  else blocks.push((open = { kind: 'paragraph', text }));
  return open;
}
