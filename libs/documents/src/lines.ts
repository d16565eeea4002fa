import { type Block, blockOf, rowOf } from './block.ts';
import { splitLabel } from './labels.ts';
import { standsAlone } from './asides.ts';
import { looksLikeQuestion } from './looks.ts';
import { splitMarker } from './marker.ts';
import { openingOf } from './openings.ts';
import type { Watch } from './watch.ts';

/** One line as it is seen. */
export interface Line {
  text: string;
  /** 1-based, in the place of the document. */
  line: number;
  /** Columns of blank space before the text. */
  indent: number;
  /** Blank space stands above it. */
  gap: boolean;
  /** Heading level where the size of the type shows one. */
  heading?: number;
  /** Characters that fit on a line here; 0 when lines are not wrapped. */
  width: number;
  /** All of it is set in a font of its own. */
  bold?: boolean;
  /** The share of the width from which a line counts as full; measured type is less even than typed text. */
  full: number;
}

/** Characters at which a paragraph is taken to be complete, so that joining stays linear. */
const LONGEST = 20_000;

/** Lines → blocks: markers become items, wrapped lines become one paragraph again. Linear in the text. */
export function blocksOfLines(lines: readonly Line[], watch: Watch): Block[] {
  const blocks: Block[] = [];
  const state: State = { blocks, fence: undefined, width: 0, last: '', table: 0 };
  for (const line of lines) {
    watch.count(`at ${line.line}`);
    addLine(state, line);
  }
  if (state.fence) blocks.push(blockOf('code', state.fence.lines.join('\n'), state.fence.line));
  return blocks;
}

interface State {
  blocks: Block[];
  fence: { mark: string; lines: string[]; line: number } | undefined;
  /** Width that the line before had to fit into. */
  width: number;
  /** The line before, as it is written. */
  last: string;
  table: number;
}

function addLine(state: State, line: Line): void {
  const text = line.text.trim();
  if (inFence(state, line, text)) return;
  const previous = state.blocks.at(-1);
  if (underlines(text, previous, line)) return makeHeading(previous!);
  if (isRule(text)) return;
  const block = blockOfLine(state, line, text);
  if (continues(state, block, previous, line)) {
    previous!.text = joined(previous!.text, block.text);
    if (previous!.marks.bold) previous!.marks.bold = block.marks.bold === true;
  } else state.blocks.push(block);
  state.width = line.width;
  state.last = text;
}

function inFence(state: State, { text: raw, line }: Line, text: string): boolean {
  const mark = text.startsWith('```') ? '```' : text.startsWith('~~~') ? '~~~' : undefined;
  if (!state.fence) {
    if (!mark) return false;
    state.fence = { mark, lines: [], line };
    return true;
  }
  if (text !== state.fence.mark) state.fence.lines.push(raw);
  else {
    state.blocks.push(blockOf('code', state.fence.lines.join('\n'), state.fence.line));
    state.fence = undefined;
  }
  return true;
}

/** A line of `===` or `---` under a short line makes that line a heading. */
function underlines(text: string, previous: Block | undefined, line: Line): boolean {
  if (text.length < 3 || !/^(={3,200}|-{3,200})$/.test(text.slice(0, 201)) || line.gap) return false;
  return previous?.kind === 'paragraph' && previous.text.length <= 120 && previous.line === line.line - 1;
}

function makeHeading(block: Block): void {
  block.kind = 'heading';
  block.level = 2;
}

const isRule = (text: string) => text.length >= 3 && /^[-=_*~ ]+$/.test(text.slice(0, 400)) && text.length <= 400;

function blockOfLine(state: State, line: Line, text: string): Block {
  const { line: number, gap, indent } = line;
  if (line.heading) return blockOf('heading', text, number, line.heading, { gap });
  const hashes = /^(#{1,6})\s/.exec(text)?.[1]?.length;
  if (hashes) return blockOf('heading', stripBold(text.slice(hashes).trim()).text, number, hashes, { gap });
  if (isTableRow(text)) return tableRow(state, text, line);
  const marked = splitMarker(text);
  if (!marked) return paragraph(text, line);
  const { text: rest, bold } = stripBold(marked.rest);
  const { marker, checked } = marked;
  return blockOf('list-item', rest, number, Math.min(8, indent >> 1), {
    marker,
    bold,
    gap,
    ...(checked !== undefined && { checked }),
  });
}

function paragraph(text: string, { line, gap, indent, bold: set = false }: Line): Block {
  const { text: plain, bold } = stripBold(text);
  return blockOf('paragraph', plain, line, 0, { bold: bold || set, gap, indent });
}

const isTableRow = (text: string) => text.length > 4 && text.startsWith('|') && text.endsWith('|');

/** The rule under the head of a table has no cell worth keeping. */
function tableRow(state: State, text: string, { line }: Line): Block {
  if (state.blocks.at(-1)?.kind !== 'table-row') state.table += 1;
  const cells = text.slice(1, -1).split('|');
  return rowOf(/^[|:\- ]+$/.test(text.slice(0, 2000)) ? cells.map(() => '') : cells, line, state.table);
}

/** "**text**" and "__text__", as Markdown pasted into a text still has them. */
export function stripBold(text: string): { text: string; bold: boolean } {
  const mark = text.slice(0, 2);
  if (text.length < 5 || (mark !== '**' && mark !== '__')) return { text, bold: false };
  const end = text.indexOf(mark, 2);
  if (end < 0) return { text, bold: false };
  return { text: `${text.slice(2, end)}${text.slice(end + 2)}`.trim(), bold: end === text.length - 2 };
}

/** Whether a line goes on with the block before it. */
function continues(state: State, block: Block, previous: Block | undefined, line: Line): boolean {
  if (!previous || line.gap || block.kind !== 'paragraph' || previous.text.length > LONGEST) return false;
  if (previous.kind !== 'paragraph' && previous.kind !== 'list-item') return false;
  if (previous.text === '') return true;
  if (beginsAnew(state.last, block.text) || standsAlone(previous.text)) return false;
  return isWrapped(state, block.text, line);
}

const beginsAnew = (last: string, next: string): boolean =>
  splitLabel(next) !== undefined || standsAlone(next) || isNextQuestion(last, next);

/** A line that is a whole question, and one that begins another. */
function isNextQuestion(last: string, next: string): boolean {
  if (!/[.?？。]["”’»)]?$/.test(last.slice(-3)) || !looksLikeQuestion(last)) return false;
  const { asks, tells } = openingOf(next);
  return tells || (asks && /^[\p{Lu}¿]/u.test(next));
}

/** The next word would not have fitted, so the line was broken by its width; or a sentence stops in the middle. */
function isWrapped({ last, width }: State, next: string, line: Line): boolean {
  if (width === 0 || line.width === 0) return false;
  const goesOn = /^[\p{Ll}\d(,]/u.test(next) && !/[.?!:？。]["”')]?$/.test(last.slice(-3));
  if (goesOn) return last.length > width * 0.3;
  const word = next.slice(0, Math.max(next.indexOf(' '), 0) || next.length).length;
  return last.length + 1 + word > width * line.full && !/[?:？]["”']?$/.test(last.slice(-2));
}

/** A hyphen at the end of a line belongs to the break. */
function joined(before: string, after: string): string {
  if (/\p{Ll}-$/u.test(before.slice(-3)) && /^\p{Ll}/u.test(after)) return before.slice(0, -1) + after;
  const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。]$/u.test(before.slice(-2));
  return before === '' || cjk ? before + after : `${before} ${after}`;
}
