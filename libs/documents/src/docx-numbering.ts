import { walkXml } from './xml.ts';
import type { Watch } from './watch.ts';

/** How one level of a list is counted: `decimal`, `upperLetter`, `bullet` …, from which number, in which pattern. */
interface Level {
  format: string;
  start: number;
  pattern: string;
}

/** Gives paragraphs of numbered lists the marker that a reader sees. Counts, so it is asked once per paragraph. */
export interface Numbering {
  markerOf(list: string, level: number): string;
}

/** @param bytes `word/numbering.xml`, where the document has one */
export function readNumbering(bytes: Uint8Array | undefined, watch: Watch): Numbering {
  const levels = bytes ? levelsOf(bytes, watch) : new Map<string, Map<number, Level>>();
  const counts = new Map<string, number[]>();
  return {
    markerOf: (list, level) => {
      const { format, start, pattern } = levels.get(list)?.get(level) ?? { format: 'bullet', start: 1, pattern: '' };
      if (format === 'bullet' || format === 'none') return '-';
      const reached = (counts.get(list) ?? []).slice(0, level + 1);
      reached[level] = (reached[level] ?? start - 1) + 1;
      counts.set(list, reached);
      return markerOf(format, reached[level], pattern);
    },
  };
}

function markerOf(format: string, number: number, pattern: string): string {
  const closing = /[)\]:]\s*$/.test(pattern.slice(-4)) ? ')' : '.';
  if (format === 'upperLetter') return `${String.fromCharCode(64 + Math.min(number, 26))}${closing}`;
  if (format === 'lowerLetter') return `${String.fromCharCode(96 + Math.min(number, 26))}${closing}`;
  return `${number}${closing}`;
}

/** The levels of every list, by the number that paragraphs name. */
function levelsOf(bytes: Uint8Array, watch: Watch): Map<string, Map<number, Level>> {
  const abstract = new Map<string, Map<number, Level>>();
  const lists = new Map<string, Map<number, Level>>();
  let levels = new Map<number, Level>();
  let level: Level | undefined;
  let list = '';
  walkXml(
    bytes,
    'numbering.xml',
    {
      open: (name, attributes) => {
        const value = attributes['w:val'] ?? '';
        if (name === 'w:abstractNum') abstract.set(attributes['w:abstractNumId'] ?? '', (levels = new Map()));
        if (name === 'w:lvl') levels.set(Number(attributes['w:ilvl'] ?? 0), (level = { format: 'decimal', start: 1, pattern: '' }));
        if (name === 'w:num') list = attributes['w:numId'] ?? '';
        if (name === 'w:abstractNumId') lists.set(list, abstract.get(value) ?? new Map());
        if (level) setLevel(level, name, value);
      },
      close: (name) => {
        if (name === 'w:lvl') level = undefined;
      },
    },
    watch,
  );
  return lists;
}

function setLevel(level: Level, name: string, value: string): void {
  if (name === 'w:numFmt') level.format = value;
  if (name === 'w:lvlText') level.pattern = value;
  if (name === 'w:start') level.start = Number(value) || 1;
}
