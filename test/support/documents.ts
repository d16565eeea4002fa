import {
  type DocumentDraft,
  type DocumentDraftChange,
  documentRoutes,
  type QuestionDocument,
} from '@loopwright/contracts';
import type { Caller } from './caller.ts';

/** Two questions under a heading, with what a page says besides. */
export const lockPage = `# Interview questions

Please keep this page to yourself.

## Coding

1. Which lock would you take for a counter that is read often, and why?
   A: - A read-write lock, or an atomic.
2. Which of these is a fair lock?
   A) a spinlock
   B) a ticket lock
   Answer: B

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
  return { ...written, state: 'open', ...change };
}
