/** Lists of short texts that a person puts in order: what can be done to one. */

/** What leaves the list as it is returns the same list, so that nothing is saved for it. */
export function moved<T>(entries: readonly T[], from: number, to: number): readonly T[] {
  const place = Math.min(Math.max(to, 0), entries.length - 1);
  if (place === from || entries[from] === undefined) return entries;
  const rest = entries.filter((_, index) => index !== from);
  return [...rest.slice(0, place), entries[from], ...rest.slice(place)];
}

export const without = <T>(entries: readonly T[], at: number): readonly T[] =>
  entries.filter((_, index) => index !== at);

export const replaced = <T>(entries: readonly T[], at: number, entry: T): readonly T[] =>
  entries.map((each, index) => (index === at ? entry : each));

/** Several lines pasted at once become entries of their own, without the bullets they had. */
export function pasted(entries: readonly string[], at: number, text: string): readonly string[] {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-*•–]|\d+[.)])\s+/, '').trim())
    .filter((line) => line !== '');
  if (lines.length < 2) return entries;
  const before = entries[at]?.trim() ? entries.slice(0, at + 1) : entries.slice(0, at);
  return [...before, ...lines, ...entries.slice(at + 1)];
}

/** Where the right answer of a choice is after an option has moved; it counts from 1. */
export function answerAfterMove(answer: number, from: number, to: number): number {
  const at = answer - 1;
  if (at === from) return to + 1;
  if (from < at && at <= to) return answer - 1;
  if (to <= at && at < from) return answer + 1;
  return answer;
}

/** Without the option at `at`: the answer follows its option; the first is right where the right one has gone. */
export function answerAfterRemoval(answer: number, at: number): number {
  if (answer - 1 === at) return 1;
  return answer - 1 > at ? answer - 1 : answer;
}
