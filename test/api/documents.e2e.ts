import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type DocumentDraft,
  type DocumentDraftChange,
  documentRoutes,
  type QuestionDocument,
  questionRoutes,
} from '@loopwright/contracts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RunningApp, startApp } from '../support/app.ts';
import { type Member, Team } from '../support/team.ts';

let running: RunningApp;
let team: Team;
let manager: Member;
let interviewer: Member;
beforeAll(async () => {
  running = await startApp();
  team = await Team.create(running);
  manager = await team.member('hiring-manager');
  interviewer = await team.member('interviewer');
}, 60_000);
afterAll(() => running.stop());

const text = `# Interview questions

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
const bytes = (said: string) => new Uint8Array(Buffer.from(said));
const upload = (name = 'locks.md', said: string | Uint8Array = text, as: Member = manager) =>
  as.as.ok(documentRoutes.upload, { query: { name }, body: typeof said === 'string' ? bytes(said) : said });
const refused = (said: string | Uint8Array, name = 'locks.md') =>
  manager.as.refused(documentRoutes.upload, { query: { name }, body: typeof said === 'string' ? bytes(said) : said });
const of = ({ id }: { id: string }) => ({ params: { documentId: id } });

function kept(draft: DocumentDraft, change: Partial<DocumentDraftChange>): DocumentDraftChange {
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
const change = (document: QuestionDocument, drafts: DocumentDraftChange[], as: Member = manager) =>
  as.as.ok(documentRoutes.change, { ...of(document), body: { revision: document.revision, drafts } });
const accept = (document: { id: string }, revision: number, as: Member = manager) =>
  as.as.ok(documentRoutes.accept, { ...of(document), body: { revision } });

describe('a question document', () => {
  it('is read into drafts beside its text, and what was left out says why', async () => {
    const { format, place, parts, drafts } = await upload();
    expect([format, place]).toEqual(['markdown', 'line']);
    expect(drafts).toMatchObject([
      {
        prompt: 'Which lock would you take for a counter that is read often, and why?',
        keyPoints: ['A read-write lock, or an atomic.'],
        stage: 'coding',
        line: 7,
        state: 'open',
      },
      { options: ['a spinlock', 'a ticket lock'], correct: 2, format: 'mcq', line: 9 },
    ]);
    expect(drafts.map(({ part }) => parts[part]!.text)).toEqual([
      expect.stringContaining('Which lock'),
      expect.stringContaining('Which of these'),
    ]);
    expect(parts.find(({ text: said }) => said.startsWith('Please keep'))?.reason).toBe('prose');
  });

  it('brings along the level, the minutes and the follow-ups, and tells what stands in it twice', async () => {
    const said = 'How would you throttle a greedy tenant?';
    const { drafts } = await upload(
      'beside.md',
      `1. ${said}\n   Level: senior\n   Time: 10 min\n   - Follow-up: What if two are greedy?\n\n2. ${said}\n`,
    );
    expect(drafts).toMatchObject([
      { levels: { senior: '' }, minutes: 10, followUps: ['What if two are greedy?'], again: [6] },
      { levels: {}, minutes: 0, followUps: [], again: [1] },
    ]);
  });

  it.each(['libreoffice.docx', 'libreoffice.pdf', 'quiz-sheet.csv', 'bank.yaml', 'utf-16.txt'])(
    'may be %s',
    async (name) => {
      const file = readFileSync(join(import.meta.dirname, '../../libs/documents/test-data', name));
      const { drafts, parts } = await upload(name, new Uint8Array(file));
      expect(drafts.length).toBeGreaterThan(1);
      for (const { part } of drafts) expect(parts[part]).toBeDefined();
    },
  );

  it('names the questions of the bank that say nearly the same', async () => {
    const { items } = await manager.as.ok(questionRoutes.list, { query: { limit: 1 } });
    const known = items[0]!;
    const { drafts } = await upload('known.md', `# Questions\n\n1. ${known.prompt.replaceAll('\n', ' ')}\n`);
    expect(drafts[0]!.similar[0]).toMatchObject({ id: known.id, title: known.title });
    expect(drafts[0]!.similar[0]!.likeness).toBeGreaterThan(0.7);
    // It goes there by itself, and adds nothing that is said already.
    expect(drafts[0]).toMatchObject({ into: known.id, adds: { keyPoints: [], followUps: [] }, again: [] });
  });

  it('that cannot be read is refused with the reason, and leaves nothing behind', async () => {
    const before = (await manager.as.ok(documentRoutes.list, { query: {} })).total;
    for (const [said, why] of [
      [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'an image'],
      ['{"a": tru}', 'JSON'],
      ['a: &a [*a, *a]\nb: 1\nc:\n  - 2\n', 'nested deeper'],
    ] as const) {
      const problem = await refused(said, typeof said === 'string' && said.startsWith('a') ? 'x.yaml' : 'x.json');
      expect([problem.code, problem.status]).toEqual(['document.unreadable', 422]);
      expect(problem.detail).toMatch(new RegExp(why, 'i'));
    }
    expect((await manager.as.ok(documentRoutes.list, { query: {} })).total).toBe(before);
  });

  it('larger than 20 MB is refused, and so is a file sent to any other address', async () => {
    expect(await refused(new Uint8Array(20 * 1024 * 1024 + 1).fill(32))).toMatchObject({
      code: 'request.too-large',
      status: 413,
    });
    const elsewhere = await manager.as.raw('PATCH', '/api/me', Buffer.from('x'), {
      'content-type': 'application/octet-stream',
    });
    expect(elsewhere.status).toBeGreaterThanOrEqual(400);
  });

  it('is read while others are answered', async () => {
    const slow = upload('slow.txt', 'a line that goes on and on and on and stops in the middle of a\n'.repeat(16_000));
    let answered = 0;
    const done = slow.then(() => true);
    while (!(await Promise.race([done, manager.as.ok(documentRoutes.list, { query: {} }).then(() => false)])))
      answered += 1;
    expect(answered).toBeGreaterThan(2);
  });
});

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
    const own = await upload('own.md', text, interviewer);
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
