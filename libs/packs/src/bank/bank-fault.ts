import type { z } from 'zod';

/** One thing wrong with a file of questions, where the person who has it open finds it. */
export interface BankFault {
  /** In CSV the row as a spreadsheet counts it (headings are row 1); else the place of the question in the file, from 1; null: the file itself. */
  row: number | null;
  /** 1-based line of the text. */
  line: number;
  id: string | null;
  /** `minutes`, `levels.senior`; empty where no single field is at fault. */
  field: string;
  message: string;
}

/** Faults that are told of one file; nobody mends more of them at once. */
export const MOST_TOLD = 500;

/** The file has faults, and nothing of it is used. */
export class BankFileFault extends Error {
  override readonly name = 'BankFileFault';
  readonly faults: readonly BankFault[];
  /** How many there are, where not all of them are told. */
  readonly count: number;
  constructor(faults: readonly BankFault[], count = faults.length) {
    super(faults.slice(0, MOST_TOLD).map(inWords).join('\n'));
    this.faults = faults;
    this.count = count;
  }
}

export const inWords = ({ row, line, id, field, message }: BankFault): string =>
  [row === null ? `line ${line}` : `row ${row} (line ${line})`, id, field].filter(Boolean).join(', ') + `: ${message}`;

/** A fault of the file as a whole. */
export const fileFault = (message: string, line = 1): BankFileFault =>
  new BankFileFault([{ row: null, line, id: null, field: '', message }]);

/** Where a schema was not kept, as field and sentence. */
export function issuesOf(error: z.ZodError, raw: unknown): { field: string; message: string }[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ field: [...path, key].join('.'), message: 'is not a field of a question' }));
    return [{ field: path.join('.'), message: sentenceOf(issue, raw) }];
  });
}

function sentenceOf(issue: z.core.$ZodIssue, raw: unknown): string {
  const value = issue.path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined),
    raw,
  );
  if (value === undefined && issue.path.length > 0) return 'is missing';
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? issue.message;
  if (issue.code === 'invalid_union')
    return [...new Set(issue.errors.flat().map((one) => plainWords(one)))].join(', or ') || issue.message;
  return plainWords(issue);
}

const called: Record<string, string> = {
  int: 'a whole number',
  number: 'a number',
  string: 'text',
  array: 'a list',
  object: 'a map',
  record: 'a map',
};
/** The sentences of people who never saw a type. */
function plainWords(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `is not ${called[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_value') return `is not one of: ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'too_small' && issue.origin !== 'string') return `is less than ${issue.minimum}`;
  if (issue.code === 'too_big') return `is more than ${issue.maximum}${units[issue.origin] ?? ''}`;
  return issue.message;
}
const units: Record<string, string> = { string: ' characters long', array: ' entries long' };
