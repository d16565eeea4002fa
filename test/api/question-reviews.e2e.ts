import { describe, expect, it } from '@jest/globals';
import {
  peopleRoutes,
  type Question,
  questionCommentRoutes,
  questionHistoryRoutes,
  questionRoutes,
} from '@loopwright/contracts';
import { questionTeam } from '../support/question-team.ts';
import { completeContent, QuestionCalls } from '../support/questions.ts';
import { Team } from '../support/team.ts';

const our = questionTeam();

const params = ({ id }: { id: string }) => ({ questionId: id });

describe('a draft', () => {
  it('is written over by whoever read it last, and by nobody else', async () => {
    const read = await our.mine.create();
    const saved = await our.mine.save(read, completeContent({ title: 'Saved' }));
    const { code, current } = await our.reviewer.as.refused(questionRoutes.saveDraft, {
      params: params(read),
      body: { content: { title: 'Lost' }, revision: read.draft!.revision },
    });
    expect(code).toBe('version.stale');
    expect((current as Question).draft!.content.title).toBe('Saved');
    expect((await our.mine.read(saved)).draft!.revision).toBe(2);
  });

  it('rests while it is reviewed', async () => {
    const submitted = await our.mine.submit(await our.mine.create());
    expect(submitted).toMatchObject({ status: 'review', draft: { state: 'review' } });
    const { code } = await our.writer.as.refused(questionRoutes.saveDraft, {
      params: params(submitted),
      body: { content: {}, revision: submitted.draft!.revision },
    });
    expect(code).toBe('question.in-review');
    const withdrawn = await our.writer.as.ok(questionRoutes.withdrawDraft, {
      params: params(submitted),
      body: { revision: submitted.draft!.revision },
    });
    expect(withdrawn).toMatchObject({ status: 'draft', draft: { state: 'draft' } });
  });

  it('of an interviewer is a proposal: written by them, approved by others', async () => {
    const proposed = await new QuestionCalls(our.proposer).submit(await new QuestionCalls(our.proposer).create());
    const body = { revision: proposed.draft!.revision };
    expect((await our.proposer.as.refused(questionRoutes.approveDraft, { params: params(proposed), body })).code).toBe(
      'not-found',
    );
    expect(await our.theirs.approve(proposed)).toMatchObject({ status: 'approved', version: 1 });
  });
});

describe('a review', () => {
  it('is not done by the author', async () => {
    const submitted = await our.mine.submit(await our.mine.create());
    const body = { revision: submitted.draft!.revision };
    const { code, status } = await our.writer.as.refused(questionRoutes.approveDraft, {
      params: params(submitted),
      body,
    });
    expect([status, code]).toEqual([409, 'question.own-draft']);
    expect((await our.theirs.approve(submitted)).status).toBe('approved');
  });

  it('is done by the author while nobody else could, and the version says so', async () => {
    const small = await Team.create(our.running, 'One and an interviewer', 'without questions');
    const only = await small.member('admin');
    await small.member('interviewer');
    const calls = new QuestionCalls(only);
    const versions = async (question: Question) =>
      (await only.as.ok(questionHistoryRoutes.versions, { params: params(question) })).items;
    const first = await calls.submit(await calls.create());
    expect(first.draft?.alone).toBe(true);
    const { items } = await only.as.ok(questionRoutes.list, { query: { waiting: 'me' } });
    expect(items.map(({ id }) => id)).toEqual([first.id]);
    expect((await calls.approve(first)).status).toBe('approved');
    expect(await versions(first)).toMatchObject([{ author: { id: only.id }, approver: { id: only.id }, alone: true }]);

    const second = await small.member('recruiter');
    const next = await calls.submit(await calls.create());
    expect(next.draft?.alone).toBe(false);
    const step = { params: params(next), body: { revision: next.draft!.revision } };
    expect((await only.as.refused(questionRoutes.approveDraft, step)).code).toBe('question.own-draft');
    expect((await only.as.ok(questionRoutes.list, { query: { waiting: 'me' } })).total).toBe(0);
    await only.as.ok(peopleRoutes.change, {
      params: { userId: second.id },
      body: { state: 'deactivated', version: 1 },
    });
    expect((await calls.approve(next)).status).toBe('approved');
    const theirsOfTwo = await our.theirs.approve(await our.mine.submit(await our.mine.create()));
    const [version] = (await our.writer.as.ok(questionHistoryRoutes.versions, { params: params(theirsOfTwo) })).items;
    expect(version).toMatchObject({ approver: { id: our.reviewer.id }, alone: false });
  });

  it('is about what was submitted', async () => {
    const draft = await our.mine.create();
    const body = { revision: draft.draft!.revision };
    const { code } = await our.reviewer.as.refused(questionRoutes.approveDraft, { params: params(draft), body });
    expect(code).toBe('question.not-in-review');
  });

  it('names every field that is not complete', async () => {
    const content = completeContent({
      keyPoints: ['One.'],
      redFlags: [],
      levels: { junior: 'x', senior: '' },
      stages: ['no-such'],
    });
    const submitted = await our.mine.submit(await our.mine.create(content));
    const body = { revision: submitted.draft!.revision };
    const refused = await our.reviewer.as.refused(questionRoutes.approveDraft, { params: params(submitted), body });
    expect([refused.status, refused.code]).toEqual([422, 'question.incomplete']);
    expect(refused.issues!.map(({ path }) => path.join('.')).sort()).toEqual([
      'content.keyPoints',
      'content.levels.mid',
      'content.levels.senior',
      'content.redFlags',
      'content.stages.0',
    ]);
  });

  it('sends a draft back with the reason, which joins the comments', async () => {
    const submitted = await our.mine.submit(await our.mine.create());
    const back = await our.reviewer.as.ok(questionRoutes.sendBackDraft, {
      params: params(submitted),
      body: { revision: submitted.draft!.revision, comment: 'Ask for one thing.' },
    });
    expect(back).toMatchObject({ status: 'draft', draft: { state: 'draft' } });
    const { items } = await our.writer.as.ok(questionCommentRoutes.list, { params: params(back) });
    expect(items.map(({ text, author }) => [text, author.id])).toEqual([['Ask for one thing.', our.reviewer.id]]);
  });
});
