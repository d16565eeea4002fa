/** Question documents: a file is read into drafts, a person reviews them, and what is taken in joins the bank. */
import * as z from 'zod/mini';
import { Person } from './people.ts';
import { Weight } from './question-content.ts';
import { QuestionFormat } from './questions.ts';
import { del, get, patch, post } from './route.ts';
import { Id, Instant, line, Nothing, page, Paging, prose, Slug, Version } from './words.ts';

/** The largest document that is taken, in bytes. */
export const LARGEST_DOCUMENT = 20 * 1024 * 1024;
/** The bytes of a file, sent as they are (`application/octet-stream`). */
export const Upload = z.custom<Uint8Array>((sent) => sent instanceof Uint8Array, 'is not a file sent as it is');

export const documentFormats = ['markdown', 'text', 'html', 'docx', 'pdf', 'csv', 'json', 'yaml'] as const;
export const DocumentFormat = z.enum(documentFormats);
/** What numbers in `line` count. */
export const DocumentPlace = z.enum(['line', 'page', 'paragraph', 'row']);

/** One visible part of a document; `reason`: why it is no question, where the reader says so. */
export const DocumentPart = z.object({
  line: z.int(),
  text: z.string(),
  heading: z.boolean(),
  reason: z.nullable(z.string()),
});
export type DocumentPart = z.infer<typeof DocumentPart>;

const counted = z.int32().check(z.gte(1));
const Decision = z.enum(['open', 'accepted', 'dropped']);
const written = {
  /** Tells the drafts of a document apart. */
  key: counted,
  /** Index of the part in which it stands. */
  part: z.int32().check(z.gte(0)),
  prompt: line(20_000),
  keyPoints: z.array(prose(2000)).check(z.maxLength(50)),
  options: z.nullable(z.array(line(2000)).check(z.minLength(2), z.maxLength(20))),
  /** 1-based; null: the document names none. */
  correct: z.nullable(counted),
  explanation: prose(5000),
  assesses: z.nullable(prose(2000)),
  format: QuestionFormat,
  stage: z.nullable(Slug),
  topics: z.array(Slug).check(z.maxLength(20)),
  competencies: z.record(Slug, Weight),
  followUps: z.array(prose(2000)).check(z.maxLength(50)),
  /** level → what good looks like at it; a document mostly names the level alone. */
  levels: z.record(Slug, prose(5000)),
  /** 0: not said. */
  minutes: z.int32().check(z.gte(0), z.lte(600)),
  /** A question of the bank that this draft is to be merged into. */
  into: z.nullable(Id),
};
/** A draft as a person leaves it. One with a new key is a part that the reader had left out. */
export const DocumentDraftChange = z.strictObject({ ...written, state: Decision });
export type DocumentDraftChange = z.infer<typeof DocumentDraftChange>;
/** What a draft says before anybody has written more than its prompt. */
export const promptAlone = {
  keyPoints: [],
  options: null,
  correct: null,
  explanation: '',
  assesses: null,
  format: 'open',
  stage: null,
  topics: [],
  competencies: {},
  followUps: [],
  levels: {},
  minutes: 0,
  into: null,
  state: 'open',
} satisfies Omit<DocumentDraftChange, 'key' | 'part' | 'prompt'>;
/** One decision for many drafts. */
export const DocumentDecision = z.strictObject({
  revision: Version,
  keys: z.array(counted).check(z.minLength(1), z.maxLength(2000)),
  state: Decision,
});
export type DocumentDecision = z.infer<typeof DocumentDecision>;

/** A question of the bank that says nearly the same; `likeness` is 1 for the same words. */
export const AlikeQuestion = z.object({ id: Id, title: z.string(), status: z.string(), likeness: z.number() });
export type AlikeQuestion = z.infer<typeof AlikeQuestion>;
/** `taken`: it is in the bank, as `questionId`. */
export const DocumentDraft = z.object({
  ...written,
  state: z.enum(['open', 'accepted', 'dropped', 'taken']),
  line: z.int(),
  section: z.nullable(z.string()),
  /** 0–1: how much speaks for this being a question to ask. */
  confidence: z.number(),
  questionId: z.nullable(Id),
  similar: z.array(AlikeQuestion),
  /** What it would add to the question that it is to be merged into; null where it is to be merged into none. */
  adds: z.nullable(z.object({ keyPoints: z.array(z.string()), followUps: z.array(z.string()) })),
  /** Where the same document asks nearly the same again: lines of other drafts that were not dropped. */
  again: z.array(z.int()),
});
export type DocumentDraft = z.infer<typeof DocumentDraft>;

/** What a person may write of a draft, without what the document says of it and the server finds out. */
export function writtenOf(draft: DocumentDraft): Omit<DocumentDraftChange, 'state'> {
  const {
    line: _l,
    section: _s,
    confidence: _c,
    questionId: _q,
    similar: _n,
    adds: _a,
    again: _g,
    state: _t,
    ...written
  } = draft;
  return written;
}

const summary = {
  id: Id,
  name: z.string(),
  format: DocumentFormat,
  uploadedBy: Person,
  createdAt: Instant,
};
/** `undecided`: drafts that nobody has looked at. */
export const QuestionDocumentSummary = z.object({ ...summary, drafts: z.int(), undecided: z.int(), taken: z.int() });
export type QuestionDocumentSummary = z.infer<typeof QuestionDocumentSummary>;
export const QuestionDocument = z.object({
  ...summary,
  place: DocumentPlace,
  /** Counts changes of the review; a write names the one that it read. */
  revision: Version,
  parts: z.array(DocumentPart),
  drafts: z.array(DocumentDraft),
});
export type QuestionDocument = z.infer<typeof QuestionDocument>;

const OfDocument = z.object({ documentId: Id });
export const documentRoutes = {
  list: get('/question-documents', { query: z.strictObject(Paging), returns: page(QuestionDocumentSummary) }),
  /** Reads a file of at most 20 MB; `name` is its name, whose ending helps where the content does not show the format. */
  upload: post('/question-documents', {
    query: z.strictObject({ name: line(200) }),
    body: Upload,
    returns: QuestionDocument,
  }),
  read: get('/question-documents/:documentId', { params: OfDocument, returns: QuestionDocument }),
  /** Keeps what a person made of some drafts. */
  change: patch('/question-documents/:documentId', {
    params: OfDocument,
    body: z.strictObject({
      revision: Version,
      drafts: z.array(DocumentDraftChange).check(z.minLength(1), z.maxLength(500)),
    }),
    returns: z.object({ revision: Version }),
  }),
  /** Decides many drafts alike in one step; what each says stays as it is. */
  decide: post('/question-documents/:documentId/decide', {
    params: OfDocument,
    body: DocumentDecision,
    returns: z.object({ revision: Version }),
  }),
  /** Brings every accepted draft into the bank: as a draft of its own, or into the question that it names. All or none. */
  accept: post('/question-documents/:documentId/accept', {
    params: OfDocument,
    body: z.strictObject({ revision: Version }),
    returns: QuestionDocument,
  }),
  remove: del('/question-documents/:documentId', { params: OfDocument, returns: Nothing }),
};
