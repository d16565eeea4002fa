import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { interviewRoutes } from '@loopwright/contracts';
import type { Page } from 'playwright-core';
import { completeContent, QuestionCalls } from '../support/questions.ts';
import { Team } from '../support/team.ts';
import { Bank, readAgain, saved } from './support/bank.ts';
import { faults, press } from './support/looks.ts';
import { Scene } from './support/scene.ts';

let scene: Scene;
let manager: Page;
let recruiter: Page;

beforeAll(async () => {
  scene = await Scene.open();
  manager = (await scene.windowOf(scene.people.manager)).page;
  recruiter = (await scene.windowOf(scene.people.recruiter)).page;
});
afterAll(async () => {
  await scene.close();
});

describe('a question that is changed', () => {
  it('becomes a new version only when somebody else approves it; an interview under way keeps the old one', async () => {
    const { interview } = await scene.interview();
    const { ida } = scene.people;
    const kit = await ida.as.ok(interviewRoutes.kit, { params: { interviewId: interview.id } });
    const { questionId, content } = kit.questions[0]!;
    await manager.goto(`/questions/${questionId}/edit`);
    await manager.getByLabel('Prompt').fill('Say it in an entirely new way.');
    await saved(manager);
    await press(manager, 'Submit for review');
    await manager
      .getByRole('dialog')
      .getByLabel(/^What changed/)
      .fill('Plainer.');
    await manager.getByRole('dialog').getByRole('button', { name: 'Submit for review' }).click();
    await manager.getByText('You submitted version 2 for review').waitFor();
    expect(await manager.getByRole('button', { name: 'Approve' }).count()).toBe(0);
    expect((await readAgain(scene, { id: questionId })).version).toBe(1);
    await recruiter.goto(`/questions/${questionId}`);
    await recruiter.locator('ins').filter({ hasText: 'entirely new way' }).waitFor();
    await press(recruiter, 'Approve');
    await recruiter.getByText(/is approved as version 2/).waitFor();
    await recruiter.getByRole('link', { name: 'As interviewer' }).click();
    await recruiter.locator('section').getByText('Say it in an entirely new way.').first().waitFor();
    const interviewer = (await scene.windowOf(ida)).page;
    await interviewer.goto(`/interviews/${interview.id}`);
    await interviewer.getByText(content.prompt.slice(0, 40)).first().waitFor();
    expect(await interviewer.getByText('entirely new way').count()).toBe(0);
  });

  it('is approved by its author where nobody else could, and its history says so', async () => {
    const team = await Team.create(scene.running, 'Team of one', 'without questions');
    const only = await team.member('admin');
    const calls = new QuestionCalls(only);
    const question = await calls.create(completeContent({ title: 'Alone with it' }));
    const { page, context } = await scene.windowOf(only);
    await page.goto(`/questions/${question.id}/edit`);
    await press(page, 'Submit for review');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Nobody else here reviews questions.').waitFor();
    await dialog.getByRole('button', { name: 'Submit for review' }).click();
    await page.getByText('you may approve it yourself; its history will say so').waitFor();
    await press(page, 'Waiting for review (1)');
    await page.waitForURL(/waiting=me/);
    await press(page, 'Approve');
    await page.getByText('“Alone with it” is approved as version 1.').waitFor();
    await page.goto(`/questions/${question.id}?view=history`);
    await page.getByText('approved by its author: nobody else could').waitFor();
    await context.close();
  });

  it('goes back to its author with a comment', async () => {
    const calls = new QuestionCalls(scene.people.manager);
    const question = await calls.submit(await calls.create(completeContent({ title: 'Needs another look' })));
    await recruiter.goto(`/questions/${question.id}`);
    await press(recruiter, 'Send back…');
    await recruiter.getByLabel('What should change').fill('Say for whom it is.');
    await recruiter.getByRole('dialog').getByRole('button', { name: 'Send back' }).click();
    await recruiter.getByText(/^Sent back to/).waitFor();
    await manager.goto(`/questions/${question.id}?view=comments`);
    await manager.getByText('Say for whom it is.').waitFor();
    expect((await readAgain(scene, question)).draft?.state).toBe('draft');
  });

  it('shows what is missing, and leads to the field', async () => {
    await manager.goto('/questions/new');
    await manager.getByLabel('Title').fill('Hardly begun');
    await saved(manager);
    await press(manager, 'Submit for review');
    expect(await manager.getByRole('dialog').count()).toBe(0);
    await manager.getByRole('button', { name: /^Prompt/ }).click();
    expect(await manager.getByLabel('Prompt').evaluate((field) => field === document.activeElement)).toBe(true);
  });

  it('loses no text when two people save it: both are kept until one chooses', async () => {
    const calls = new QuestionCalls(scene.people.manager);
    const question = await calls.create(completeContent({ title: 'Written by two' }));
    for (const page of [manager, recruiter]) {
      await page.goto(`/questions/${question.id}/edit`);
      await page.getByLabel('Prompt').waitFor();
    }
    await manager.getByLabel('Prompt').fill('The words of the first.');
    await saved(manager);
    await recruiter.getByLabel('Prompt').fill('The words of the second.');
    await recruiter.getByText('Somebody else saved this draft while you wrote').waitFor();
    expect((await readAgain(scene, question)).draft!.content.prompt).toBe('The words of the first.');
    expect(await recruiter.getByLabel('Prompt').inputValue()).toBe('The words of the second.');
    await press(recruiter, 'See changes');
    await recruiter.locator('del').filter({ hasText: 'first' }).waitFor();
    await press(recruiter, 'Keep mine');
    await saved(recruiter);
    expect((await readAgain(scene, question)).draft!.content.prompt).toBe('The words of the second.');
  });

  it('asks before unsaved text is left behind, and offers it again afterwards', async () => {
    const question = await new QuestionCalls(scene.people.manager).create(completeContent({ title: 'On a train' }));
    await manager.goto(`/questions/${question.id}/edit`);
    await manager.getByLabel('Prompt').waitFor();
    await manager.route('**/draft', (route) => route.abort());
    await manager.getByLabel('Prompt').fill('Written in a tunnel.');
    await manager.waitForTimeout(600);
    await manager.getByRole('link', { name: 'Home', exact: true }).click();
    await manager.getByRole('dialog', { name: 'Leave without saving?' }).waitFor();
    await press(manager, 'Leave');
    await manager.waitForURL((url) => url.pathname === '/');
    await manager.unroute('**/draft');
    await manager.goto(`/questions/${question.id}/edit`);
    await press(manager, 'Go on with it');
    expect(await manager.getByLabel('Prompt').inputValue()).toBe('Written in a tunnel.');
    await saved(manager);
    expect((await readAgain(scene, question)).draft!.content.prompt).toBe('Written in a tunnel.');
  });
});

