import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type DocumentDraft,
  type DocumentDraftChange,
  documentRoutes,
  type QuestionDocument,
  questionRoutes,
} from '@loopwright/contracts';
import { type RunningApp, startApp } from '../support/app.ts';
import { type Member, Team } from '../support/team.ts';
import { ofDocument as of, kept, sendDocument } from '../support/documents.ts';

let running: RunningApp;
let team: Team;
let manager: Member;
let interviewer: Member;
beforeAll(async () => {
  running = await startApp();
  team = await Team.create(running);
  manager = await team.member('hiring-manager');
  interviewer = await team.member('interviewer');
});
afterAll(() => running.stop());

const upload = (name?: string, as: Member = manager) => sendDocument(as.as, name);
const change = (document: QuestionDocument, drafts: DocumentDraftChange[]) =>
  manager.as.ok(documentRoutes.change, { ...of(document), body: { revision: document.revision, drafts } });
const accept = (document: { id: string }, revision: number) =>
  manager.as.ok(documentRoutes.accept, { ...of(document), body: { revision } });

describe('the review of a document', () => {
  it('keeps what a person made of each draft, for the next reading', async () => {
    const document = await upload();
    const [first, second] = document.drafts as [DocumentDraft, DocumentDraft];
    await change(document, [
      kept(first, { prompt: 'Which lock fits a counter?', keyPoints: ['An atomic'], state: 'accepted' }),
      kept(second, { state: 'dropped' }),
    ]);
    const read = await manager.as.ok(documentRoutes.read, of(document));
    expect(read.drafts).toMatchObject([
      { prompt: 'Which lock fits a counter?', keyPoints: ['An atomic'], state: 'accepted' },
      { state: 'dropped' },
    ]);
    const { items } = await manager.as.ok(documentRoutes.list, { query: {} });
    expect(items.find(({ id }) => id === document.id)).toMatchObject({ drafts: 2, undecided: 0, taken: 0 });
  });

  it('takes a part in that had been left out', async () => {
    const document = await upload();
    const part = document.parts.findIndex(({ text: said }) => said.startsWith('Please keep'));
    const added = { ...kept(document.drafts[0]!, {}), key: 3, part, prompt: document.parts[part]!.text };
    await change(document, [added]);
    const { drafts } = await manager.as.ok(documentRoutes.read, of(document));
    expect(drafts.map(({ key, line }) => [key, line])).toEqual([
      [3, 3],
      [1, 7],
      [2, 9],
    ]);
  });

  it('decides many drafts alike in one step, and takes it back', async () => {
    const document = await upload();
    const decide = (revision: number, keys: number[], state: 'open' | 'accepted') =>
      manager.as.ok(documentRoutes.decide, { ...of(document), body: { revision, keys, state } });
    const states = async () =>
      (await manager.as.ok(documentRoutes.read, of(document))).drafts.map(({ state }) => state);
    const { revision } = await decide(document.revision, [1, 2], 'accepted');
    expect(await states()).toEqual(['accepted', 'accepted']);
    await decide(revision, [2], 'open');
    expect(await states()).toEqual(['accepted', 'open']);
    const problem = await manager.as.refused(documentRoutes.decide, {
      ...of(document),
      body: { revision, keys: [1], state: 'dropped' },
    });
    expect(problem).toMatchObject({ code: 'version.stale', status: 412 });
  });

  it('merges two drafts in one step, with topics and competencies for the bank', async () => {
    const document = await upload();
    const [first, second] = document.drafts as [DocumentDraft, DocumentDraft];
    const { revision } = await change(document, [
      kept(first, { prompt: 'One?\n\nTwo?', topics: ['locks'], competencies: { coding: 2 }, state: 'accepted' }),
      kept(second, { state: 'dropped' }),
    ]);
    const taken = await accept(document, revision);
    expect(taken.drafts.map(({ state }) => state)).toEqual(['taken', 'dropped']);
    const { content } = await manager.as.ok(questionRoutes.read, {
      params: { questionId: taken.drafts[0]!.questionId! },
    });
    expect(content).toMatchObject({ prompt: 'One?\n\nTwo?', topics: ['locks'], competencies: { coding: 2 } });
  });

  it('does not overwrite what somebody else made of it meanwhile', async () => {
    const document = await upload();
    await change(document, [kept(document.drafts[0]!, { state: 'accepted' })]);
    const problem = await manager.as.refused(documentRoutes.change, {
      ...of(document),
      body: { revision: document.revision, drafts: [kept(document.drafts[0]!, { state: 'dropped' })] },
    });
    expect(problem).toMatchObject({ code: 'version.stale', status: 412 });
    expect((problem.current as QuestionDocument).drafts[0]!.state).toBe('accepted');
  });

  it('brings the accepted drafts into the bank as drafts, once', async () => {
    const document = await upload();
    const [first, second] = document.drafts as [DocumentDraft, DocumentDraft];
    const { revision } = await change(document, [
      kept(first, { state: 'accepted' }),
      kept(second, { state: 'accepted' }),
    ]);
    const taken = await accept(document, revision);
    expect(taken.drafts.map(({ state }) => state)).toEqual(['taken', 'taken']);
    const question = await manager.as.ok(questionRoutes.read, {
      params: { questionId: taken.drafts[1]!.questionId! },
    });
    expect(question).toMatchObject({
      status: 'draft',
      origin: 'team',
      version: 0,
      content: {
        prompt: 'Which of these is a fair lock?',
        format: 'mcq',
        stages: ['coding'],
        choice: { options: ['a spinlock', 'a ticket lock'], answer: 2 },
        sources: ['locks.md, line 9'],
      },
    });
    const again = await accept(document, taken.revision);
    expect(again.drafts.map(({ questionId }) => questionId)).toEqual(taken.drafts.map(({ questionId }) => questionId));
    const problem = await manager.as.refused(documentRoutes.change, {
      ...of(document),
      body: { revision: again.revision, drafts: [kept(first, { state: 'dropped' })] },
    });
    expect(problem.code).toBe('document.draft-taken');
  });

  it('merges a draft into a question as its next version, which its reviewer sees first', async () => {
    const { items } = await manager.as.ok(questionRoutes.list, { query: { limit: 1, status: 'approved' } });
    const document = await upload();
    const drafts = [kept(document.drafts[0]!, { state: 'accepted', into: items[0]!.id })];
    const { revision } = await change(document, drafts);
    await accept(document, revision);
    const question = await manager.as.ok(questionRoutes.read, { params: { questionId: items[0]!.id } });
    expect(question.draft?.content.keyPoints).toContain('A read-write lock, or an atomic.');
    expect(question.content.keyPoints).not.toContain('A read-write lock, or an atomic.');
  });

  it('brings in all of the accepted drafts or none', async () => {
    const foreign = await Team.create(running, 'Another organisation');
    const { items } = await (await foreign.member('admin')).as.ok(questionRoutes.list, { query: { limit: 1 } });
    const before = (await manager.as.ok(questionRoutes.list, { query: { limit: 1 } })).total;
    const document = await upload();
    const { revision } = await change(document, [
      kept(document.drafts[0]!, { state: 'accepted' }),
      kept(document.drafts[1]!, { state: 'accepted', into: items[0]!.id }),
    ]);
    const problem = await manager.as.refused(documentRoutes.accept, { ...of(document), body: { revision } });
    expect(problem).toMatchObject({
      code: 'document.unknown-question',
      issues: [{ path: ['drafts', 1, 'into'] }],
    });
    expect((await manager.as.ok(questionRoutes.list, { query: { limit: 1 } })).total).toBe(before);
  });

  it('is seen by whoever uploaded it and by those who care for the bank', async () => {
    const own = await upload('own.md', interviewer);
    const others = await upload();
    const seen = async (member: Member) =>
      (await member.as.ok(documentRoutes.list, { query: { limit: 100 } })).items.map(({ id }) => id);
    expect(await seen(interviewer)).toContain(own.id);
    expect(await seen(interviewer)).not.toContain(others.id);
    expect(await seen(manager)).toEqual(expect.arrayContaining([own.id, others.id]));
    expect((await interviewer.as.refused(documentRoutes.read, of(others))).code).toBe('not-found');
    await interviewer.as.ok(documentRoutes.remove, of(own));
    expect(await seen(manager)).not.toContain(own.id);
  });
});
