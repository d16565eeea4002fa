import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { interviewRoutes, loopRoutes, type Question } from '@loopwright/contracts';
import type { Page } from 'playwright-core';
import { completeContent, QuestionCalls } from '../support/questions.ts';
import { Bank, readAgain } from './support/bank.ts';
import { press } from './support/looks.ts';
import { Scene } from './support/scene.ts';

let scene: Scene;
let manager: Page;
let recruiter: Page;
let bank: Bank;

beforeAll(async () => {
  scene = await Scene.open();
  manager = (await scene.windowOf(scene.people.manager)).page;
  recruiter = (await scene.windowOf(scene.people.recruiter)).page;
  bank = new Bank(manager);
});
afterAll(async () => {
  await scene.close();
});

describe('picked questions', () => {
  it('are kept over searches and go into a session of a loop, with a way back', async () => {
    const job = await scene.openJob();
    const loop = await scene.people.manager.as.ok(loopRoutes.start, {
      params: { jobId: job.id },
      body: { template: 'ml-engineer-senior' },
    });
    await bank.open('/questions?q=drift');
    await bank.enter();
    await manager.keyboard.press('x');
    await manager.keyboard.press('Shift+ArrowDown');
    await manager.getByText('2 picked').waitFor();
    await bank.open('/questions?q=latency');
    await bank.enter();
    await manager.keyboard.press('a');
    await manager.getByText('3 picked, 2 of them earlier:').waitFor();
    await manager.reload();
    await press(manager, 'Add to a loop');
    const dialog = manager.getByRole('dialog', { name: 'Add 3 questions to a loop' });
    await dialog.getByLabel('Job').selectOption({ label: job.title });
    await dialog.getByRole('radio').first().check();
    await dialog.getByRole('button', { name: 'Add to loop' }).click();
    await manager.getByText(/^3 questions are in/).waitFor();
    const session = async () =>
      (await scene.people.manager.as.ok(loopRoutes.ofJob, { params: { jobId: job.id } })).loop!.sessions.find(
        ({ id }) => id === loop.sessions[0]!.id,
      )!.questions;
    expect((await session()).map(({ pinned }) => pinned)).toEqual([true, true, true]);
    await press(manager, 'Undo');
    for (let tries = 0; tries < 40 && (await session()).length > 0; tries += 1) await manager.waitForTimeout(100);
    expect(await session()).toEqual([]);
  });
});

