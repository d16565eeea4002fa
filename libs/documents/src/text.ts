import type { Parsed } from './block.ts';
import { blocksOfLines, type Line } from './lines.ts';
import type { Watch } from './watch.ts';

/** Plain text, with whatever list marks and emphasis its author typed. */
export function parseText(text: string, watch: Watch): Parsed {
  return { place: 'line', blocks: blocksOfLines(linesOf(text), watch), skipped: [] };
}

function linesOf(text: string): Line[] {
  const raw = text.split('\n').map(withoutQuoteMark);
  const width = wrapWidth(raw);
  const lines: Line[] = [];
  let gap = false;
  for (const [index, line] of raw.entries()) {
    const rest = line.trimStart();
    if (rest === '') gap = true;
    else {
      lines.push({ text: line, line: index + 1, indent: line.length - rest.length, gap, width, full: 0.97 });
      gap = false;
    }
  }
  return lines;
}

/** "> text", ">> text": what an e-mail repeats of the one before it. */
const withoutQuoteMark = (line: string): string => line.replace(/^(?:> ?){1,8}(?!=)/, '');

/** Lines needed before a text may be called wrapped by its width. */
const FEW = 4;

/**
 * The width at which the author's editor broke lines; 0 when every line is a paragraph.
 *
 * A wrapped text has no long line, and lines that stop in mid-sentence.
 */
function wrapWidth(lines: readonly string[]): number {
  const lengths = lines
    .map((line) => line.trimEnd().length)
    .filter((length) => length > 0)
    .sort((a, b) => a - b);
  const longest = lengths[Math.floor(lengths.length * 0.98)] ?? 0;
  if (longest < 40 || longest > 140) return 0;
  const broken = lines.filter((line, at) => stopsInSentence(line, lines[at + 1] ?? '', longest)).length;
  return broken >= Math.min(FEW, lengths.length / 6) && broken > 0 ? longest : 0;
}

function stopsInSentence(line: string, next: string, width: number): boolean {
  return line.length > width * 0.6 && /[\p{L}\d,;]$/u.test(line.trimEnd().slice(-2)) && /^\s{0,8}\p{Ll}/u.test(next);
}
