import MarkdownIt, { type Token } from 'markdown-it';
import { type Block, blockOf, type Parsed, rowOf } from './block.ts';
import type { Skipped } from './document.ts';
import { DocumentFault } from './fault.ts';
import { parseHtml } from './html.ts';
import { inlineLines, paragraphsOf } from './markdown-inline.ts';
import { splitMarker } from './marker.ts';
import type { Watch } from './watch.ts';

/** Where the walk over the tokens stands. */
interface Place {
  blocks: Block[];
  skipped: Skipped[];
  /** Markers of the lists around, with whether the first text of the item has been seen. */
  items: { marker: string; used: boolean }[];
  heading: number;
  table: number;
  /** Cells of the row that is being read. */
  row: { cells: string[]; line: number } | undefined;
  watch: Watch;
}

/**
 * CommonMark with tables; HTML inside it is parsed as HTML.
 *
 * @throws {DocumentFault} `too-large`
 */
export function parseMarkdown(text: string, watch: Watch): Parsed {
  const most = watch.limits.characters;
  if (text.length > most)
    throw new DocumentFault('too-large', `The document has ${text.length} characters; Markdown is read up to ${most}.`);
  const reader = new MarkdownIt({ html: true });
  // Addresses are dropped, so a bad one need not turn its link into text.
  reader.validateLink = () => true;
  const tokens = reader.parse(withoutFrontMatter(text), {});
  watch.check();
  const place: Place = { blocks: [], skipped: [], items: [], heading: 0, table: 0, row: undefined, watch };
  for (const token of tokens) {
    watch.count(`at line ${lineOf(token)}`);
    visit(token, place);
  }
  return { place: 'line', blocks: place.blocks, skipped: place.skipped };
}

/** Blank lines instead of the settings between `---` at the top, so that lines keep their numbers. */
function withoutFrontMatter(text: string): string {
  if (!text.startsWith('---\n')) return text;
  const end = text.slice(0, 8000).indexOf('\n---\n', 3);
  if (end < 0) return text;
  const settings = text.slice(0, end + 5);
  return '\n'.repeat(settings.split('\n').length - 1) + text.slice(end + 5);
}

const lineOf = (token: Token) => (token.map?.[0] ?? 0) + 1;

function visit(token: Token, place: Place): void {
  const step = Object.hasOwn(steps, token.type) ? steps[token.type] : undefined;
  if (step) step(token, place);
}

const steps: Record<string, (token: Token, place: Place) => void> = {
  heading_open: (token, place) => (place.heading = Number(token.tag.slice(1))),
  heading_close: (_, place) => (place.heading = 0),
  list_item_open: ({ info, markup }, { items }) => items.push({ marker: `${info}${markup}`, used: false }),
  list_item_close: (_, { items }) => items.pop(),
  table_open: (_, place) => (place.table += 1),
  tr_open: (token, place) => (place.row = { cells: [], line: lineOf(token) }),
  tr_close: (_, place) => {
    if (place.row) place.blocks.push(rowOf(place.row.cells, place.row.line, place.table));
    place.row = undefined;
  },
  fence: addCode,
  code_block: addCode,
  html_block: addHtml,
  inline: addInline,
};

function addCode(token: Token, { blocks }: Place): void {
  blocks.push(blockOf('code', token.content, lineOf(token)));
}

function addHtml(token: Token, place: Place): void {
  const before = lineOf(token) - 1;
  const { blocks, skipped } = parseHtml(token.content, place.watch);
  for (const block of blocks) place.blocks.push({ ...block, line: block.line + before });
  for (const part of skipped) place.skipped.push({ ...part, line: part.line + before });
}

function addInline(token: Token, place: Place): void {
  const lines = inlineLines(token.children ?? []);
  if (place.row) return void place.row.cells.push(lines.map(({ text }) => text).join(' '));
  for (const { text, bold, link, offset } of paragraphsOf(lines)) {
    const line = lineOf(token) + offset;
    if (place.heading > 0) place.blocks.push(headingOf(text, line, { link, bold }, place));
    else place.blocks.push(itemOrParagraph(text, line, { link, bold, gap: offset === 0 }, place));
  }
}

/** "1. ### What is …": the number belongs to the heading, and not to what follows it in the item. */
function headingOf(text: string, line: number, marks: Block['marks'], { heading, items }: Place): Block {
  const item = items.at(-1);
  const own = item && !item.used ? { ...marks, marker: item.marker } : marks;
  if (item) item.used = true;
  return blockOf('heading', text, line, heading, own);
}

function itemOrParagraph(text: string, line: number, marks: Block['marks'], { items }: Place): Block {
  const item = items.at(-1);
  if (!item || item.used) return blockOf('paragraph', text, line, 0, marks);
  item.used = true;
  const boxed = text.startsWith('[') ? splitMarker(text) : undefined;
  if (!boxed) return blockOf('list-item', text, line, items.length - 1, { ...marks, marker: item.marker });
  const { marker, rest, checked } = boxed;
  return blockOf('list-item', rest, line, items.length - 1, {
    ...marks,
    marker,
    ...(checked !== undefined && { checked }),
  });
}
