import { type Block, type BlockKind, blockOf, type Marks, type Parsed, rowOf } from './block.ts';
import { beginning, cleanLine } from './clean.ts';
import type { Reason, Skipped } from './document.ts';
import { breaking } from './html-rules.ts';
import { splitLabel } from './labels.ts';
import { looksLikeQuestion } from './looks.ts';
import type { Watch } from './watch.ts';

interface Verdict {
  silent: boolean;
  furniture: Reason | undefined;
  region: Reason | undefined;
}

interface Open {
  name: string;
  verdict: Verdict;
  /** The next number of an ordered list, and how it counts. */
  number: number;
  style: string;
}

interface Text {
  parts: string[];
  line: number;
  length: number;
  bold: number;
  link: number;
}

/** What is counted while an element is open. */
const nested: Record<string, readonly ('pre' | 'bold' | 'link' | 'lists' | 'cell')[]> = {
  pre: ['pre'],
  b: ['bold'],
  strong: ['bold'],
  a: ['link'],
  ul: ['lists'],
  ol: ['lists'],
  td: ['cell'],
  th: ['cell', 'bold'],
};

const empty = (): Text => ({ parts: [], line: 0, length: 0, bold: 0, link: 0 });

/** Collects what a parser tells of a page as blocks. */
export class HtmlBlocks {
  private readonly blocks: Block[] = [];
  private readonly skipped: Skipped[] = [];
  private readonly stack: Open[] = [];
  private readonly depth = { silent: 0, furniture: 0, pre: 0, bold: 0, link: 0, lists: 0, cell: 0 };
  private current = empty();
  private marker: string | undefined;
  private checked: boolean | undefined;
  /** Rows that are open; a table may stand in a cell. */
  private readonly rows: { cells: string[]; line: number; table: number }[] = [];
  private tables = 0;

  constructor(private readonly watch: Watch) {}

  open(name: string, attributes: Readonly<Record<string, string>>, line: number, verdict: Verdict): void {
    if (breaking.has(name) || verdict.furniture) this.flush();
    this.stack.push({ name, verdict, number: Number(attributes['start'] ?? 1) || 1, style: attributes['type'] ?? '1' });
    this.turn(name, verdict, 1);
    if (name === 'br') this.lineBreak();
    if (name === 'li') this.marker = this.nextMarker();
    if (name === 'input') this.box(attributes);
    this.openTable(name, line);
  }

  private openTable(name: string, line: number): void {
    if (name === 'table') this.tables += 1;
    if (name === 'tr') this.rows.push({ cells: [], line, table: this.tables });
    if (name === 'td' || name === 'th') this.rows.at(-1)?.cells.push('');
  }

  text(text: string, line: number): void {
    if (this.depth.silent > 0) return;
    const length = text.trim().length;
    if (length > 0 && this.current.length === 0) this.current.line = line + leadingLines(text);
    this.current.parts.push(this.depth.pre > 0 ? text : text.replaceAll('\n', ' '));
    this.current.length += length;
    if (this.depth.bold > 0) this.current.bold += length;
    if (this.depth.link > 0) this.current.link += length;
  }

  close(name: string): void {
    if (breaking.has(name) || this.stack.at(-1)?.verdict.furniture) this.flush();
    const open = this.stack.pop();
    if (name === 'tr') this.addRow();
    if (name === 'li') this.marker = undefined;
    if (open) this.turn(name, open.verdict, -1);
  }

  finish(): Parsed {
    this.flush();
    return { place: 'line', blocks: this.blocks, skipped: this.skipped };
  }

  /** Enters (1) or leaves (-1) an element. */
  private turn(name: string, verdict: Verdict, by: 1 | -1): void {
    if (verdict.silent) this.depth.silent += by;
    if (verdict.furniture) this.depth.furniture += by;
    for (const kind of Object.hasOwn(nested, name) ? nested[name]! : []) this.depth[kind] += by;
  }

