import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { documentRoutes, questionRoutes } from '@loopwright/contracts';
import type { Page } from 'playwright-core';
import type { Caller } from '../support/caller.ts';
import { kept, lockQuestions } from '../support/documents.ts';
import { Demo } from './support/demo.ts';
import { faults, go, press } from './support/looks.ts';

const ADMIN = 'Amara Okafor';
const text = `${lockQuestions}3. How would you find out which thread holds a lock for too long?
`;
let demo: Demo;
let page: Page;
let caller: Caller;
beforeAll(async () => {
  demo = await Demo.open();
  caller = await demo.callerOf(ADMIN);
  page = (await demo.windowOf(ADMIN)).page;
});
afterAll(() => demo.close());

const choose = (name: string, said: string) =>
  page
    .getByLabel('Document', { exact: true })
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(said) });
async function upload(name: string, said = text): Promise<void> {
  await go(page, '/questions/documents');
  await choose(name, said);
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await list().waitFor();
}
const list = () => page.getByRole('list', { name: 'Questions found' });
const draft = (start: RegExp) => list().getByRole('button', { name: start });
const tally = (said: string) => page.getByRole('status').getByText(said, { exact: true }).waitFor();
const documentId = () => page.url().split('/').at(-1)!.split('?')[0]!;
const inBank = async (search: string) =>
  (await caller.ok(questionRoutes.list, { query: { search, status: 'draft' } })).items.map(({ prompt }) => prompt);

