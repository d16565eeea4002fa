/** A search as somebody typed it, taken apart. */
export type Asked = { words: string[]; phrases: string[]; without: string[] };

/** Quotes keep words together, a hyphen in front leaves a word out, a hyphen inside is a space. */
export function askedOf(search: string): Asked {
  const asked: Asked = { words: [], phrases: [], without: [] };
  for (const [, minus, phrase, plain] of search.toLowerCase().matchAll(/(?<![^\s])(-?)(?:"([^"]*)"|(\S+))/g)) {
    const words = wordsIn(phrase ?? plain ?? '');
    if (words.length === 0) continue;
    if (minus) asked.without.push(words.join(' '));
    else if (phrase !== undefined) asked.phrases.push(words.join(' '));
    else asked.words.push(...words);
  }
  return asked;
}
const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Shorter words have too many neighbours to guess. */
const SHORTEST = 4;
/** How many slips of the keyboard a word of this length may hold. */
export const slipsIn = (word: string): number => (word.length < SHORTEST ? 0 : word.length < 6 ? 1 : 2);

/** The words that a mistyped one may have meant: those that the fewest slips lead to. */
export function nearestWords(word: string, vocabulary: readonly string[]): string[] {
  let best = slipsIn(word);
  let nearest: string[] = [];
  if (best === 0) return nearest;
  for (const known of vocabulary) {
    const slips = slipsBetween(word, known, best);
    if (slips > best) continue;
    if (slips < best) nearest = [];
    best = slips;
    nearest.push(known);
  }
  return nearest.sort(
    (one, other) => Number(other[0] === word[0]) - Number(one[0] === word[0]) || one.length - other.length,
  );
}

/**
 * Letters that are missing, too many, wrong or exchanged with their neighbour (optimal string alignment distance, Boytsov
 * 2011); anything above `most` is told as `most + 1`.
 */
export function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) row.push(cell(one, other, i, j, { row, last, before }));
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return Math.min(last[other.length]!, most + 1);
}

type Rows = { row: number[]; last: number[]; before: number[] };
function cell(one: string, other: string, i: number, j: number, { row, last, before }: Rows): number {
  const same = one[i - 1] === other[j - 1];
  const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
  const slips = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
  return swapped ? Math.min(slips, before[j - 2]! + 1) : slips;
}
