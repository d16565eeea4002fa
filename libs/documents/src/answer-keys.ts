import type { Piece } from './lift.ts';

/** What an answer key at the end of a document says of one question. */
export interface KeyEntry {
  ordinal: number;
  /** "B", or the words of an answer. */
  text: string;
}

const pairs = /(?:^|[\s,;(|])(?:Q|No\.?|Question)?\s?(\d{1,3})\s?[.):=–-]?\s?\(?([A-Ha-h])\)?(?=$|[\s,;.|)])/g;

/** Reads "1. B", "1-B, 2-C", or numbered answers, from the pieces of a part called answers. */
export function readAnswerKey(pieces: readonly Piece[]): KeyEntry[] {
  return pieces.flatMap((piece) => {
    const { block, ordinal, text } = piece;
    if (ordinal !== undefined && block.kind !== 'code') return [{ ordinal, text: text.trim() }];
    return pairsIn(block.text);
  });
}

/** Number and letter, several on a line. */
export function pairsIn(text: string): KeyEntry[] {
  if (text.length > 4000) return [];
  return [...text.matchAll(pairs)].map(([, number = '', letter = '']) => ({
    ordinal: Number(number),
    text: letter.toUpperCase(),
  }));
}