describe('what a question said before', () => {
  it('is told by its history, word by word, and an old version comes back as a draft', async () => {
    const calls = new QuestionCalls(scene.people.manager);
    const first = await calls.approved(scene.people.recruiter, completeContent({ title: 'Told by its history' }));
    await manager.goto(`/questions/${first.id}/edit`);
    await manager.getByLabel('Prompt').fill(first.content.prompt.replace('a year', 'three months'));
    await saved(manager);
    await new QuestionCalls(scene.people.recruiter).approve(await calls.submit(await readAgain(scene, first)));
    await recruiter.goto(`/questions/${first.id}?view=history`);
    const version = (n: number) => recruiter.getByRole('article', { name: `Version ${n}`, exact: true });
    await version(2).getByText('Current').waitFor();
    await version(2).getByRole('button', { name: 'What changed' }).click();
    await version(2).locator('del').filter({ hasText: 'a year' }).waitFor();
    await version(2).locator('ins').filter({ hasText: 'three months' }).waitFor();
    await version(1).getByRole('button', { name: 'Read' }).click();
    await version(1).getByText('served well for a year').waitFor();
    expect(await faults(recruiter, 'the history of a question')).toEqual([]);
    await version(1).getByRole('button', { name: 'Restore as a draft' }).click();
    await recruiter.getByText('You are writing version 3').waitFor();
    expect((await readAgain(scene, first)).draft!.content.prompt).toBe(first.content.prompt);
    const again = version(1).getByRole('button', { name: /^Restore as a draft/ });
    expect(await again.getAttribute('aria-disabled')).toBe('true');
  });
});

