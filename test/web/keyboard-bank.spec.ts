import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkRoutes, guideRoutes, questionRoutes } from '@loopwright/contracts';
import { manyQuestions, csvOf } from '../support/bank-files.ts';
import { completeContent, QuestionCalls } from '../support/questions.ts';
import { focusedIn, type KeyboardOf, keyboardsOf, list } from './support/keyboard.ts';
import { Scene } from './support/scene.ts';

let scene: Scene;
let keyboardOf: KeyboardOf;

beforeAll(async () => {
  scene = await Scene.open();
  keyboardOf = keyboardsOf(scene);
});
afterAll(async () => {
  await scene.close();
});

describe('in the question bank one can, without a mouse,', () => {
  it('look through the question bank with the pane beside it', async () => {
    const keyboard = await keyboardOf(scene.people.manager);
    const { page } = keyboard;
    await keyboard.press('g', 'q');
    await keyboard.arrived('Question bank');
    await list(page).waitFor();
    await keyboard.press('j', 'Enter');
    const atHand = () => page.locator('[data-list] :focus > span').first().innerText();
    const first = await atHand();
    await page.getByRole('region', { name: first, exact: true }).waitFor();
    await page.keyboard.press('ArrowDown');
    await focusedIn(page, '[data-list]');
    expect(await atHand()).not.toBe(first);
    const pane = page.getByRole('region', { name: await atHand(), exact: true });
    await pane.waitFor();
    await keyboard.press('Escape');
    await pane.waitFor({ state: 'detached' });
    await focusedIn(page, '[data-list]');
    await keyboard.press('/');
    await keyboard.type('leakage');
    await page.waitForURL(/q=leakage/);
    await page
      .getByText(/\d+ questions?/)
      .first()
      .waitFor();
  });

  it('write a question, put its points in order, and submit it', async () => {
    const keyboard = await keyboardOf(scene.people.recruiter);
    const { page } = keyboard;
    await page.goto('/questions');
    await list(page).waitFor();
    await keyboard.press('n');
    await keyboard.arrived('New question');
    await keyboard.tabTo(/^Title/);
    await keyboard.type('Written by keys');
    await keyboard.tabTo(/^Prompt/);
    await keyboard.type('How do you notice that a model is late?');
    await keyboard.tabTo(/^Mid/);
    await keyboard.press('Space', 'Tab');
    await keyboard.type('Names an alarm.');
    await keyboard.tabTo('Key point 1');
    await keyboard.type('second');
    await keyboard.press('Enter');
    await page.locator('[aria-label="Key point 2"]:focus').waitFor();
    await keyboard.type('first');
    await keyboard.press('Alt+ArrowUp');
    await page.locator('[aria-label="Key point 1"]:focus').waitFor();
    expect(await keyboard.focused()).toBe('Key point 1');
    await keyboard.press('Control+Enter');
    await page.getByText(/^Draft saved/).waitFor();
    expect(await page.getByLabel('Key point 1', { exact: true }).inputValue()).toBe('first');
    await keyboard.press('Control+Shift+Enter');
    await page.getByText('Missing before it can be approved').waitFor();
  });

  it('go through what waits for review, read it, and approve it', async () => {
    const { manager, recruiter } = scene.people;
    const calls = new QuestionCalls(manager);
    const question = await calls.submit(await calls.create(completeContent({ title: 'Reviewed by keys' })));
    const keyboard = await keyboardOf(recruiter);
    const { page } = keyboard;
    await page.goto('/questions');
    await list(page).waitFor();
    await keyboard.choose('Waiting for review (1)');
    await page.waitForURL(/waiting=me/);
    await page.locator(`#question-${question.id}`).waitFor();
    await keyboard.press('j', 'Enter');
    await page.getByRole('region', { name: 'Reviewed by keys', exact: true }).waitFor();
    await keyboard.choose('Approve');
    await page.getByText('“Reviewed by keys” is approved as version 1.').waitFor();
    expect((await calls.read(question)).status).toBe('approved');
    await page.getByText('Nothing waits for your review').waitFor();
  });

  it('compare a file with the bank, and import it', async () => {
    const keyboard = await keyboardOf(scene.people.manager);
    const { page } = keyboard;
    await page.goto('/questions');
    await list(page).waitFor();
    await keyboard.choose('Import and export');
    await keyboard.arrived('Import and export');
    await keyboard.tabTo(/^File/);
    // The dialog of the operating system is not the product's.
    const buffer = Buffer.from(csvOf(await manyQuestions(2, 'keys')));
    await page.locator('input[type=file]:focus').setInputFiles({ name: 'keys.csv', mimeType: 'text/csv', buffer });
    await page.getByText('What the columns hold').waitFor();
    await keyboard.choose('Compare with the bank');
    await page.getByRole('button', { name: 'Import 2 questions' }).waitFor();
    await keyboard.choose('Import 2 questions');
    await page.getByText('2 questions imported.').waitFor();
    const { total } = await scene.people.manager.as.ok(questionRoutes.list, { query: { status: 'draft', limit: 1 } });
    expect(total).toBeGreaterThanOrEqual(2);
  });

  it('read a document into questions', async () => {
    const keyboard = await keyboardOf(scene.people.manager);
    const { page } = keyboard;
    await page.goto('/questions/documents');
    await keyboard.arrived('Read a document');
    await keyboard.tabTo(/^Document/);
    const buffer = Buffer.from('# Locks\n\n1. What is a spin lock good for?\n2. When does a latch beat a lock?\n');
    await page.locator('input[type=file]:focus').setInputFiles({ name: 'locks.md', mimeType: 'text/markdown', buffer });
    await keyboard.arrived('locks.md');
    await page
      .getByText(/^What is a spin lock/)
      .first()
      .waitFor();
    await keyboard.press('j', 'k', 'a', 'a');
    await page.getByText('2 accepted').first().waitFor();
    await keyboard.choose('Add 2 questions to the bank');
    await page.getByText('2 drafts added to the bank.').waitFor();
  });
});

