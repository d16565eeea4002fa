import { type Question, questionViewRoutes } from '@loopwright/contracts';
import { randomUUID } from 'node:crypto';
import { completeContent, QuestionCalls } from './questions.ts';
import type { Asked } from './asking.ts';
import type { ActorName } from './actors.ts';
import type { World } from './world.ts';

type Ask = (world: World, actor: ActorName) => Asked | Promise<Asked>;
const curators: readonly ActorName[] = ['admin', 'applicant', 'recruiter', 'manager', 'otherManager'];
const proposers: readonly ActorName[] = [...curators, 'panelist'];
const bank: readonly ActorName[] = [...proposers, 'teammate', 'outsider', 'done', 'former'];

const calls = (world: World, who: 'panelist' | 'recruiter') => new QuestionCalls(world.people[who]);
type Brought = { id: string; revision: number; draft: { revision: number } | null };
/** What is asked of a question: of a new one by those who may change it, of the usual one by everyone else. */
const of =
  (
    allowed: readonly ActorName[],
    fresh: (world: World) => Promise<Question>,
    body: (question: Brought) => Record<string, unknown>,
    usual: (world: World) => string = (world) => world.bank.proposed.id,
  ): Ask =>
  async (world, actor) => {
    const question = allowed.includes(actor)
      ? await fresh(world)
      : { id: usual(world), revision: 1, draft: { revision: 1 } };
    return { params: { questionId: question.id }, body: body(question) };
  };

const proposed = (world: World) => calls(world, 'panelist').create();
const submitted = async (world: World) => calls(world, 'panelist').submit(await proposed(world));
const approved = (world: World) => calls(world, 'recruiter').approved(world.people.manager);
const retired = async (world: World) => calls(world, 'recruiter').retire(await approved(world));
const pack = (world: World) => world.questionId;
const ofDraft = ({ draft }: Brought) => ({ revision: draft!.revision });
const ofQuestion = ({ revision }: Brought) => ({ revision });

const enemies = (world: World): Asked => ({
  params: { questionId: world.questionId, enemyId: world.bank.proposed.id },
});

/** How the rows of the question bank are asked. */
export const questionRequests: Record<string, Ask> = {
  'questions.read': (world) => ({ params: { questionId: world.questionId } }),
  'questions.read (a draft)': (world) => ({ params: { questionId: world.bank.proposed.id } }),
  'questions.create': () => ({ body: { content: { title: `About ${randomUUID()}` } } }),
  'questions.change': of(curators, approved, ({ revision }) => ({ tags: ['seen'], revision }), pack),
  'questions.saveDraft': of(bank, approved, () => ({ content: completeContent(), revision: 0 }), pack),
  'questions.saveDraft (of an interviewer)': of(proposers, proposed, (question) => ({
    content: completeContent(),
    ...ofDraft(question),
  })),
  'questions.discardDraft': of(proposers, proposed, ofDraft),
  'questions.submitDraft': of(proposers, proposed, ofDraft),
  'questions.withdrawDraft': of(proposers, submitted, ofDraft),
  'questions.approveDraft': of(curators, submitted, ofDraft),
  'questions.sendBackDraft': of(curators, submitted, (question) => ({ comment: 'Shorter.', ...ofDraft(question) })),
  'questions.retire': of(curators, approved, (question) => ({ reason: 'stale', ...ofQuestion(question) }), pack),
  'questions.restore': of(curators, retired, ofQuestion, pack),
  'questionBank.similar': () => ({ body: { title: 'Watch a model that slowly gets worse' } }),
  'questionBank.declareEnemy': enemies,
  'questionBank.dropEnemy': enemies,
  'questionBank.bulk': (world) => ({
    body: { steps: [{ change: { do: 'tag', add: ['seen'] }, questions: [{ id: world.questionId }] }] },
  }),
  'questionHistory.versions': (world) => ({ params: { questionId: world.questionId } }),
  'questionHistory.version': (world) => ({ params: { questionId: world.questionId, version: '1' } }),
  'questionHistory.revive': async (world, actor) => {
    const { id } = bank.includes(actor) ? await approved(world) : { id: world.questionId };
    return { params: { questionId: id, version: '1' } };
  },
  'questionHistory.usage': (world) => ({ params: { questionId: world.questionId } }),
  'questionHistory.uses': (world) => ({ params: { questionId: world.questionId } }),
  'questionComments.list': (world) => ({ params: { questionId: world.bank.proposed.id } }),
  'questionComments.add': (world) => ({
    params: { questionId: world.bank.proposed.id },
    body: { text: `Really ${randomUUID()}?` },
  }),
  'questionComments.resolve': (world) => ({
    params: { questionId: world.bank.proposed.id, commentId: world.bank.comment.id },
    body: { resolved: true },
  }),
  'questionViews.list': () => ({}),
  'questionViews.add': () => ({ body: { name: `Mine ${randomUUID()}`, query: 'q=drift' } }),
  'questionViews.change': (world) => ({ params: { viewId: world.views.admin.id }, body: { query: 'q=k-fold' } }),
  'questionViews.remove': async (world, actor) => {
    const body = { name: `Gone soon ${randomUUID()}`, query: 'q=drift' };
    const { admin } = world.people;
    const view = actor === 'admin' ? await admin.as.ok(questionViewRoutes.add, { body }) : world.views.admin;
    return { params: { viewId: view.id } };
  },
};

/** Writes over a revision that never was. */
export const staleQuestionBodies = (stale: number): Record<string, unknown> => ({
  'questions.change': { tags: [], revision: stale },
  'questions.saveDraft': { content: {}, revision: stale },
  'questions.submitDraft': { revision: stale },
  'questions.approveDraft': { revision: stale },
  'questions.retire': { reason: 'stale', revision: stale },
});
