/** The question bank as files: exports, and imports that are looked at first, done whole, and can be taken back. */
import * as z from 'zod/mini';
import { Person } from './people.ts';
import { QuestionSearch } from './questions.ts';
import { get, post } from './route.ts';
import { Id, Instant, line, page, Paging, Slug } from './words.ts';

export const bankFormats = ['yaml', 'json', 'csv', 'markdown'] as const;
export const BankFormat = z.enum(bankFormats);
export type BankFormat = z.infer<typeof BankFormat>;

const {
  cursor: _cursor,
  limit: _limit,
  sort: _sort,
  waiting: _waiting,
  format: ofFormat,
  ...filters
} = QuestionSearch.shape;
/** The questions that a search finds, all pages of it; `questionFormat` is what the search calls `format`. */
export const BankExport = z.strictObject({ ...filters, format: BankFormat, questionFormat: ofFormat });
export type BankExport = z.infer<typeof BankExport>;

/** Characters of a file; what it holds in bytes is checked too. */
const FileText = z.string().check(z.maxLength(20_000_000));
/** `draft`: every row waits for a reviewer. `approved`: in use at once; for admins, and recorded. */
export const ImportTarget = z.enum(['draft', 'approved']);
export type ImportTarget = z.infer<typeof ImportTarget>;
/** Heading of a column → field of a question; null: left out. What is not named is guessed. */
export const ColumnMapping = z.record(
  z.string().check(z.maxLength(1000)),
  z.nullable(z.string().check(z.maxLength(100))),
);
export type ColumnMapping = z.infer<typeof ColumnMapping>;
export const ImportFile = z.strictObject({
  name: line(200),
  format: BankFormat,
  text: FileText,
  target: ImportTarget,
  mapping: z.optional(ColumnMapping),
});
export type ImportFile = z.infer<typeof ImportFile>;

/** `row`: as a spreadsheet counts it, or the place of the question in the file; null: the file as a whole. */
export const ImportFault = z.object({
  row: z.nullable(z.int()),
  line: z.int(),
  id: z.nullable(z.string()),
  field: z.string(),
  message: z.string(),
});
export type ImportFault = z.infer<typeof ImportFault>;

/** `interrupted`: the server that did it went away; nothing of it was kept. */
export const importStates = [
  'previewed',
  'running',
  'done',
  'cancelled',
  'failed',
  'interrupted',
  'reverting',
  'reverted',
] as const;
export const ImportState = z.enum(importStates);
export type ImportState = z.infer<typeof ImportState>;
/** `conflict`: changed in the bank and in the file; somebody has to say which to keep. */
export const changeKinds = ['added', 'changed', 'unchanged', 'conflict'] as const;
export const ChangeKind = z.enum(changeKinds);
export type ChangeKind = z.infer<typeof ChangeKind>;
export const BankImport = z.object({
  id: Id,
  /** The file's name, or what the content pack calls itself. */
  name: z.string(),
  format: z.enum([...bankFormats, 'pack']),
  target: ImportTarget,
  state: ImportState,
  counts: z.object({ added: z.int(), changed: z.int(), unchanged: z.int(), conflict: z.int() }),
  /** Conflicts that nobody has settled yet. */
  open: z.int(),
  /** Rows done, of those that it has to do; counts down nothing while it is looked at. */
  progress: z.object({ done: z.int(), total: z.int() }),
  /** Why it failed, for a person. */
  problem: z.string(),
  /** Rows that a revert left as they were, because they were used or edited since. */
  kept: z.int(),
  /** Questions that it added, and those that it changed; without those that a revert left. */
  taken: z.object({ added: z.int(), changed: z.int() }),
  by: z.nullable(Person),
  createdAt: Instant,
  finishedAt: z.nullable(Instant),
});
export type BankImport = z.infer<typeof BankImport>;

const WordRun = z.object({ text: z.string(), change: z.enum(['same', 'removed', 'added']) });
export const ImportRow = z.object({
  row: z.int(),
  line: z.int(),
  slug: Slug,
  title: z.string(),
  kind: ChangeKind,
  questionId: z.nullable(Id),
  /** What was chosen for a conflict. */
  choice: z.nullable(z.enum(['ours', 'theirs'])),
  /** Word by word, field by field; what an added question says is not repeated here. */
  differences: z.array(z.object({ field: z.string(), runs: z.array(WordRun) })),
  /** Why a revert left it: it was asked or planned, or edited since. */
  kept: z.nullable(z.enum(['used', 'edited'])),
});
export type ImportRow = z.infer<typeof ImportRow>;
export const ImportRowSearch = z.strictObject({
  ...Paging,
  kind: z.optional(ChangeKind),
  /** Only those that a revert left. */
  kept: z.optional(z.literal('only')),
});
export type ImportRowSearch = z.infer<typeof ImportRowSearch>;
export const Settlement = z.strictObject({
  /** Without them every conflict is meant. */
  slugs: z.optional(z.array(Slug).check(z.minLength(1), z.maxLength(500))),
  choice: z.nullable(z.enum(['ours', 'theirs'])),
});
export type Settlement = z.infer<typeof Settlement>;
export const ImportSearch = z.strictObject({ ...Paging });
export type ImportSearch = z.infer<typeof ImportSearch>;

/** A file with faults is answered with all of them, and nothing of it is kept. */
export const ImportPreview = z.object({
  import: z.nullable(BankImport),
  faults: z.array(ImportFault),
  faultCount: z.int(),
});
export type ImportPreview = z.infer<typeof ImportPreview>;
const Column = z.object({ heading: z.string(), field: z.nullable(z.string()), samples: z.array(z.string()) });
export const ImportColumns = z.object({
  columns: z.array(Column),
  /** What a column can fill, with the heading that an export gives it. */
  fields: z.array(z.object({ field: z.string(), heading: z.string() })),
  problem: z.nullable(z.string()),
});
export type ImportColumns = z.infer<typeof ImportColumns>;

const OfImport = z.object({ importId: Id });
/** A file as text inside JSON, with its escapes. */
const LARGEST_BODY = 32 * 1024 * 1024;
export const exchangeRoutes = {
  /** A file, not JSON: the answer is streamed as an attachment. */
  export: get('/bank/export', { query: BankExport, returns: z.any() }),
  /** What the columns of a table most likely mean; the beginning of its text is enough. */
  columns: post('/bank/imports/columns', {
    body: z.strictObject({ text: z.string().check(z.maxLength(200_000)) }),
    returns: ImportColumns,
  }),
  preview: post('/bank/imports', { body: ImportFile, returns: ImportPreview, bodyLimit: LARGEST_BODY }),
  /** The shipped content pack as it is in this version of the product. */
  previewPack: post('/bank/imports/pack', {
    body: z.strictObject({ target: ImportTarget }),
    returns: ImportPreview,
  }),
  list: get('/bank/imports', { query: ImportSearch, returns: page(BankImport) }),
  read: get('/bank/imports/:importId', { params: OfImport, returns: BankImport }),
  rows: get('/bank/imports/:importId/rows', { params: OfImport, query: ImportRowSearch, returns: page(ImportRow) }),
  settle: post('/bank/imports/:importId/settle', { params: OfImport, body: Settlement, returns: BankImport }),
  /** All of it or nothing; a large one goes on after the answer. */
  start: post('/bank/imports/:importId/start', { params: OfImport, returns: BankImport }),
  cancel: post('/bank/imports/:importId/cancel', { params: OfImport, returns: BankImport }),
  /** Undoes what it did, except what was used or edited since. */
  revert: post('/bank/imports/:importId/revert', { params: OfImport, returns: BankImport }),
};