describe('around the question bank one can, without a mouse,', () => {
  it('look something up in the guides, and write what the team answers', async () => {
    const keyboard = await keyboardOf(scene.people.recruiter);
    const { page } = keyboard;
    await page.goto('/guides');
    await keyboard.arrived('Guides');
    await keyboard.press('/');
    await keyboard.type('cold start');
    await page.getByRole('link', { name: 'Six aspects' }).waitFor();
    await keyboard.choose('Six aspects');
    await keyboard.arrived('Serverless serving, for and against');
    await page.goto('/guides/candidate-questions');
    await keyboard.arrived('What candidates ask');
    await keyboard.choose(/^Write the answer|^Write answer/);
    await page.locator('textarea:focus').waitFor();
    await keyboard.type('Half and half.');
    await keyboard.choose('Save answer');
    await page.locator('p', { hasText: 'Half and half.' }).first().waitFor();
    const { items } = await scene.people.recruiter.as.ok(guideRoutes.candidateQuestions, {});
    expect(items.filter(({ answer }) => answer).length).toBe(1);
  });

  it('put a knowledge check together of particular questions, and get its link', async () => {
    const { application } = await scene.interview('Kay Example');
    const keyboard = await keyboardOf(scene.people.recruiter);
    const { page } = keyboard;
    await page.goto(`/applications/${application.id}`);
    await keyboard.arrived('Kay Example');
    await page.getByRole('button', { name: 'New check' }).waitFor();
    await keyboard.choose('New check');
    await focusedIn(page, 'dialog');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/^\d+ questions?, drawn from/).waitFor();
    await keyboard.choose('Take all out');
    await dialog.getByText('No questions yet').waitFor();
    await keyboard.choose('Choose particular questions');
    await page.locator('dialog input[type=search]').waitFor();
    await keyboard.tabTo('Search the choice questions');
    await keyboard.type('regularisaton');
    await dialog
      .getByRole('button', { name: /^Take “/ })
      .first()
      .waitFor();
    await keyboard.tabTo(/^Take “/);
    const chosen = (await keyboard.focused()).slice('Take '.length);
    await keyboard.press('Enter');
    await dialog.getByText(/^1 question, drawn from/).waitFor();
    await dialog.getByRole('button', { name: `Take out ${chosen}` }).waitFor();
    await keyboard.choose('Create check');
    await page.getByRole('heading', { name: 'Send this link to the candidate' }).waitFor();
    const { items } = await scene.people.recruiter.as.ok(checkRoutes.ofApplication, {
      params: { applicationId: application.id },
    });
    expect(items.map(({ questions }) => questions)).toEqual([1]);
  });
});
