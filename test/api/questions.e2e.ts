import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  type Question,
  questionBankRoutes,
  questionCommentRoutes,
  questionRoutes,
  questionViewRoutes,
} from '@loopwright/contracts';
import { questionTeam } from '../support/question-team.ts';
import { completeContent } from '../support/questions.ts';
import { type Member } from '../support/team.ts';

const our = questionTeam();

const params = ({ id }: { id: string }) => ({ questionId: id });
const bankOf = (query: object) => our.writer.as.ok(questionRoutes.list, { query: { limit: 100, ...query } });

describe('a new question', () => {
  it('is a draft of its author, without a version, and stands in the list with what the draft says', async () => {
    const question = await our.mine.create(completeContent({ title: 'A first draft' }));
    expect(question).toMatchObject({ status: 'draft', version: 0, origin: 'team', slug: 'a-first-draft' });
    expect(question.owner?.id).toBe(our.writer.id);
    expect(question.draft).toMatchObject({ state: 'draft', author: { id: our.writer.id }, revision: 1, issues: [] });
    const { items } = await bankOf({ status: 'draft', search: 'first draft' });
    expect(items.map(({ title, status, draft }) => [title, status, draft])).toEqual([
      ['A first draft', 'draft', 'draft'],
    ]);
  });

  it('may say nothing yet, and is told what it lacks', async () => {
    const { content, draft } = await our.mine.create({});
    expect(content).toMatchObject({ title: '', format: 'open', keyPoints: [], minutes: 0 });
    expect(draft!.issues.map(({ path }) => path.join('.')).sort()).toEqual([
      'assesses',
      'competencies',
      'followUps',
      'keyPoints',
      'levels',
      'minutes',
      'prompt',
      'redFlags',
      'stages',
      'title',
      'topics',
    ]);
  });

  it('is never malformed: each field at fault is named', async () => {
    const { status, body } = await our.writer.as.raw('POST', '/api/questions', {
      content: { minutes: 'ten', keyPoints: [1], colour: 'red', competencies: { 'ml-fundamentals': 3 } },
    });
    expect(status).toBe(400);
    const paths = (body as { issues: { path: string[] }[] }).issues.map(({ path }) => path.join('.'));
    expect(paths.sort()).toEqual([
      'content',
      'content.competencies.ml-fundamentals',
      'content.keyPoints.0',
      'content.minutes',
    ]);
  });

  it('takes a name that is free, and refuses one that is taken', async () => {
    const content = completeContent({ title: 'Same words' });
    const [one, other] = [await our.mine.create(content), await our.mine.create(content)];
    expect([one.slug, other.slug]).toEqual(['same-words', 'same-words-2']);
    const { code } = await our.writer.as.refused(questionRoutes.create, { body: { content, slug: 'same-words' } });
    expect(code).toBe('question.slug-taken');
  });

  it('is thrown away with its draft, while one that was approved stays', async () => {
    const question = await our.mine.create();
    const discard = (of: Question) =>
      our.writer.as.ok(questionRoutes.discardDraft, { params: params(of), body: { revision: of.draft!.revision } });
    await discard(question);
    expect((await our.writer.as.refused(questionRoutes.read, { params: params(question) })).code).toBe('not-found');
    const approved = await our.mine.approved(our.reviewer);
    await discard(await our.mine.save(approved, completeContent({ title: 'Changed' })));
    expect(await our.mine.read(approved)).toMatchObject({ status: 'approved', version: 1, draft: null });
  });
});

describe('a retired question', () => {
  it('says why, is hidden until asked for, and comes back as it was', async () => {
    const question = await our.mine.approved(our.reviewer, completeContent({ title: 'Seen in a forum' }));
    const retired = await our.mine.retire(question, 'leaked');
    expect(retired).toMatchObject({ status: 'retired', retired: { reason: 'leaked', by: { id: our.writer.id } } });
    const found = async (query: object) => (await bankOf({ search: 'forum', ...query })).items.map(({ id }) => id);
    expect(await found({})).toEqual([]);
    expect(await found({ status: 'retired,approved' })).toEqual([question.id]);
    const body = { revision: retired.revision };
    const restored = await our.writer.as.ok(questionRoutes.restore, { params: params(question), body });
    expect(restored).toMatchObject({ status: 'approved', version: 1, retired: null });
    expect((await our.writer.as.refused(questionRoutes.restore, { params: params(question), body })).code).toBe(
      'version.stale',
    );
  });

  it('is not written on until it is restored', async () => {
    const question = await our.mine.retire(await our.mine.approved(our.reviewer));
    const body = { content: {}, revision: 0 };
    expect((await our.writer.as.refused(questionRoutes.saveDraft, { params: params(question), body })).code).toBe(
      'question.retired',
    );
  });
});

