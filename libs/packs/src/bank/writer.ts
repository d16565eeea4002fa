import { csvWriter } from './csv-write.ts';
import { markdownWriter } from './markdown-write.ts';
import {
  type BankFormat,
  FORMAT,
  FORMAT_VERSION,
  type PortableBank,
  type PortableField,
  type PortableQuestion,
  tidy,
} from './portable.ts';
import { stringify } from 'yaml';

/** Writes a file piece by piece, so that a bank of any size needs the memory of one question. */
export interface BankWriter {
  head(field?: PortableField): string;
  /** `position` counts from 0. */
  question(question: PortableQuestion, position: number): string;
  tail(count: number): string;
}
/** What a format has to know of all questions before it writes the first. */
export type WriterNeeds = { levels: readonly string[] };

export const mediaTypes = {
  yaml: 'application/yaml; charset=utf-8',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  markdown: 'text/markdown; charset=utf-8',
} as const satisfies Record<BankFormat, string>;
export const extensions = { yaml: 'yaml', json: 'json', csv: 'csv', markdown: 'md' } as const satisfies Record<
  BankFormat,
  string
>;

/** Lines are not wrapped: a changed word is then one changed line. */
const yaml = (value: unknown): string =>
  stringify(value, { lineWidth: 0, aliasDuplicateObjects: false, indentSeq: false });

const yamlWriter: BankWriter = {
  head: (field) => yaml({ format: FORMAT, version: FORMAT_VERSION, ...(field && { field }) }),
  question: (question, position) => `${position === 0 ? 'questions:\n' : ''}${yaml([tidy(question)])}`,
  tail: (count) => (count === 0 ? 'questions: []\n' : ''),
};

const indented = (value: unknown, by: string): string => JSON.stringify(value, null, 2).replaceAll('\n', `\n${by}`);
const jsonWriter: BankWriter = {
  head: (field) =>
    `{\n  "format": "${FORMAT}",\n  "version": ${FORMAT_VERSION},\n${field ? `  "field": ${indented(field, '  ')},\n` : ''}  "questions": [`,
  question: (question, position) => `${position === 0 ? '' : ','}\n    ${indented(tidy(question), '    ')}`,
  tail: (count) => (count === 0 ? ']\n}\n' : '\n  ]\n}\n'),
};

export function bankWriter(format: BankFormat, needs: WriterNeeds): BankWriter {
  if (format === 'yaml') return yamlWriter;
  if (format === 'json') return jsonWriter;
  return format === 'csv' ? csvWriter(needs) : markdownWriter;
}

/** Every level that a question is asked at, for formats that give each a place of its own. */
export const levelsOfBank = (questions: readonly PortableQuestion[]): string[] =>
  [...new Set(questions.flatMap(({ levels }) => Object.keys(levels)))].sort();

/** A whole file. The same bank gives the same bytes, in whatever order its questions come. */
export function writeBank(format: BankFormat, { questions, field }: PortableBank): string {
  const sorted = [...questions].sort((a, b) => (a.id < b.id ? -1 : 1));
  const writer = bankWriter(format, { levels: levelsOfBank(sorted) });
  return [writer.head(field), ...sorted.map((one, at) => writer.question(one, at)), writer.tail(sorted.length)].join(
    '',
  );
}
