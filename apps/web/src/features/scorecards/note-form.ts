/**
 * A form that lives in the text of a note: it writes a readable part, reads it back, and leaves every other word of the
 * note as it is. Nothing about storage changes; whoever reads the card reads what was filled in.
 *
 * Boxes: a heading for each step with its text below. Ticks: one heading, and a line for each step.
 */
import type { Checklist } from '@loopwright/contracts';

type Form = Pick<Checklist, 'title' | 'layout'> & { steps: readonly Pick<Checklist['steps'][number], 'name'>[] };
export type StepValue = { done: boolean; text: string };
/** A value for each step, in their order. */
export type FormValues = readonly StepValue[];

const HEADING = '### ';
const blank: StepValue = { done: false, text: '' };
const isBlank = ({ done, text }: StepValue) => !done && text === '';

export function readForm(note: string, form: Form): FormValues {
  return form.layout === 'boxes' ? readBoxes(note, form) : readTicks(note, form);
}

/** The note with the form's values in it. */
export function writeForm(note: string, form: Form, values: FormValues): string {
  return form.layout === 'boxes' ? writeBoxes(note, form, values) : writeTicks(note, form, values);
}

/** Whether the note holds any part of the form. */
export function holdsForm(note: string, form: Form): boolean {
  const names = form.layout === 'boxes' ? form.steps.map(({ name }) => name) : [form.title];
  return names.some((name) => blockOf(note.split('\n'), name) !== null);
}

/** Lines of a block: `from` its heading, `to` the next heading or the end of the note. */
type Block = { from: number; to: number };
function blockOf(lines: readonly string[], name: string): Block | null {
  const from = lines.indexOf(HEADING + name);
  if (from < 0) return null;
  const next = lines.findIndex((line, index) => index > from && line.startsWith(HEADING));
  return { from, to: next < 0 ? lines.length : next };
}

function readBoxes(note: string, { steps }: Form): FormValues {
  const lines = note.split('\n');
  return steps.map(({ name }) => {
    const block = blockOf(lines, name);
    const text = block ? bodyOf(lines, block) : '';
    return { done: text !== '', text };
  });
}

/** One empty line at the end parts a block from the next and is not of the text. */
function bodyOf(lines: readonly string[], { from, to }: Block): string {
  const body = lines.slice(from + 1, to);
  if (body.at(-1) === '') body.pop();
  return body.join('\n');
}

function writeBoxes(note: string, { steps }: Form, values: FormValues): string {
  const keepsNothing = values.every(({ text }) => text === '');
  return steps.reduce((text, { name }, index) => {
    const lines = text.split('\n');
    const block = blockOf(lines, name);
    if (keepsNothing) return block ? without(lines, block) : text;
    const value = values[index]?.text ?? '';
    const written = [HEADING + name, ...harmless(value), ''];
    if (block) return lines.toSpliced(block.from, block.to - block.from, ...written).join('\n');
    return value === '' ? text : inserted(lines, written, placeOf(lines, steps, index));
  }, note);
}

/** Where a step's block goes: behind an earlier step, or before a later one. */
function placeOf(lines: readonly string[], steps: Form['steps'], index: number): number | null {
  const blocks = steps.map(({ name }) => blockOf(lines, name));
  return blocks.slice(0, index).findLast(Boolean)?.to ?? blocks.slice(index + 1).find(Boolean)?.from ?? null;
}

const without = (lines: readonly string[], { from, to }: Block): string => lines.toSpliced(from, to - from).join('\n');

/** A line that looks like a heading would end the block when it is read. */
const harmless = (text: string): string[] =>
  text.split('\n').map((line) => (line.startsWith(HEADING) ? ` ${line}` : line));

/** At a place between blocks, or after everything, with an empty line before. */
function inserted(lines: readonly string[], written: readonly string[], at: number | null): string {
  if (at !== null) return lines.toSpliced(at, 0, ...written).join('\n');
  const text = lines.join('\n');
  const gap = text === '' || text.endsWith('\n\n') ? '' : text.endsWith('\n') ? '\n' : '\n\n';
  return text + gap + written.join('\n');
}

const item = /^- \[([ x])\] (.*)$/;
type Ticks = { values: Map<string, StepValue>; others: string[] };

function readTicks(note: string, form: Form): FormValues {
  const lines = note.split('\n');
  const block = blockOf(lines, form.title);
  const { values } = block
    ? ticksIn(lines.slice(block.from + 1, block.to), form)
    : { values: new Map<string, StepValue>() };
  return form.steps.map(({ name }) => values.get(name) ?? blank);
}

/** The steps in the lines of a block, and all lines that are no step: they stay. */
function ticksIn(lines: readonly string[], { steps }: Form): Ticks {
  const values = new Map<string, StepValue>();
  const others: string[] = [];
  let open: string | null = null;
  for (const line of lines) {
    const found = stepIn(line, steps, values);
    if (found) {
      open = found.name;
      values.set(open, found.value);
    } else if (open !== null && line.startsWith('  ')) {
      const value = values.get(open)!;
      values.set(open, { ...value, text: `${value.text}\n${line.slice(2)}` });
    } else {
      open = null;
      others.push(line);
    }
  }
  return { values, others };
}

/** The step that a line states; the same step a second time is no step but somebody's own line. */
function stepIn(line: string, steps: Form['steps'], seen: ReadonlyMap<string, StepValue>) {
  const [, tick, rest = ''] = item.exec(line) ?? [];
  if (tick === undefined) return null;
  const step = steps.find(({ name }) => rest === name || rest.startsWith(`${name}: `));
  if (!step || seen.has(step.name)) return null;
  return { name: step.name, value: { done: tick === 'x', text: rest.slice(step.name.length + 2) } };
}

function writeTicks(note: string, form: Form, values: FormValues): string {
  const lines = note.split('\n');
  const block = blockOf(lines, form.title);
  const others = block ? ticksIn(lines.slice(block.from + 1, block.to), form).others : [''];
  const empty = values.every(isBlank);
  if (empty && !block) return note;
  const items = form.steps.flatMap(({ name }, index) => linesOf(name, values[index] ?? blank));
  const written = empty ? [] : [HEADING + form.title, ...items];
  if (block) return lines.toSpliced(block.from, block.to - block.from, ...written, ...kept(others, empty)).join('\n');
  return inserted(lines, [...written, ...others], null);
}

/** With its form gone, the line that only parted it from the next goes too. */
const kept = (others: readonly string[], empty: boolean): readonly string[] =>
  empty && others.length === 1 && others[0] === '' ? [] : others;

function linesOf(name: string, { done, text }: StepValue): string[] {
  const [first = '', ...more] = text.split('\n');
  const head = `- [${done ? 'x' : ' '}] ${name}`;
  return [text === '' ? head : `${head}: ${first}`, ...more.map((line) => `  ${line}`)];
}
