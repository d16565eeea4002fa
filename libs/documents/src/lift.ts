import type { Block } from './block.ts';
import { type Label, splitLabel } from './labels.ts';
import { letterOf, ordinalOf, splitMarker } from './marker.ts';

/** A block with everything peeled off that is not said by it. */
export interface Piece {
  block: Block;
  /** Without marker, label, quotes and ornament. */
  text: string;
  label: Label | undefined;
  /** 3 of "3.", "Q3:", "Question 3". */
  ordinal: number | undefined;
  /** 2 of "B)". */
  letter: number | undefined;
  /** All of it stands in quotation marks. */
  quoted: boolean;
}

/** Peels every block; a label with a line of its own goes to the block behind it. */
export function liftBlocks(blocks: readonly Block[]): Piece[] {
  const pieces: Piece[] = [];
  const answersByLetter = blocks.some(({ text }) => /^Q\s?\d/.test(text));
  let waiting: Piece | undefined;
  for (const block of blocks) {
    const piece = lift(block, answersByLetter);
    if (waiting) takeLabel(piece, waiting);
    waiting = piece.label === 'question' && piece.text === '' ? piece : undefined;
    if (!waiting) pieces.push(piece);
  }
  if (waiting) pieces.push(waiting);
  return pieces;
}

function takeLabel(piece: Piece, { ordinal }: Piece): void {
  if (piece.label || piece.text === '' || piece.block.kind === 'code') return;
  piece.label = 'question';
  piece.ordinal = ordinal ?? piece.ordinal;
}

function lift(block: Block, answersByLetter: boolean): Piece {
  const { marker } = block.marks;
  const piece: Piece = {
    block,
    text: block.text,
    label: undefined,
    ordinal: ordinalOf(marker),
    letter: letterOf(marker),
    quoted: false,
  };
  if (block.kind === 'code' || block.kind === 'table-row') return piece;
  piece.text = withoutOrnament(piece.text);
  peelMarker(piece);
  peelPart(piece, answersByLetter);
  peelLabel(piece);
  return peelQuotes(piece);
}

/** Headings and bold lines carry their number in the text: "3. What is …". */
function peelMarker(piece: Piece): void {
  if (piece.ordinal !== undefined || piece.letter !== undefined) return;
  const marked = splitMarker(piece.text);
  if (!marked || marked.rest === '' || marked.marker === '[]') return;
  const ordinal = ordinalOf(marked.marker);
  const letter = letterOf(marked.marker);
  if (ordinal === undefined && letter === undefined) return;
  Object.assign(piece, { ordinal, letter, text: marked.rest });
}

/** "A2. Tell me …" of part A, "2.3 What is …" of chapter 2. */
const ofPart = /^(?:([A-PR-Z])\.?(\d{1,2})[.):]|\d{1,2}\.(\d{1,2})[.)]?)\s+(?=[\p{Lu}"“„«¿])/u;

/** Beside "Q2", "A2" is the answer to it. */
function peelPart(piece: Piece, answersByLetter: boolean): void {
  if (piece.ordinal !== undefined || piece.letter !== undefined) return;
  const found = ofPart.exec(piece.text);
  if (!found) return;
  const [whole, part, inPart, inChapter] = found;
  if (part === 'A' && answersByLetter) piece.label = 'answer';
  else piece.ordinal = Number(inPart ?? inChapter);
  piece.text = piece.text.slice(whole.length);
}

function peelLabel(piece: Piece): void {
  const labelled = piece.label ? undefined : splitLabel(piece.text, piece.block.kind === 'list-item');
  if (!labelled) return;
  piece.label = labelled.label;
  piece.ordinal = labelled.ordinal ?? piece.ordinal;
  piece.text = withoutOrnament(labelled.rest);
}

const quotes: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['„', '”'],
  ['«', '»'],
  ['»', '«'],
  ['‘', '’'],
  ["'", "'"],
  ['「', '」'],
  ['『', '』'],
];

function peelQuotes(piece: Piece): Piece {
  const { text } = piece;
  const pair = quotes.find(([open, close]) => text.length > 2 && text.startsWith(open) && text.endsWith(close));
  if (!pair) return piece;
  const inside = text.slice(1, -1);
  // Two quotations in one line are a sentence about them.
  if (inside.includes(pair[0]) || inside.includes(pair[1])) return piece;
  return { ...piece, text: inside.trim(), quoted: true };
}

const ornament = /^[\p{Extended_Pictographic}\u{fe0f}\u{200d}\u{1f3fb}-\u{1f3ff}\s▶►➤»›]{1,12}(?=[^\s])/u;

const endOrnament = /[\p{Extended_Pictographic}\u{fe0f}\u{200d}\u{1f3fb}-\u{1f3ff}]/u;

/** Ticks mark a choice, signs belong to a name. */
const meaningful = /[✓✔✅☑✗✘❌©®™]/u;

/** Emoji and arrows before the first word, and emoji behind the last. */
function withoutOrnament(text: string): string {
  const first = text.codePointAt(0) ?? 0;
  const head = first < 128 || meaningful.test(text.slice(0, 2)) ? text : text.replace(ornament, '');
  const tail = head.slice(-12);
  const at = tail.search(endOrnament);
  const isEnd = at >= 0 && !/[\p{L}\p{N}]/u.test(tail.slice(at)) && !meaningful.test(tail);
  return (isEnd ? head.slice(0, head.length - tail.length + at) : head).trim();
}
