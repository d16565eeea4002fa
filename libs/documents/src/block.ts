import { cleanLine, cleanText } from './clean.ts';
import type { Place, Reason, Skipped } from './document.ts';

/** What all formats are read into. An `option` is a choice that its format or its marker shows to be one. */
export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'table-row' | 'code' | 'option';

/** One visible part of a document. */
export interface Block {
  kind: BlockKind;
  /** On one line; code keeps its lines. Cells of a table row are joined by " | ". */
  text: string;
  /** Heading: 1–6, or 0 for a guessed one. List item: depth from 0. */
  level: number;
  /** 1-based, in the place of the document. */
  line: number;
  marks: Marks;
}

/** What can be seen of a block besides its text. */
export interface Marks {
  /** What stands before an item: `-`, `3.`, `B)`. */
  marker?: string;
  /** All of it is bold. */
  bold?: boolean;
  /** All of it is a link. */
  link?: boolean;
  /** It opens what follows: a summary, a term. */
  term?: boolean;
  /** The state of its box. */
  checked?: boolean;
  /** Blank space stands before it. */
  gap?: boolean;
  /** Columns of blank space before a paragraph of plain text. */
  indent?: number;
  cells?: string[];
  /** Tells the tables of a document apart. */
  table?: number;
  /** It was found in a part of a page that is usually none of its content. */
  region?: Reason | undefined;
}

/** What a parser makes of a document. */
export interface Parsed {
  place: Place;
  blocks: Block[];
  skipped: Skipped[];
}

/** A block with clean text. */
export function blockOf(kind: BlockKind, text: string, line: number, level = 0, marks: Marks = {}): Block {
  return { kind, text: kind === 'code' ? cleanText(text).trimEnd() : cleanLine(text), level, line, marks };
}

export function rowOf(cells: readonly string[], line: number, table: number): Block {
  const clean = cells.map(cleanLine);
  return { kind: 'table-row', text: clean.join(' | '), level: 0, line, marks: { cells: clean, table } };
}