describe('owner, tags and limit', () => {
  it('belong to the question and change no version', async () => {
    const question = await our.mine.approved(our.reviewer);
    const body = {
      ownerId: our.reviewer.id,
      tags: ['screening', 'screening', 'short'],
      exposure: { times: 3, days: 30 },
      revision: question.revision,
    };
    const changed = await our.writer.as.ok(questionRoutes.change, { params: params(question), body });
    expect(changed).toMatchObject({
      owner: { id: our.reviewer.id },
      tags: ['screening', 'short'],
      exposure: { times: 3, days: 30 },
      version: 1,
    });
    expect((await our.writer.as.refused(questionRoutes.change, { params: params(question), body })).code).toBe(
      'version.stale',
    );
  });

  it('name members only', async () => {
    const question = await our.mine.create();
    const body = { ownerId: question.id, revision: question.revision };
    expect((await our.writer.as.refused(questionRoutes.change, { params: params(question), body })).code).toBe(
      'question.unknown-owner',
    );
  });
});

describe('near-duplicates', () => {
  let question: Question;
  beforeEach(async () => {
    question = await our.mine.create();
  });

  it('are shown while writing, nearest first, without the question itself', async () => {
    const title = 'A gradual decline of an old model';
    const prompt = 'Predictions of a deployed classifier deteriorate month after month. Where would you begin to look?';
    const known = await our.mine.approved(our.reviewer, completeContent({ title, prompt }));
    const body = {
      title: 'The gradual decline',
      prompt: prompt.replace('classifier', 'regressor'),
      except: question.id,
    };
    const { items } = await our.writer.as.ok(questionBankRoutes.similar, { body });
    expect(items[0]).toMatchObject({ id: known.id, enemy: false });
    expect(items[0]!.similarity).toBeGreaterThan(0.7);
    const itself = await our.writer.as.ok(questionBankRoutes.similar, { body: { title, prompt, except: known.id } });
    expect(itself.items.map(({ id }) => id)).not.toContain(known.id);
    expect((await our.writer.as.ok(questionBankRoutes.similar, { body: { title: 'zebra' } })).items).toEqual([]);
  });

  it('are declared both ways, and taken back both ways', async () => {
    const other = await our.mine.create(completeContent({ title: 'The other' }));
    const pair = { params: { questionId: question.id, enemyId: other.id } };
    expect((await our.writer.as.ok(questionBankRoutes.declareEnemy, pair)).enemies).toEqual([
      { id: other.id, title: 'The other' },
    ]);
    expect((await our.mine.read(other)).enemies.map(({ id }) => id)).toEqual([question.id]);
    await our.writer.as.ok(questionBankRoutes.dropEnemy, { params: { questionId: other.id, enemyId: question.id } });
    expect((await our.mine.read(question)).enemies).toEqual([]);
    const itself = { params: { questionId: question.id, enemyId: question.id } };
    expect((await our.writer.as.refused(questionBankRoutes.declareEnemy, itself)).code).toBe('question.own-enemy');
  });
});

describe('comments', () => {
  it('are threads that somebody resolves and opens again', async () => {
    const question = await our.mine.create();
    const say = (as: Member, text: string, parentId: string | null = null) =>
      as.as.ok(questionCommentRoutes.add, { params: params(question), body: { text, parentId } });
    const begun = await say(our.proposer, 'Is this about drift?');
    const answer = await say(our.writer, 'Yes.', begun.id);
    expect((await say(our.proposer, 'Then say so.', answer.id)).parentId).toBe(begun.id);
    const resolve = (resolved: boolean) =>
      our.writer.as.ok(questionCommentRoutes.resolve, {
        params: { ...params(question), commentId: answer.id },
        body: { resolved },
      });
    expect(await resolve(true)).toMatchObject({ id: begun.id, resolved: { by: { id: our.writer.id } } });
    expect((await resolve(false)).resolved).toBeNull();
    const { items } = await our.writer.as.ok(questionCommentRoutes.list, { params: params(question) });
    expect(items.map(({ text }) => text)).toEqual(['Is this about drift?', 'Yes.', 'Then say so.']);
  });

  it('stay with their question', async () => {
    const [one, other] = [await our.mine.create(), await our.mine.create()];
    const { id } = await our.writer.as.ok(questionCommentRoutes.add, { params: params(one), body: { text: 'Here.' } });
    const body = { text: 'There?', parentId: id };
    expect((await our.writer.as.refused(questionCommentRoutes.add, { params: params(other), body })).code).toBe(
      'not-found',
    );
  });
});

describe('saved searches', () => {
  it('are one’s own, each under a name of its own', async () => {
    const add = { body: { name: 'To review', query: 'status=review' } };
    const view = await our.writer.as.ok(questionViewRoutes.add, add);
    expect((await our.writer.as.refused(questionViewRoutes.add, add)).code).toBe('question.view-name-taken');
    await our.reviewer.as.ok(questionViewRoutes.add, add);
    const change = { params: { viewId: view.id }, body: { name: 'For me' } };
    expect(await our.writer.as.ok(questionViewRoutes.change, change)).toEqual({ ...view, name: 'For me' });
    expect((await our.reviewer.as.refused(questionViewRoutes.change, change)).code).toBe('not-found');
    expect((await our.writer.as.ok(questionViewRoutes.list, {})).items).toHaveLength(1);
    await our.writer.as.ok(questionViewRoutes.remove, { params: { viewId: view.id } });
    expect((await our.writer.as.ok(questionViewRoutes.list, {})).items).toEqual([]);
    expect((await our.reviewer.as.ok(questionViewRoutes.list, {})).items).toHaveLength(1);
  });
});
