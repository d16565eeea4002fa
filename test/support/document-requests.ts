import { type DocumentDraftChange, documentRoutes, type QuestionDocument } from '@loopwright/contracts';
import type { Caller } from './caller.ts';
import type { Asked } from './asking.ts';
import type { ActorName } from './actors.ts';
import type { World } from './world.ts';

type Ask = (world: World, actor: ActorName) => Asked | Promise<Asked>;

/** A question document, sent by somebody. */
export const sendDocument = (as: Caller, name = 'page.md'): Promise<QuestionDocument> =>
  as.ok(documentRoutes.upload, { query: { name }, body: file });
const file = new Uint8Array(Buffer.from('# Questions\n\n1. What is a lock?\n2. What is a latch?\n'));

const dropped = ({ drafts }: QuestionDocument): DocumentDraftChange => {
  const {
    line: _l,
    section: _s,
    confidence: _c,
    questionId: _q,
    similar: _n,
    adds: _a,
    again: _g,
    ...written
  } = drafts[0]!;
  return { ...written, state: 'dropped' };
};

const reviewers: readonly ActorName[] = ['admin', 'applicant', 'recruiter', 'manager', 'otherManager', 'panelist'];
/** A new document for whoever may review it, the usual one for the rest. */
const of =
  (body?: (document: QuestionDocument) => unknown): Ask =>
  async (world, actor) => {
    const document = reviewers.includes(actor)
      ? await sendDocument(world.people.panelist.as)
      : world.documents.panelist;
    return { params: { documentId: document.id }, ...(body && { body: body(document) }) };
  };

/** How the rows of question documents are asked. */
export const documentRequests: Record<string, Ask> = {
  'documents.list': () => ({}),
  'documents.upload': () => ({ query: { name: 'page.md' }, body: file }),
  'documents.read': (world) => ({ params: { documentId: world.documents.panelist.id } }),
  'documents.change': of((document) => ({ revision: 1, drafts: [dropped(document)] })),
  'documents.decide': of(() => ({ revision: 1, keys: [1], state: 'dropped' })),
  'documents.accept': of(() => ({ revision: 1 })),
  'documents.remove': of(),
};