describe('a question like another', () => {
  const twin = completeContent({
    title: 'Canaries sing in the coal mine',
    prompt: 'How would you roll canaries through a coal mine of caged parrots without waking any miner?',
  });

  it('is told to whoever writes it, in a pause of writing', async () => {
    const calls = new QuestionCalls(scene.people.manager);
    await calls.create(twin);
    await recruiter.goto('/questions/new');
    await recruiter.getByLabel('Title').fill('Zebras weigh quartz');
    const answer = recruiter.waitForResponse('**/api/similar-questions');
    await recruiter.getByLabel('Prompt').fill('Zebras weigh quartz vigorously beside frozen xylophones.');
    await answer;
    await saved(recruiter);
    expect(await recruiter.getByText('much like this one').count()).toBe(0);
    await recruiter.getByLabel('Title').fill(twin.title);
    await recruiter.getByLabel('Prompt').fill(twin.prompt);
    await recruiter.getByText('A question of the bank is much like this one:').waitFor();
    await recruiter.getByRole('link', { name: new RegExp(`^${twin.title}`) }).waitFor();
    expect(await faults(recruiter, 'a question like another')).toEqual([]);
  });

  it('is declared a near-duplicate, and no longer', async () => {
    const calls = new QuestionCalls(scene.people.manager);
    const [one, other] = [
      await calls.approved(scene.people.recruiter, completeContent({ title: 'Twin of a twin, the elder' })),
      await calls.approved(scene.people.recruiter, completeContent({ title: 'Twin of a twin, the younger' })),
    ];
    await manager.goto(`/questions/${one.id}?view=details`);
    await manager.getByText('In no loop, and never asked.').waitFor();
    await press(manager, `Declare “${other.content.title}”`);
    await manager.getByRole('button', { name: `Remove “${other.content.title}”` }).waitFor();
    expect((await readAgain(scene, other)).enemies.map(({ id }) => id)).toEqual([one.id]);
    expect(await faults(manager, 'the details of a question')).toEqual([]);
    await press(manager, `Remove “${other.content.title}”`);
    await manager.getByRole('button', { name: `Declare “${other.content.title}”` }).waitFor();
    expect((await readAgain(scene, other)).enemies).toEqual([]);
  });
});

describe('words of a question that try to act', () => {
  const img = '<img src=x onerror="window.hacked=1"><script>window.hacked=2</script>';
  const link = '[press](javascript:window.hacked=3) <a href="javascript:window.hacked=4">here</a>';
  const both = `${img} ${link}`;

  it('stay words on every screen that shows them', async () => {
    const content = completeContent({
      ...{ title: `Inert ${img}`, prompt: both, assesses: both, note: both },
      ...{ keyPoints: [both, 'b', 'c'], followUps: [both, 'b'], redFlags: [both], levels: { senior: both, mid: both } },
    });
    const calls = new QuestionCalls(scene.people.manager);
    const question = await calls.approved(scene.people.recruiter, content);
    await calls.submit(await calls.save(question, { ...content, prompt: `${both} again`, title: `${img} new` }));
    const inert = async (page: Page) => {
      await page.waitForTimeout(300);
      expect(await page.evaluate('window.hacked')).toBeUndefined();
      expect(await page.locator('main img[src="x"], main script, main a[href^="javascript"]').count()).toBe(0);
    };
    for (const view of ['', '?view=details', '?view=history', '?view=comments']) {
      await recruiter.goto(`/questions/${question.id}${view}`);
      await recruiter.getByRole('button', { name: 'Approve' }).waitFor();
      await inert(recruiter);
    }
    await new Bank(recruiter).open('/questions?q=inert');
    await inert(recruiter);
    await manager.goto(`/questions/${question.id}`);
    await press(manager, 'Withdraw');
    await manager.getByRole('link', { name: 'Write on' }).click();
    await manager.getByRole('region', { name: 'As the interviewer sees it' }).getByText('onerror').first().waitFor();
    await inert(manager);
  });
});
