import type { Block } from './block.ts';
import { beginning } from './clean.ts';
import type { Part, Skipped } from './document.ts';
import type { QuestionRecord } from './record.ts';

/** Parts and characters that are kept for showing. */
const MOST_PARTS = 20_000;
const MOST_CHARACTERS = 2_000_000;
const LONGEST_PART = 4000;

export const partsOfBlocks = (blocks: readonly Block[]): Part[] =>
  kept(
    blocks.map(({ line, text, kind, marks: { marker = '' } }) => ({
      line,
      text: /^\d|^\(?[A-Za-z][.):]/.test(marker) ? `${marker} ${text}` : text,
      heading: kind === 'heading',
    })),
  );

/** What the values of a tree say, without its keys. */
export const partsOfRecords = (records: readonly QuestionRecord[], left: readonly Skipped[]): Part[] =>
  kept(
    [
      ...records.map(({ prompt, answer, options, line }) => ({
        line,
        text: saidIn([prompt, ...(options ?? []), answer]),
      })),
      ...left.map(({ line, text }) => ({ line, text })),
    ]
      .sort((a, b) => a.line - b.line)
      .map((part) => ({ ...part, heading: false })),
  );

const saidIn = (texts: readonly (string | null)[]) => texts.filter((text) => text !== null && text !== '').join(' · ');

export const partsOfRows = (rows: readonly { cells: readonly string[]; line: number }[]): Part[] =>
  kept(
    rows.map(({ cells, line }) => ({ line, text: cells.filter((cell) => cell !== '').join(' | '), heading: false })),
  );

function kept(parts: readonly Part[]): Part[] {
  const result: Part[] = [];
  let characters = 0;
  for (const part of parts) {
    if (part.text.trim() === '') continue;
    const text = beginning(part.text, LONGEST_PART);
    characters += text.length;
    if (result.length >= MOST_PARTS || characters > MOST_CHARACTERS) break;
    result.push({ ...part, text });
  }
  return result;
}
