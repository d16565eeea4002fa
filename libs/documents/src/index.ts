/**
 * Question documents as teams have them (Markdown, text, HTML, DOCX, PDF, CSV, JSON, YAML) → drafts of questions.
 *
 * Runs and fetches nothing of what it reads; knows no database, no HTTP and no framework.
 */
export {
  type DraftFormat,
  type DraftQuestion,
  type Format,
  formats,
  type Part,
  type Place,
  type QuestionDocument,
  type Reason,
  type Skipped,
} from './document.ts';
export { DocumentFault, type DocumentFaultCode } from './fault.ts';
export { defaultLimits, type Limits } from './limits.ts';
export { type DocumentInput, readDocument } from './read.ts';
export { readApart } from './apart.ts';
