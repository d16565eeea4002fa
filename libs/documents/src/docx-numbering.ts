import type { Watch } from './watch.ts';
import { walkXml, type XmlHandler } from './xml.ts';

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
  const reader = new NumberingReader();
  walkXml(bytes, 'numbering.xml', reader, watch);
  return reader.lists;
}

/** Lists name the abstract list whose levels they use. */
class NumberingReader implements XmlHandler {
  readonly lists = new Map<string, Map<number, Level>>();
  private readonly abstract = new Map<string, Map<number, Level>>();
  private levels = new Map<number, Level>();
  private level: Level | undefined;
  private list = '';

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const { 'w:val': value = '', 'w:numId': list = '' } = attributes;
    if (name === 'w:abstractNum') this.declare(attributes['w:abstractNumId']);
    if (name === 'w:lvl') this.addLevel(attributes['w:ilvl']);
    if (name === 'w:num') this.list = list;
    if (name === 'w:abstractNumId') this.lists.set(this.list, this.abstract.get(value) ?? new Map());
    if (this.level) setLevel(this.level, name, value);
  }

  close(name: string): void {
    if (name === 'w:lvl') this.level = undefined;
  }

  private declare(id = ''): void {
    this.levels = new Map();
    this.abstract.set(id, this.levels);
  }

  private addLevel(depth = '0'): void {
    this.level = { format: 'decimal', start: 1, pattern: '' };
    this.levels.set(Number(depth), this.level);
  }
}

function setLevel(level: Level, name: string, value: string): void {
  if (name === 'w:numFmt') level.format = value;
  if (name === 'w:lvlText') level.pattern = value;
  if (name === 'w:start') level.start = Number(value) || 1;
}
