import type { Token } from 'markdown-it';
import { standsAlone } from './asides.ts';
import { splitLabel } from './labels.ts';
import { splitMarker } from './marker.ts';

/** One line of a paragraph, without its marks of emphasis. */
export interface InlineLine {
  text: string;
  bold: boolean;
  link: boolean;
  /** Lines below the first line of the paragraph. */
  offset: number;
  /** The author asked for a new line behind it. */
  hard: boolean;
}

interface Run {
  text: string;
  /** Characters that are bold, and that are a link. */
  bold: number;
  link: number;
}

/** The text of a paragraph, line by line. */
export function inlineLines(children: readonly Token[]): InlineLine[] {
  const lines: InlineLine[] = [];
  const depth = { strong: 0, link: 0 };
  let run: Run = { text: '', bold: 0, link: 0 };
  const close = (hard: boolean) => {
    lines.push(lineOf(run, lines.length, hard));
    run = { text: '', bold: 0, link: 0 };
  };
  for (const token of children) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') close(token.type === 'hardbreak');
    else if (token.type === 'html_inline' && /^<br\s?\/?>$/i.test(token.content.slice(0, 8))) run.text += ' ';
    else nest(token, depth);
    addText(token, run, depth);
  }
  close(false);
  return lines;
}

function nest({ type }: Token, depth: { strong: number; link: number }): void {
  if (type === 'strong_open') depth.strong += 1;
  if (type === 'strong_close') depth.strong -= 1;
  if (type === 'link_open') depth.link += 1;
  if (type === 'link_close') depth.link -= 1;
}

function addText({ type, content }: Token, run: Run, { strong, link }: { strong: number; link: number }): void {
  if (type !== 'text' && type !== 'code_inline' && type !== 'text_special') return;
  run.text += content;
  const length = content.trim().length;
  if (strong > 0) run.bold += length;
  if (link > 0) run.link += length;
}

function lineOf({ text, bold, link }: Run, offset: number, hard: boolean): InlineLine {
  const most = text.trim().length;
  return { text: text.trim(), bold: most > 0 && bold >= most - 2, link: most > 0 && link >= most - 2, offset, hard };
}

/** Joins lines that only an editor's width broke; a label, a marker or a question begins a paragraph of its own. */
export function paragraphsOf(lines: readonly InlineLine[]): InlineLine[] {
  const paragraphs: (InlineLine & { parts: string[] })[] = [];
  let before: InlineLine | undefined;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (!last || (before && startsAnew(line, before))) paragraphs.push({ ...line, parts: [line.text] });
    else {
      last.parts.push(line.text);
      last.bold &&= line.bold;
      last.link &&= line.link;
    }
    before = line;
  }
  return paragraphs
    .map(({ parts, ...line }) => ({ ...line, text: parts.join(' ').trim() }))
    .filter(({ text }) => text !== '');
}

function startsAnew(line: InlineLine, before: InlineLine): boolean {
  if (before.hard || line.bold !== before.bold) return true;
  if (/[?？]["”’»)*]?$/.test(before.text.slice(-3))) return true;
  if (standsAlone(line.text) || standsAlone(before.text)) return true;
  return splitLabel(line.text) !== undefined || splitMarker(line.text) !== undefined;
}
