import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Question, questionBankRoutes, type QuestionBulk, questionRoutes } from '@loopwright/contracts';
import { randomUUID } from 'node:crypto';
import { type RunningApp, startApp } from '../support/app.ts';
import { completeContent, QuestionCalls } from '../support/questions.ts';
import { type Member, Team } from '../support/team.ts';

let running: RunningApp;
let team: Team;
let writer: Member;
let reviewer: Member;
let mine: QuestionCalls;
beforeAll(async () => {
  running = await startApp();
  team = await Team.create(running);
  writer = await team.member('recruiter');
  reviewer = await team.member('admin');
  mine = new QuestionCalls(writer);
});
afterAll(() => running.stop());

type Change = QuestionBulk['steps'][number]['change'];
const bulk = (change: Change, questions: { id: string }[]) =>
  writer.as.ok(questionBankRoutes.bulk, {
    body: { steps: [{ change, questions: questions.map(({ id }) => ({ id })) }] },
  });
const undo = (body: QuestionBulk | null) => writer.as.ok(questionBankRoutes.bulk, { body: body! });
const now = (questions: Question[]) => Promise.all(questions.map((question) => mine.read(question)));
const three = async (): Promise<Question[]> => [
  await mine.create(completeContent({ title: 'One' }), { tags: ['kept', 'old'] }),
  await mine.create(completeContent({ title: 'Two' })),
  await mine.create(completeContent({ title: 'Three' }), { tags: ['new'] }),
];

describe('one change to many questions', () => {
  it('tags them, tells which had nothing to change, and is taken back for each as it was', async () => {
    const questions = await three();
    const result = await bulk({ do: 'tag', add: ['new'], remove: ['old'] }, questions);
    expect(result.changed.map(({ title }) => title).sort()).toEqual(['One', 'Two']);
    expect(result.unchanged).toEqual([questions[2]!.id]);
    expect((await now(questions)).map(({ tags }) => tags)).toEqual([['kept', 'new'], ['new'], ['new']]);
    const back = await undo(result.undo);
    expect(back.changed).toHaveLength(2);
    expect((await now(questions)).map(({ tags }) => [...tags].sort())).toEqual([['kept', 'old'], [], ['new']]);
  });

  it('gives them to an owner and back to those whose they were', async () => {
    const questions = await three();
    await bulk({ do: 'own', ownerId: null }, [questions[1]!]);
    const result = await bulk({ do: 'own', ownerId: reviewer.id }, questions);
    expect((await now(questions)).map(({ owner }) => owner?.id)).toEqual([reviewer.id, reviewer.id, reviewer.id]);
    await undo(result.undo);
    expect((await now(questions)).map(({ owner }) => owner?.id)).toEqual([writer.id, undefined, writer.id]);
    const unknown = {
      steps: [{ change: { do: 'own' as const, ownerId: randomUUID() }, questions: [{ id: questions[0]!.id }] }],
    };
    expect((await writer.as.refused(questionBankRoutes.bulk, { body: unknown })).code).toBe('question.unknown-owner');
  });

  it('retires and restores, with the reason that each had', async () => {
    const questions = await three();
    const poor = await mine.retire(questions[0]!, 'poor');
    const result = await bulk({ do: 'retire', reason: 'stale', note: 'Old tools.' }, questions);
    expect(result.unchanged).toEqual([poor.id]);
    const restored = await bulk({ do: 'restore' }, questions);
    expect((await now(questions)).map(({ status }) => status)).toEqual(['draft', 'draft', 'draft']);
    await undo(restored.undo);
    expect((await now(questions)).map(({ retired }) => [retired!.reason, retired!.note])).toEqual([
      ['poor', ''],
      ['stale', 'Old tools.'],
      ['stale', 'Old tools.'],
    ]);
  });

  it('leaves each question as that change of it alone would', async () => {
    const [together, alone] = [
      await mine.approved(reviewer, completeContent({ title: 'Together' })),
      await mine.approved(reviewer, completeContent({ title: 'Alone' })),
    ];
    const facts = async (question: Question) => {
      const { status, revision, version, tags, owner, retired } = await mine.read(question);
      return { status, revision, version, tags, owner, retired: retired && { ...retired, at: '' } };
    };
    const params = { questionId: alone.id };
    const { change, retire, restore } = questionRoutes;
    const steps: [Change, (revision: number) => Promise<unknown>][] = [
      [
        { do: 'tag', add: ['new'], remove: [] },
        (revision) => writer.as.ok(change, { params, body: { revision, tags: ['new'] } }),
      ],
      [
        { do: 'own', ownerId: reviewer.id },
        (revision) => writer.as.ok(change, { params, body: { revision, ownerId: reviewer.id } }),
      ],
      [
        { do: 'retire', reason: 'leaked', note: 'Seen outside.' },
        (revision) => writer.as.ok(retire, { params, body: { revision, reason: 'leaked', note: 'Seen outside.' } }),
      ],
      [{ do: 'restore' }, (revision) => writer.as.ok(restore, { params, body: { revision } })],
    ];
    for (const [step, single] of steps) {
      await bulk(step, [together]);
      await single((await mine.read(alone)).revision);
      expect(await facts(together)).toEqual(await facts(alone));
    }
    expect((await mine.read(together)).revision).toBe(together.revision + steps.length);
  });

  it('submits drafts, and says of each that it cannot why not', async () => {
    const questions = await three();
    const approved = await mine.approved(reviewer, completeContent({ title: 'Done' }));
    const foreign = (await Team.create(running, 'Others')).member('admin');
    const theirs = await new QuestionCalls(await foreign).create();
    await mine.retire(questions[2]!);
    const result = await bulk({ do: 'submit' }, [...questions, approved, theirs]);
    expect(result.changed.map(({ title }) => title).sort()).toEqual(['One', 'Two']);
    expect(result.refused.map(({ title, code }) => [title, code]).sort()).toEqual([
      [null, 'not-found'],
      ['Done', 'question.no-draft'],
      ['Three', 'question.retired'],
    ]);
    expect((await mine.read(questions[0]!)).status).toBe('review');
    await undo(result.undo);
    expect((await mine.read(questions[0]!)).status).toBe('draft');
  });

  it('is not taken back over what somebody changed since', async () => {
    const [question] = await three();
    const result = await bulk({ do: 'tag', add: ['new'], remove: [] }, [question!]);
    const { revision } = await mine.read(question!);
    await reviewer.as.ok(questionRoutes.change, {
      params: { questionId: question!.id },
      body: { tags: ['mine'], revision },
    });
    const back = await undo(result.undo);
    expect(back.refused.map(({ code }) => code)).toEqual(['version.stale']);
    expect((await mine.read(question!)).tags).toEqual(['mine']);
    expect(back.undo).toBeNull();
  });

  it('is refused as a whole above 500', async () => {
    const step = {
      change: { do: 'restore' as const },
      questions: Array.from({ length: 251 }, () => ({ id: randomUUID() })),
    };
    const { code, issues } = await writer.as.refused(questionBankRoutes.bulk, { body: { steps: [step, step] } });
    expect([code, issues![0]!.path]).toEqual(['request.invalid', ['steps']]);
  });
});