describe('many questions at once', () => {
  const now = (questions: readonly Question[]) => Promise.all(questions.map((each) => readAgain(scene, each)));

  it('get a tag together, with a way back', async () => {
    const calls = new QuestionCalls(scene.people.manager);
    const two = [
      await calls.create(completeContent({ title: 'Axolotl one' }), { tags: ['kept'] }),
      await calls.create(completeContent({ title: 'Axolotl two' })),
    ];
    const tags = () => Promise.all(two.map(async (each) => (await readAgain(scene, each)).tags));
    await bank.pickAll('/questions?q=axolotl', 2);
    await press(manager, 'Tags…');
    const dialog = manager.getByRole('dialog', { name: 'Tags of 2 questions' });
    await dialog.getByLabel('Add tags').first().fill('Week two');
    await manager.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await manager.getByText('2 questions have other tags now.').waitFor();
    expect(await tags()).toEqual([['kept', 'week-two'], ['week-two']]);
    await press(manager, 'Undo');
    await manager.getByText('2 questions are as they were.').waitFor();
    expect(await tags()).toEqual([['kept'], []]);
  });

  it('get an owner together, and go back each to whose it was', async () => {
    const { recruiter: rita } = scene.people;
    const mine = new QuestionCalls(scene.people.manager);
    const two = [
      await mine.create(completeContent({ title: 'Quokka one' })),
      await new QuestionCalls(rita).create(completeContent({ title: 'Quokka two' })),
    ];
    const owners = async () => (await now(two)).map(({ owner }) => owner?.id);
    const before = await owners();
    await bank.pickAll('/questions?q=quokka', 2);
    await press(manager, 'Owner…');
    const dialog = manager.getByRole('dialog', { name: 'Owner of 2 questions' });
    await dialog.getByLabel('Owner').first().fill(rita.name);
    await manager.getByRole('option', { name: rita.name }).click();
    await dialog.getByText(`${rita.name} will look after them.`).waitFor();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await manager.getByText('Quokka one” has another owner now. 1 was so already.').waitFor();
    expect(await owners()).toEqual([rita.id, rita.id]);
    await press(manager, 'Undo');
    await manager.getByText('“Quokka one” is as it was.').waitFor();
    expect(await owners()).toEqual(before);
  });

  it('are retired and restored together, each with a way back, and each step counts as one change of each', async () => {
    const { recruiter: rita } = scene.people;
    const calls = new QuestionCalls(scene.people.manager);
    const two = [
      await calls.approved(rita, completeContent({ title: 'Numbat one' })),
      await calls.approved(rita, completeContent({ title: 'Numbat two' })),
    ];
    const since = async () =>
      (await now(two)).map(({ status, revision }, at) => [status, revision - two[at]!.revision]);
    await bank.pickAll('/questions?q=numbat', 2);
    await press(manager, 'Retire…');
    const dialog = manager.getByRole('dialog', { name: 'Retire 2 questions' });
    await dialog.getByRole('radio', { name: /^Stale/ }).check();
    await dialog.getByLabel('Note').fill('Nobody runs this any more.');
    await dialog.getByRole('button', { name: 'Retire' }).click();
    await manager.getByText('2 questions are retired.').waitFor();
    expect(await since()).toEqual([
      ['retired', 1],
      ['retired', 1],
    ]);
    await press(manager, 'Undo');
    await manager.getByText('2 questions are as they were.').waitFor();
    expect(await since()).toEqual([
      ['approved', 2],
      ['approved', 2],
    ]);
    for (const each of await now(two)) await calls.retire(each, 'poor');
    await manager.goto('/questions?q=numbat');
    await manager.getByRole('link', { name: '2 retired questions match' }).click();
    await manager.waitForURL(/status=retired/);
    await bank.pickAll('/questions?q=numbat&status=retired', 2);
    expect(
      await manager
        .getByRole('button', { name: /^Add to a loop/ })
        .last()
        .getAttribute('aria-disabled'),
    ).toBe('true');
    await press(manager, 'Restore');
    await manager.getByText('2 questions are back in the bank.').waitFor();
    expect((await now(two)).map(({ status }) => status)).toEqual(['approved', 'approved']);
    await press(manager, 'Undo');
    await manager.getByText('2 questions are as they were.').waitFor();
    expect((await now(two)).map(({ retired }) => retired?.reason)).toEqual(['poor', 'poor']);
  });

  it('go to review; those that cannot are named with the reason, and wait for somebody else', async () => {
    const calls = new QuestionCalls(scene.people.manager);
    const draft = await calls.create(completeContent({ title: 'Pangolin draft' }));
    await calls.approved(scene.people.recruiter, completeContent({ title: 'Pangolin approved' }));
    await bank.pickAll('/questions?q=pangolin', 2);
    await press(manager, 'Submit for review');
    const refused = manager.getByRole('dialog', { name: '1 question could not be changed' });
    await refused.getByText('“Pangolin approved”').waitFor();
    await refused.getByRole('button', { name: 'Close' }).click();
    expect((await readAgain(scene, draft)).draft?.state).toBe('review');
    await press(manager, 'Let go of all');
    await new Bank(recruiter).open();
    await press(recruiter, /^Waiting for review \(\d+\)$/);
    await recruiter.waitForURL(/waiting=me/);
    await recruiter.locator(`#question-${draft.id}`).waitFor();
    await manager.goto('/questions?waiting=me');
    await manager
      .getByText(/questions? match|Nothing waits for your review/)
      .first()
      .waitFor();
    expect(await manager.locator(`#question-${draft.id}`).count()).toBe(0);
  });
});

describe('a retired question', () => {
  it('is hidden until asked for, says why, cannot be added to a loop, and stays on scorecards', async () => {
    const { interview } = await scene.interview();
    const { ida } = scene.people;
    const kit = await ida.as.ok(interviewRoutes.kit, { params: { interviewId: interview.id } });
    const { questionId, content } = kit.questions.at(-1)!;
    await manager.goto(`/questions/${questionId}`);
    await press(manager, /^More for/);
    await manager.getByRole('menuitem', { name: 'Retire…' }).click();
    await manager.getByRole('radio', { name: /^Leaked/ }).check();
    await manager.getByRole('list', { name: 'Still ask it' }).getByRole('link').first().waitFor();
    await manager.getByRole('dialog').getByRole('button', { name: 'Retire' }).click();
    await manager.getByText('Retired: leaked').waitFor();
    expect(await manager.getByRole('button', { name: /^Add to a loop/ }).getAttribute('aria-disabled')).toBe('true');
    const address = `/questions?q=${encodeURIComponent(content.title)}`;
    await manager.goto(address);
    await manager
      .getByText(/questions? match|No question matches/)
      .first()
      .waitFor();
    const link = manager.locator(`#question-${questionId}`);
    expect(await link.count()).toBe(0);
    await manager.goto(`${address}&status=retired`);
    await link.waitFor();
    const interviewer = (await scene.windowOf(ida)).page;
    await interviewer.goto(`/interviews/${interview.id}`);
    await interviewer.getByText(content.title).first().waitFor();
  });
});
