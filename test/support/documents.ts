import {
  type DocumentDraft,
  type DocumentDraftChange,
  documentRoutes,
  type QuestionDocument,
  writtenOf,
} from '@loopwright/contracts';
import type { Caller } from './caller.ts';

/** The beginning of a page: two questions under a heading. */
export const lockQuestions = `# Interview questions

Please keep this page to yourself.

## Coding

1. Which lock would you take for a counter that is read often, and why?
   A: - A read-write lock, or an atomic.
2. Which of these is a fair lock?
   A) a spinlock
   B) a ticket lock
   Answer: B
`;
/** They, with what a page says besides. */
export const lockPage = `${lockQuestions}
Ask about the last time that a lock bit them
`;

/** A question document, sent by somebody. */
export const sendDocument = (
  as: Caller,
  name = 'locks.md',
  said: string | Uint8Array = lockPage,
): Promise<QuestionDocument> => as.ok(documentRoutes.upload, fileOf(name, said));
/** A file under its name, as it is uploaded. */
export const fileOf = (name: string, said: string | Uint8Array) => ({
  query: { name },
  body: typeof said === 'string' ? new Uint8Array(Buffer.from(said)) : said,
});
export const ofDocument = ({ id }: { id: string }) => ({ params: { documentId: id } });

/** A draft as a reviewer sends it back: with these changes, and without what the document says of it. */
export function kept(draft: DocumentDraft, change: Partial<DocumentDraftChange>): DocumentDraftChange {
  return { ...writtenOf(draft), state: 'open', ...change };
}
