import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { questionRoutes } from '@loopwright/contracts';
import type { Page } from 'playwright-core';
import type { Caller } from '../support/caller.ts';
import { csvOf, manyQuestions } from '../support/bank-files.ts';
import { ADMIN, Demo } from './support/demo.ts';
import { faults, go, press } from './support/looks.ts';

let demo: Demo;
let page: Page;
let caller: Caller;
beforeAll(async () => {
  demo = await Demo.open();
  caller = await demo.callerOf(ADMIN);
  page = (await demo.windowOf(ADMIN)).page;
});
afterAll(() => demo.close());

const total = async () => (await caller.ok(questionRoutes.list, { query: { limit: 1 } })).total;
async function choose(name: string, text: string): Promise<void> {
  await go(page, '/questions/import');
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}

describe('the bank as files, on screen', () => {
  it('lists the rows of a bad table by number, and imports nothing', async () => {
    const before = await total();
    await choose(
      'bad.csv',
      'id,prompt,minutes,stages\na,Why?,5,coding\nb,How?,soon,coding\nc,,5,coding\nd,What?,5,cooking\n',
    );
    await page.getByText('What the columns hold').waitFor();
    await press(page, 'Compare with the bank');
    const table = page.getByRole('table', { name: 'What is wrong in the file' });
    await table.waitFor();
    expect(await table.getByRole('row').allInnerTexts()).toEqual([
      expect.stringMatching(/^Row/),
      expect.stringMatching(/^3\s+3\s+b\s+minutes\s+is not a number$/),
      expect.stringMatching(/^4\s+4\s+c\s+prompt\s+is missing$/),
    ]);
    expect(await faults(page, 'the faults of a file')).toEqual([]);
    expect(await total()).toBe(before);
  });

  it('maps the columns of a strange table', async () => {
    await choose('strange.csv', 'Ask this,Duration,Round\nWhy does a model drift?,5,coding\n');
    await page.getByLabel('What “Ask this” holds').selectOption('prompt');
    await press(page, 'Compare with the bank');
    await page.getByRole('button', { name: 'Import 1 question' }).waitFor();
    await page.getByText('Why does a model drift?').waitFor();
    await press(page, 'Discard');
    await page.getByRole('heading', { name: 'Import and export', level: 1 }).waitFor();
  });

  it('shows what a file would do, imports it, and takes it back', async () => {
    const before = await total();
    const questions = await manyQuestions(150, 'screen');
    await choose('many.csv', csvOf(questions));
    await page.getByLabel('Questions become').selectOption('approved');
    await press(page, 'Compare with the bank');
    await page.getByRole('list', { name: 'Questions of the file' }).waitFor();
    expect(await faults(page, 'what a file would do')).toEqual([]);
    await press(page, 'Import 150 questions');
    await page.getByText('150 questions imported.').waitFor();
    expect(await total()).toBe(before + 150);
    expect(await faults(page, 'an import')).toEqual([]);
    await press(page, 'Revert the import');
    await page.getByRole('dialog').getByRole('button', { name: 'Revert the import' }).click();
    await page.getByText(/^Reverted: .*removed.* The bank is as it was before\.$/).waitFor();
    expect(await total()).toBe(before);
    await go(page, '/questions/import');
    await page.getByRole('table', { name: 'Earlier imports' }).getByText('many.csv').waitFor();
    expect(await faults(page, 'import and export')).toEqual([]);
  });

  it('asks which to keep where the bank and the file were both edited', async () => {
    const { text } = await caller.raw('GET', '/api/bank/export?format=json&stage=coding');
    const edit = (title: string) => text.replace('"LRU cache before a feature store"', `"${title}"`);
    await choose('edited.json', edit('Ours in between'));
    await page.getByLabel('Questions become').selectOption('approved');
    await press(page, 'Compare with the bank');
    await press(page, 'Import 1 question');
    await page.getByText('1 question imported.').waitFor();
    await choose('other.json', edit('Theirs from the file'));
    await page.getByLabel('Questions become').selectOption('approved');
    await press(page, 'Compare with the bank');
    await page.getByRole('button', { name: 'Keep ours' }).waitFor();
    expect(await page.getByRole('list', { name: 'Questions of the file' }).locator('del, ins').count()).toBeGreaterThan(
      0,
    );
    expect(await faults(page, 'a conflict')).toEqual([]);
    await press(page, 'Take the file’s');
    await page.getByText('Every conflict is settled.').waitFor();
    await press(page, 'Import');
    await page.getByText('1 question imported.').waitFor();
    const found = await caller.ok(questionRoutes.list, { query: { search: 'theirs file' } });
    expect(found.items.map(({ title }) => title)).toContain('Theirs from the file');
  });

  it('gives the bank away as a file', async () => {
    await go(page, '/questions/import');
    await page.getByLabel('Format of the export').selectOption('markdown');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Export', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('question-bank.md');
  });
});
