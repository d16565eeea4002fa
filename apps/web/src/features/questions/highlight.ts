/** Words that were searched for, found again in a text. */

export type HighlightPart = { text: string; hit: boolean };

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Endings change; a word is found by its beginning. */
const stemOf = (word: string): string => word.slice(0, Math.max(5, Math.ceil(word.length * 0.6)));

function patternOf(words: readonly string[]): RegExp | null {
  const stems = words.map((word) => stemOf(word.trim())).filter((word) => word.length > 1);
  return stems.length === 0
    ? null
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${stems.map(escaped).join('|')})[\\p{L}\\p{N}]*`, 'giu');
}

export function highlighted(text: string, words: readonly string[]): HighlightPart[] {
  const pattern = patternOf(words);
  if (!pattern) return [{ text, hit: false }];
  const parts: HighlightPart[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    parts.push({ text: text.slice(from, match.index), hit: false }, { text: match[0], hit: true });
    from = match.index + match[0].length;
  }
  return [...parts, { text: text.slice(from), hit: false }].filter((part) => part.text !== '');
}

const AROUND = 60;
/** A line of a long text around the first word found in it; null where none is. */
export function excerpt(text: string, words: readonly string[]): string | null {
  const plain = text.replace(/[*_`#>]+/g, '').replace(/\s+/g, ' ');
  const at = patternOf(words)?.exec(plain)?.index;
  if (at === undefined) return null;
  const start = at <= AROUND ? 0 : plain.indexOf(' ', at - AROUND) + 1;
  return `${start > 0 ? '… ' : ''}${plain.slice(start, start + AROUND * 4)}`;
}

/** What a person typed, as words; short ones that stand in every text are left out. */
export const wordsOf = (search: string): string[] =>
  search
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !/^(a|an|and|the|of|or|in|to|is|for)$/i.test(word));