  /** A line break ends a block when another line with a label may follow; in code and cells it is a line. */
  private lineBreak(): void {
    if (this.depth.pre > 0) this.current.parts.push('\n');
    else if (this.depth.cell > 0) this.current.parts.push(' ');
    else this.flush();
  }

  private nextMarker(): string {
    const list = this.stack.findLast(({ name }) => name === 'ol' || name === 'ul');
    if (list?.name !== 'ol') return '-';
    const number = list.number++;
    if (list.style !== 'a' && list.style !== 'A') return `${number}.`;
    return `${String.fromCharCode(64 + Math.min(number, 26))}.`;
  }

  /** A button of a choice turns its label into an item. */
  private box({ type, checked }: Readonly<Record<string, string>>): void {
    if (type !== 'radio' && type !== 'checkbox') return;
    this.marker = '[]';
    this.checked = checked !== undefined;
  }

  private addRow(): void {
    const row = this.rows.pop();
    if (!row || this.depth.furniture > 0 || row.cells.every((cell) => cell === '')) return;
    this.blocks.push(this.inRegion(rowOf(row.cells, row.line, row.table)));
  }

  private flush(): void {
    const { parts, line, length, bold, link } = this.current;
    this.current = empty();
    if (length === 0) return;
    this.watch.count(`at line ${line}`);
    const text = parts.join('');
    const cells = this.depth.cell > 0 ? this.rows.at(-1)?.cells : undefined;
    if (cells && cells.length > 0) return void cells.push(`${cells.pop()} ${text}`);
    if (this.depth.furniture > 0 && !this.opensAnswer(text)) return this.leaveOut(text, line);
    const marks: Marks = { bold: bold >= length - 1, link: link >= length - 1 };
    this.blocks.push(this.inRegion(this.blockOf(text, line, marks)));
  }

  /** A button that asks opens its answer; every other one is there to be pressed. */
  private opensAnswer(text: string): boolean {
    const furniture = this.stack.filter(({ verdict }) => verdict.furniture);
    const isButton = furniture.length === 1 && furniture[0]!.name === 'button';
    return isButton && text.trim().split(/\s+/).length >= 4 && looksLikeQuestion(cleanLine(text));
  }

  private leaveOut(text: string, line: number): void {
    const reason = this.stack.find(({ verdict }) => verdict.furniture)?.verdict.furniture ?? 'navigation';
    this.skipped.push({ line, place: 'line', text: beginning(cleanLine(text), 120), reason });
  }

  private blockOf(text: string, line: number, marks: Marks): Block {
    const { kind, level } = this.kindNow();
    if (kind !== 'list-item')
      return blockOf(kind, text, line, level, { ...marks, ...(this.isTerm() && { term: true }) });
    const { marker, checked } = this;
    this.marker = undefined;
    this.checked = undefined;
    if (marker === undefined) return blockOf('paragraph', text, line, 0, marks);
    return blockOf(kind, text, line, level, { ...marks, marker, ...(checked !== undefined && { checked }) });
  }

  private kindNow(): { kind: BlockKind; level: number } {
    if (this.depth.pre > 0) return { kind: 'code', level: 0 };
    const heading = this.stack.findLast(({ name }) => /^h[1-6]$/.test(name));
    if (heading) return { kind: 'heading', level: Number(heading.name[1]) };
    if (this.marker !== undefined) return { kind: 'list-item', level: Math.max(0, this.depth.lists - 1) };
    return { kind: 'paragraph', level: 0 };
  }

  private isTerm(): boolean {
    return this.stack.some(({ name }) => name === 'summary' || name === 'dt' || name === 'button');
  }

  private inRegion(block: Block): Block {
    const region = this.stack.find(({ verdict }) => verdict.region)?.verdict.region;
    return region && !splitLabel(block.text) ? { ...block, marks: { ...block.marks, region } } : block;
  }
}

function leadingLines(text: string): number {
  const blank = text.slice(0, text.length - text.trimStart().length);
  return blank.split('\n').length - 1;
}
