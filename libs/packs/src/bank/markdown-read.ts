import { type BankFault, BankFileFault, fileFault } from './bank-fault.ts';
import { readBullets, readNames, readWeights, slugOf } from './lists.ts';
import { unescaped } from './markdown-text.ts';
import { nameTheNameless } from './csv-read.ts';
import { checked, type Placed, type ReadQuestion } from './places.ts';

/** A heading with what stands below it. */
type Section = { depth: number; heading: string; line: number; body: string[]; inside: Section[] };

const textOf = ({ body }: Section): string => unescaped(body.join('\n')).trim();
const slugs = (value: string): string[] => readNames(value).map(slugOf);
const numberIn = (value: string): unknown => (/^\d+$/.test(value) ? Number(value) : value);

const facts: Record<string, [field: string, read: (value: string) => unknown]> = {
  id: ['id', String],
  format: ['format', slugOf],
  stages: ['stages', slugs],
  competencies: ['competencies', readWeights],
  topics: ['topics', slugs],
  minutes: ['minutes', numberIn],
  answer: ['answer', numberIn],
  twists: ['twists', slugs],
  sources: ['sources', readNames],
  tags: ['tags', slugs],
  'near-duplicates': ['enemies', slugs],
  fingerprint: ['fingerprint', String],
};

const partsOf = (section: Section): Record<string, unknown> =>
  Object.fromEntries(
    section.inside.map((part) => [
      slugOf(part.heading),
      slugOf(part.heading) === 'extensions' ? readBullets(textOf(part)) : textOf(part),
    ]),
  );
const sections: Record<string, [field: string, read: (section: Section) => unknown]> = {
  prompt: ['prompt', textOf],
  assesses: ['assesses', textOf],
  'key-points': ['keyPoints', (section) => readBullets(textOf(section))],
  'follow-ups': ['followUps', (section) => readBullets(textOf(section))],
  'red-flags': ['redFlags', (section) => readBullets(textOf(section))],
  levels: ['levels', partsOf],
  exercise: ['exercise', partsOf],
  reach: ['reach', partsOf],
  options: ['options', (section) => readBullets(textOf(section))],
  explanation: ['explanation', textOf],
  note: ['note', textOf],
};

/** @throws {BankFileFault} */
export function readMarkdown(text: string): ReadQuestion[] {
  const questions = sectionsOf(
    text
      .replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n')
      .split('\n'),
  );
  if (questions.length === 0) throw fileFault('has no question; each begins with a heading "## Title"');
  const faults: BankFault[] = [];
  const placed = questions.map((section, at) => placedOf(section, at + 1, faults));
  if (faults.length > 0) throw new BankFileFault(faults);
  nameTheNameless(placed);
  return checked(placed);
}

/** Headings of the second level are questions; what stands before the first is for people. */
function sectionsOf(lines: readonly string[]): Section[] {
  const root: Section = { depth: 1, heading: '', line: 1, body: [], inside: [] };
  const open = [root];
  lines.forEach((line, at) => {
    const heading = /^(#{2,4}) +(\S.*)$/.exec(line);
    if (!heading) return void open.at(-1)!.body.push(line);
    const depth = heading[1]!.length;
    while (open.at(-1)!.depth >= depth) open.pop();
    const section: Section = { depth, heading: heading[2]!.trim(), line: at + 1, body: [], inside: [] };
    open.at(-1)!.inside.push(section);
    open.push(section);
  });
  return root.inside;
}

function placedOf(section: Section, row: number, faults: BankFault[]): Placed {
  const raw: Record<string, unknown> = { title: unescaped(section.heading) };
  const lines = new Map<string, number>();
  const fault = (line: number, field: string, message: string) =>
    faults.push({ row, line, id: typeof raw['id'] === 'string' ? raw['id'] : null, field, message });
  section.body.forEach((text, at) => readFact(text, section.line + at + 1, raw, lines, fault));
  for (const inner of section.inside) readSection(inner, raw, lines, fault);
  return { raw, row, line: section.line, at: (field) => ({ line: lines.get(field.split('.')[0]!) }) };
}

type Tell = (line: number, field: string, message: string) => void;

function readFact(
  text: string,
  line: number,
  raw: Record<string, unknown>,
  lines: Map<string, number>,
  fault: Tell,
): void {
  if (text.trim() === '') return;
  const [, name = '', value = ''] = /^[-*] ([^:]{1,40}):(.*)$/s.exec(text) ?? [];
  const known = Object.hasOwn(facts, slugOf(name)) ? facts[slugOf(name)] : undefined;
  if (!known) return void fault(line, name, 'is not a fact of a question; facts are written "- minutes: 20"');
  if (value.length > 10_000) return void fault(line, name, 'is too long');
  if (value.trim() === '') return;
  raw[known[0]] = known[1](unescaped(value).trim());
  lines.set(known[0], line);
}

function readSection(section: Section, raw: Record<string, unknown>, lines: Map<string, number>, fault: Tell): void {
  const known = Object.hasOwn(sections, slugOf(section.heading)) ? sections[slugOf(section.heading)] : undefined;
  const name = section.heading.slice(0, 80);
  if (!known) return void fault(section.line, name, 'is not a section of a question');
  if (raw[known[0]] !== undefined) return void fault(section.line, name, 'stands there twice');
  raw[known[0]] = known[1](section);
  lines.set(known[0], section.line);
}
