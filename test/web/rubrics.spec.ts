import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Rubric, rubricRoutes, rubricVersionRoutes } from '@loopwright/contracts';
import type { Page } from 'playwright-core';
import type { Caller } from '../support/caller.ts';
import { ADMIN, Demo } from './support/demo.ts';
import { Keyboard } from './support/keyboard.ts';
import { faults, go } from './support/looks.ts';

const STAGE = 'ml-system-design';
const rubricPage = `/templates/rubrics/${STAGE}`;
let demo: Demo;
let admin: Page;
let caller: Caller;

beforeAll(async () => {
  demo = await Demo.open();
  caller = await demo.callerOf(ADMIN);
  admin = (await demo.windowOf(ADMIN)).page;
});
afterAll(async () => {
  await demo.close();
});

const current = async (): Promise<Rubric> =>
  (await caller.ok(rubricRoutes.list, {})).items.find(({ stage }) => stage === STAGE)!;
const criterion = (page: Page, position: number) =>
  page.getByRole('region', { name: new RegExp(`^Criterion ${position}:`) });
const dialog = (page: Page) => page.getByRole('dialog');

describe('a rubric', () => {
  it('is changed with the keyboard alone, after a look at whom the change touches', async () => {
    const before = await current();
    const keyboard = new Keyboard(admin);
    await go(admin, `${rubricPage}/edit`);
    await keyboard.tabTo('Name');
    await keyboard.press('Control+a');
    await keyboard.type('Goal before model');
    await keyboard.press('Control+Enter');
    await keyboard.tabTo(/^What is new/);
    await keyboard.type('Says it plainer.');
    await dialog(admin).getByText('Senior machine-learning engineer').waitFor();
    expect(
      await dialog(admin)
        .getByText(/to come moves to the new version/)
        .count(),
    ).toBeGreaterThan(0);
    expect(await faults(admin, 'publishing a rubric')).toEqual([]);
    await keyboard.tabTo('Publish');
    await keyboard.press('Enter');
    await admin.waitForURL((url) => url.pathname === rubricPage);
    await admin.getByRole('heading', { name: 'Goal before model' }).waitFor();
    const after = await current();
    expect([after.version, after.criteria[0]!.slug]).toEqual([before.version + 1, before.criteria[0]!.slug]);
  });

  it('shows its history word by word, and any version to read and to restore', async () => {
    await go(admin, `${rubricPage}/history`);
    await admin.getByText('Says it plainer.').waitFor();
    await admin.getByRole('button', { name: 'What changed' }).first().click();
    const diff = admin.locator('del, ins');
    await diff.first().waitFor();
    expect((await diff.allTextContents()).join(' ')).toMatch(/Objective.*Goal/s);
    await admin.getByRole('link', { name: 'Restore…' }).click();
    await admin.getByRole('textbox', { name: 'Name' }).first().waitFor();
    expect(await admin.getByRole('textbox', { name: 'Name' }).first().inputValue()).toBe('Objective before model');
    await admin.getByRole('button', { name: 'Discard' }).click();
    await admin.waitForURL((url) => url.pathname === rubricPage);
    await admin.getByRole('heading', { name: 'Goal before model' }).waitFor();
  });

  it('keeps unpublished words over a reload, and says so', async () => {
    await go(admin, `${rubricPage}/edit`);
    await criterion(admin, 2).getByLabel('Question to the rater').fill('Kept over a reload?');
    await admin.getByText('Your changes are kept on this device.').waitFor();
    await admin.waitForTimeout(1000);
    await go(admin, `${rubricPage}/edit`);
    await admin.getByText(/your changes from last time/).waitFor();
    expect(await criterion(admin, 2).getByLabel('Question to the rater').inputValue()).toBe('Kept over a reload?');
    await admin.getByRole('button', { name: 'Start over' }).click();
    expect(await criterion(admin, 2).getByLabel('Question to the rater').inputValue()).not.toBe('Kept over a reload?');
  });

  it('says which fields are missing and goes to the first', async () => {
    await go(admin, `${rubricPage}/edit`);
    await admin.getByRole('button', { name: 'Add a criterion' }).click();
    await admin.getByRole('button', { name: 'Publish…' }).click();
    const { criteria } = await current();
    const name = criterion(admin, criteria.length + 1).getByLabel('Name');
    await admin.waitForFunction(
      (at) => document.activeElement?.getAttribute('name') === `criteria.${at}.name`,
      criteria.length,
    );
    expect(await name.getAttribute('aria-invalid')).toBe('true');
    expect(await faults(admin, 'a rubric with faults')).toEqual([]);
    await admin.getByRole('button', { name: 'Discard' }).click();
  });

  it('that someone else changed meanwhile is not overwritten, and no words are lost', async () => {
    await go(admin, `${rubricPage}/edit`);
    await criterion(admin, 1).getByLabel('Question to the rater').fill('Mine?');
    const { version, stage, ...text } = await current();
    await caller.ok(rubricVersionRoutes.change, {
      params: { stage },
      body: { version, text: { ...text, title: 'Theirs' }, note: '', scope: { reach: 'future' } },
    });
    await admin.getByRole('button', { name: 'Publish…' }).click();
    await dialog(admin).getByRole('button', { name: 'Publish', exact: true }).click();
    await dialog(admin)
      .getByText(/published version \d+ while you were writing/)
      .waitFor();
    await dialog(admin)
      .getByRole('button', { name: /^publish yours as version/ })
      .click();
    await dialog(admin).getByRole('button', { name: 'Publish', exact: true }).click();
    await admin.waitForURL((url) => url.pathname === rubricPage);
    const after = await current();
    expect([after.version, after.criteria[0]!.question]).toEqual([version + 2, 'Mine?']);
  });
});

describe('the screens of rubrics', () => {
  it('are clean to axe, and fit at 320 pixels', async () => {
    const found: string[] = [];
    const screens = [
      '/templates/rubrics',
      rubricPage,
      `${rubricPage}/edit`,
      `${rubricPage}/use`,
      `${rubricPage}/history`,
    ];
    for (const address of [...screens, '/templates/rubrics/nothing']) {
      await go(admin, address);
      found.push(...(await faults(admin, address)));
      await admin.setViewportSize({ width: 320, height: 640 });
      const over = await admin.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) found.push(`${address} is ${over} too wide`);
      await admin.setViewportSize({ width: 1280, height: 900 });
    }
    expect(found).toEqual([]);
  });

  it('offer no editing to those who may not edit', async () => {
    const { page, context } = await demo.windowOf('Mei Tanaka');
    await go(page, rubricPage);
    expect(await page.getByRole('link', { name: 'Edit' }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Where used' }).count()).toBe(0);
    await context.close();
  });
});