describe('reading a document on screen', () => {
  it('starts at the question bank, and refuses in place what cannot be read', async () => {
    await go(page, '/questions');
    await page.getByRole('link', { name: 'Read a document' }).click();
    await page.getByText('No document has been read yet').waitFor();
    await choose('tune.mp3', 'la la');
    await page.getByText(/“tune.mp3” is of no kind that can be read/).waitFor();
    expect(await faults(page, 'a refused file')).toEqual([]);
    await choose('broken.json', '{"a": tru}');
    await page.getByRole('alert').getByText(/JSON/).waitFor();
    expect(await page.getByText(/“tune.mp3”/).count()).toBe(0);
  });

  it('mends one, drops one, keeps both over a reload, and brings the rest into the bank', async () => {
    await upload('locks.md');
    await tally('3 to look at');
    expect(await faults(page, 'a review')).toEqual([]);
    await press(page, 'Edit');
    await page.getByLabel('Question', { exact: true }).fill('Which lock fits a counter that is mostly read?');
    expect(await faults(page, 'the fields of a draft')).toEqual([]);
    await press(page, 'Save the question');
    await draft(/^Which lock fits a counter/).waitFor();
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    await tally('2 to look at, 1 accepted');
    await page
      .getByRole('region', { name: 'Text of the document' })
      .getByRole('button', { name: /fair lock/ })
      .click();
    await page.getByText('Right answer').waitFor();
    await press(page, 'Drop');
    await tally('1 to look at, 1 accepted, 1 dropped');
    await page.reload();
    await tally('1 to look at, 1 accepted, 1 dropped');
    await draft(/^How would you find out/).click();
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    await press(page, 'Add 2 questions to the bank');
    await tally('1 dropped, 2 in the bank');
    expect(await faults(page, 'a review that is done')).toEqual([]);
    expect(await inBank('lock counter')).toContain('Which lock fits a counter that is mostly read?');
    expect(await inBank('thread lock')).toContain('How would you find out which thread holds a lock for too long?');
    expect(await inBank('fair lock')).not.toContain('Which of these is a fair lock?');
    await go(page, '/questions/documents');
    await page.getByRole('table', { name: 'Documents' }).getByText('locks.md').waitFor();
    expect(await faults(page, 'documents under review')).toEqual([]);
  });

  it('takes in what was left out, beside the reason for that', async () => {
    await upload('left-out.md');
    await page.locator('summary', { hasText: 'Left out' }).click();
    const out = page.getByRole('list', { name: 'Left out' }).getByRole('listitem').filter({ hasText: 'Please keep' });
    await out.getByText('Line 3 · Prose, no question').waitFor();
    expect(await faults(page, 'what was left out')).toEqual([]);
    await out.getByRole('button').click();
    await draft(/^Please keep this page/).waitFor();
    await tally('4 to look at');
    await out.waitFor({ state: 'detached' });
  });

  it('offers to merge into a question of the bank that says nearly the same', async () => {
    const { items } = await caller.ok(questionRoutes.list, { query: { limit: 1 } });
    const { title, prompt, id } = items[0]!;
    await upload('known.md', `# Questions\n\n1. ${prompt.replaceAll('\n', ' ')}\n`);
    await page.getByRole('button', { name: `Merge into “${title}”` }).click();
    await page.getByText('Becomes the next version of that question.').waitFor();
    expect(await faults(page, 'a question like another')).toEqual([]);
    const read = await caller.ok(documentRoutes.read, { params: { documentId: documentId() } });
    expect(read.drafts[0]!.into).toBe(id);
    await press(page, 'Keep as new');
    await page.getByText('Becomes a question of its own.').waitFor();
  });

  it('merges two into one and takes it back, with topics and competencies', async () => {
    await upload('merge.md');
    await draft(/^How would you find out/).click();
    await press(page, 'Merge…');
    const dialog = page.getByRole('dialog', { name: 'Merge with another question' });
    await dialog.getByLabel('Other question').selectOption({ index: 0 });
    await dialog.getByText('Points to listen for, options, topics and competencies of both are kept.').waitFor();
    expect(await faults(page, 'two questions to be merged')).toEqual([]);
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
    await tally('2 to look at, 1 dropped');
    const params = { documentId: documentId() };
    const merged = (await caller.ok(documentRoutes.read, { params })).drafts[0]!;
    expect(merged.prompt).toMatch(/^Which lock[^]*\n\nHow would you find out/);
    await press(page, 'Undo');
    await tally('3 to look at');
    expect((await caller.ok(documentRoutes.read, { params })).drafts[0]!.prompt).not.toContain('How would');
    await draft(/^Which lock/).click();
    await press(page, 'Edit');
    await page.getByLabel('Topics').fill('Locks, fairness');
    await page.keyboard.press('Enter');
    await page.getByLabel('Add a competency').selectOption({ index: 1 });
    expect(await faults(page, 'topics and competencies of a draft')).toEqual([]);
    await press(page, 'Save the question');
    await page.getByText(/ · Topics: Locks, Fairness$/).waitFor();
    const { topics, competencies } = (await caller.ok(documentRoutes.read, { params })).drafts[0]!;
    expect([topics, Object.values(competencies)]).toEqual([['locks', 'fairness'], [2]]);
  });

  it('accepts all that need no look in one step, and takes it back', async () => {
    const { items } = await caller.ok(questionRoutes.list, { query: { limit: 1 } });
    const known = items[0]!.prompt.replaceAll('\n', ' ');
    await upload(
      'sure.md',
      `# Interview questions\n\n1. Why does a kettle whistle?\n2. How does a compass find north?\n3. ${known}\n`,
    );
    await page.getByText('Like one in the bank').waitFor();
    await page.getByRole('button', { name: 'Accept all 2 sure ones' }).click();
    await tally('1 to look at, 2 accepted');
    const states = async () =>
      (await caller.ok(documentRoutes.read, { params: { documentId: documentId() } })).drafts.map(({ state }) => state);
    expect(await states()).toEqual(['accepted', 'accepted', 'open']);
    await press(page, 'Undo');
    await tally('3 to look at');
    await page.keyboard.press('Shift+a');
    await tally('1 to look at, 2 accepted');
  });

  it('says that somebody else went on meanwhile, and shows what they left', async () => {
    await upload('two.md');
    const params = { documentId: documentId() };
    const { drafts, revision } = await caller.ok(documentRoutes.read, { params });
    await caller.ok(documentRoutes.change, {
      params,
      body: { revision, drafts: [kept(drafts[1]!, { state: 'dropped' })] },
    });
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    await page.getByText(/Somebody else went on with this review/).waitFor();
    await tally('2 to look at, 1 dropped');
  });

  it('goes by the keyboard alone', async () => {
    await upload('keys.md');
    await page.keyboard.press('j');
    expect(await page.locator(':focus').innerText()).toMatch(/^Which of these/);
    await page.keyboard.press('k');
    await page.keyboard.press('a');
    await tally('2 to look at, 1 accepted');
    await page.keyboard.press('x');
    await tally('1 to look at, 1 accepted, 1 dropped');
    await page.keyboard.press('e');
    await page.getByLabel('Question', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByLabel('Question', { exact: true }).waitFor({ state: 'detached' });
    expect(await page.locator(':focus').innerText()).toMatch(/^How would you/);
    await page.keyboard.press('x');
    await tally('1 accepted, 2 dropped');
    await page.keyboard.press('x');
    await tally('1 to look at, 1 accepted, 1 dropped');
    await page.keyboard.press('m');
    await tally('1 to look at, 2 dropped');
    await page.keyboard.press('Control+z');
    await tally('1 to look at, 1 accepted, 1 dropped');
  });

  it('fits 320 pixels, with the text above the drafts', async () => {
    await upload('narrow.md');
    await page.setViewportSize({ width: 320, height: 700 });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    const above = (await page.getByRole('region', { name: 'Text of the document' }).boundingBox())!;
    const below = (await list().boundingBox())!;
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(width).toBeLessThanOrEqual(320);
    expect(above.y + above.height).toBeLessThanOrEqual(below.y);
  });

  it('ends where the document is discarded', async () => {
    await upload('gone.md');
    await press(page, 'Discard');
    await press(page, 'Discard the document');
    await page.getByRole('heading', { level: 1, name: 'Read a document' }).waitFor();
    await page.getByRole('table', { name: 'Documents' }).getByText('narrow.md').waitFor();
    expect(await page.getByRole('table', { name: 'Documents' }).getByText('gone.md').count()).toBe(0);
  });
});
