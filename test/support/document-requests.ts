import type { DocumentDraftChange, QuestionDocument } from '@loopwright/contracts';
import type { Asked } from './asking.ts';
import { fileOf, kept, ofDocument, sendDocument } from './documents.ts';
import type { ActorName } from './actors.ts';
import type { World } from './world.ts';

type Ask = (world: World, actor: ActorName) => Asked | Promise<Asked>;

const page = fileOf('page.md', '# Questions\n\n1. What is a lock?\n2. What is a latch?\n');
const dropped = ({ drafts }: QuestionDocument): DocumentDraftChange => kept(drafts[0]!, { state: 'dropped' });

const reviewers: readonly ActorName[] = ['admin', 'applicant', 'recruiter', 'manager', 'otherManager', 'panelist'];
/** A new document for whoever may review it, the usual one for the rest. */
const of =
  (body?: (document: QuestionDocument) => unknown): Ask =>
  async (world, actor) => {
    const document = reviewers.includes(actor)
      ? await sendDocument(world.people.panelist.as)
      : world.documents.panelist;
    return { ...ofDocument(document), ...(body && { body: body(document) }) };
  };

/** How the rows of question documents are asked. */
export const documentRequests: Record<string, Ask> = {
  'documents.list': () => ({}),
  'documents.upload': () => page,
  'documents.read': (world) => ofDocument(world.documents.panelist),
  'documents.change': of((document) => ({ revision: 1, drafts: [dropped(document)] })),
  'documents.decide': of(() => ({ revision: 1, keys: [1], state: 'dropped' })),
  'documents.accept': of(() => ({ revision: 1 })),
  'documents.remove': of(),
};
