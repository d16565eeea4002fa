import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkRoutes } from '@loopwright/contracts';
import type { Page } from 'playwright-core';
import { type SentCheck, sendCheck } from '../support/checks.ts';
import { faultsOn } from './support/axe.ts';
import { openWindow, type Window } from './support/browser.ts';
import { Keyboard } from './support/keyboard.ts';
import { faults } from './support/looks.ts';
import { type Held, Scene } from './support/scene.ts';

let scene: Scene;
let held: Held;
beforeAll(async () => {
  scene = await Scene.open();
  held = await scene.interview('Cleo Example');
});
afterAll(async () => {
  await scene.close();
});

type Settings = Parameters<typeof sendCheck>[2];
const sent = (settings: Settings = {}): Promise<SentCheck> =>
  sendCheck(scene.people.recruiter.as, held.application, settings);
const seenByTeam = async ({ check: { id } }: SentCheck) => {
  const { items } = await scene.people.recruiter.as.ok(checkRoutes.ofApplication, {
    params: { applicationId: held.application.id },
  });
  return items.find((check) => check.id === id)!;
};
const device = (size = {}): Promise<Window> => openWindow(scene.browser, scene.running.base, size);
const phone = () => device({ width: 320, height: 640 });
const start = async (page: Page, { path }: SentCheck) => {
  await page.goto(path);
  await page.getByRole('button', { name: 'Start the check' }).click();
  await question(page, 1).waitFor();
};
const question = (page: Page, number: number) =>
  page.getByRole('group', { name: new RegExp(`^Question ${number} of`) });
const option = (page: Page, number: number, place: number) => question(page, number).getByRole('radio').nth(place);
const choose = async (page: Page, number: number, place: number) => {
  await option(page, number, place).check();
  await page.getByText('All choices saved').waitFor();
};
const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('a candidate with a link', () => {
  it('starts on a phone, loses the tab, goes on at a desk with the time that is left, and hands in once', async () => {
    const check = await sent({ count: 3, minutes: 20 });
    const first = await phone();
    await start(first.page, check);
    await choose(first.page, 2, 1);
    await first.context.close();
    const second = await device();
    await second.page.goto(check.path);
    await question(second.page, 2).waitFor();
    expect(await option(second.page, 2, 1).isChecked()).toBe(true);
    expect(await second.page.getByRole('timer').innerText()).toMatch(/^(20|19) minutes left$/);
    await choose(second.page, 1, 0);
    await second.page.getByRole('button', { name: 'Hand in', exact: true }).click();
    const dialog = second.page.getByRole('dialog');
    await dialog.getByText('1 question without an answer').waitFor();
    let submissions = 0;
    second.page.on('request', (request) => (submissions += request.url().endsWith('/submission') ? 1 : 0));
    await dialog.getByRole('button', { name: 'Hand in now' }).dblclick();
    await second.page.getByRole('heading', { name: 'Handed in. Thank you.' }).waitFor();
    expect(submissions).toBe(1);
    const seen = await seenByTeam(check);
    expect(seen).toMatchObject({ state: 'submitted', endedBy: 'candidate', score: { of: 3 } });
    expect([...first.troubles, ...second.troubles]).toEqual([]);
    await second.page.reload();
    await second.page.getByRole('heading', { name: 'Handed in. Thank you.' }).waitFor();
    expect(await seenByTeam(check)).toEqual(seen);
    await second.context.close();
  });

  it('is told the truth while the connection is gone, and loses no choice by it', async () => {
    const check = await sent({ count: 2 });
    const { page, context } = await device();
    await start(page, check);
    await context.setOffline(true);
    await option(page, 1, 2).check();
    await page.getByText('Not saved yet: no connection').waitFor();
    await page.getByRole('button', { name: 'Hand in', exact: true }).click();
    await page.getByRole('button', { name: 'Hand in now' }).click();
    await page.getByRole('alert').getByText('cannot be reached').waitFor();
    expect((await seenByTeam(check)).state).toBe('started');
    await page.getByRole('button', { name: 'Go on answering' }).click();
    await context.setOffline(false);
    await page.getByText('All choices saved').waitFor();
    await page.reload();
    await question(page, 1).waitFor();
    expect(await option(page, 1, 2).isChecked()).toBe(true);
    await context.close();
  });

  it('finds a choice that had not reached the server when the tab was closed', async () => {
    const check = await sent({ count: 2 });
    const { page, context } = await device();
    await start(page, check);
    await context.route('**/api/sitting/answers', (route) => route.abort('internetdisconnected'));
    await option(page, 2, 3).check();
    await page.getByText('Not saved yet: no connection').waitFor();
    await page.close();
    await context.unroute('**/api/sitting/answers');
    const again = await context.newPage();
    await again.goto(check.path);
    await again.getByText('All choices saved').waitFor();
    expect(await option(again, 2, 3).isChecked()).toBe(true);
    await context.close();
  });

  it('is handed in by itself when the time is over', async () => {
    const check = await sent({ count: 2, minutes: 1 });
    const { page, context } = await device();
    await page.clock.install();
    await start(page, check);
    await choose(page, 1, 1);
    await page.clock.runFor(61_000);
    await page.getByRole('heading', { name: /Thank you/ }).waitFor();
    expect((await seenByTeam(check)).state).toBe('submitted');
    await context.close();
  });

  it('is told that a wrong or a withdrawn link does not work, and nothing else', async () => {
    const check = await sent();
    await scene.people.recruiter.as.ok(checkRoutes.withdraw, {
      params: { checkId: check.check.id },
      body: { version: 1 },
    });
    const { page, context } = await device();
    const told: string[] = [];
    for (const address of [check.path, '/check#wrong', '/check', `/check#${'a'.repeat(43)}`]) {
      await page.goto('about:blank');
      await page.goto(address);
      await page.getByRole('heading', { name: 'This link does not work' }).waitFor();
      told.push(await page.getByRole('main').innerText());
    }
    expect(new Set(told).size).toBe(1);
    expect(told[0]).not.toContain(scene.job.title);
    await context.close();
  });

  it('loads nothing of the team’s app, asks nothing but its own check, and is watched by nothing', async () => {
    const check = await sent();
    const { page, context } = await device();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.addInitScript(`
      window.followed = [];
      const add = EventTarget.prototype.addEventListener;
      EventTarget.prototype.addEventListener = function (type, ...rest) {
        if (this === window || this === document) followed.push(type);
        return add.call(this, type, ...rest);
      };`);
    await start(page, check);
    await choose(page, 1, 0);
    expect(asked.filter((path) => path.startsWith('/api/') && !path.startsWith('/api/sitting'))).toEqual([]);
    expect(asked.some((path) => /\/assets\/index-/.test(path))).toBe(false);
    const followed = await page.evaluate<string[]>('followed');
    for (const spying of ['blur', 'focus', 'visibilitychange', 'copy', 'paste', 'contextmenu'])
      expect(followed).not.toContain(spying);
    expect(page.url()).not.toContain('?');
    await context.close();
  });
});

describe('the page of a check', () => {
  it('fits a phone, and axe finds nothing on it from beginning to end, in light and in dark', async () => {
    const check = await sent({ count: 3, showsScore: true, extraMinutes: 5 });
    const { page, context } = await phone();
    const found: string[] = [];
    const look = async (where: string) => {
      found.push(...(await faults(page, where)));
      if ((await sideways(page)) > 0) found.push(`${where} has to be scrolled sideways`);
    };
    await page.goto(check.path);
    await page.getByRole('button', { name: 'Start the check' }).waitFor();
    await look('welcome');
    await page.getByRole('button', { name: 'Start the check' }).click();
    await choose(page, 1, 1);
    await look('questions');
    await page.getByRole('button', { name: 'Hand in', exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await look('handing in');
    await page.getByRole('button', { name: 'Hand in now' }).click();
    await page.getByText(/You chose the right option in/).waitFor();
    await look('the end');
    await page.goto('about:blank');
    await page.goto('/check#wrong');
    await page.getByRole('heading', { name: 'This link does not work' }).waitFor();
    await look('a wrong link');
    expect(found).toEqual([]);
    await context.close();
  });

  it('needs no mouse', async () => {
    const check = await sent({ count: 2 });
    const { page, context } = await device();
    const keyboard = new Keyboard(page);
    await page.goto(check.path);
    await page.getByRole('button', { name: 'Start the check' }).waitFor();
    await keyboard.choose('Start the check');
    await question(page, 1).waitFor();
    await page.locator('h1:focus').waitFor();
    await keyboard.press('Tab', 'Space', 'ArrowDown');
    expect(await option(page, 1, 1).isChecked()).toBe(true);
    await keyboard.press('Tab', 'ArrowUp');
    expect(await question(page, 2).getByRole('radio', { checked: true }).count()).toBe(1);
    await keyboard.choose('Hand in');
    await page.locator('dialog :focus').waitFor();
    await keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await keyboard.press('Enter');
    await keyboard.choose('Hand in now');
    await page.getByRole('heading', { name: 'Handed in. Thank you.' }).waitFor();
    await page.locator('h1:focus').waitFor();
    expect((await seenByTeam(check)).state).toBe('submitted');
    await context.close();
  });
});

describe('the team', () => {
  it('puts a check together, sends its link, and reads how it went', async () => {
    const { page, troubles, context } = await scene.windowOf(scene.people.recruiter);
    const { application } = await scene.interview('Dora Example');
    await page.goto(`/applications/${application.id}`);
    await page.getByRole('button', { name: 'New check' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Level').selectOption('junior');
    await dialog.getByLabel('Questions').fill('4');
    await dialog.getByText(/^4 questions, drawn from \d+/).waitFor();
    const rows = dialog.getByRole('button', { name: /^Swap/ });
    const second = await rows.nth(1).getAttribute('aria-label');
    await rows.nth(1).click();
    await dialog.getByRole('button', { name: second! }).waitFor({ state: 'detached' });
    expect(await rows.count()).toBe(4);
    await dialog
      .getByRole('button', { name: /^Take out/ })
      .first()
      .click();
    await dialog.getByText(/^3 questions, drawn from \d+/).waitFor();
    await dialog.getByLabel('Extra time').selectOption('100');
    expect(await faults(page, 'a new check')).toEqual([]);
    await dialog.getByRole('button', { name: 'Create check' }).click();
    await page.getByRole('heading', { name: 'Send this link to the candidate' }).waitFor();
    expect(await faultsOn(page)).toEqual([]);
    const link = await page.getByLabel('Link', { exact: true }).inputValue();
    expect(await page.getByLabel('Message').inputValue()).toContain(link);
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByText('Not started').waitFor();
    const candidate = await device();
    await candidate.page.goto(link);
    await candidate.page.getByText('6 minutes, with 3 minutes of extra time included').waitFor();
    await candidate.page.getByRole('button', { name: 'Start the check' }).click();
    await choose(candidate.page, 1, 0);
    await candidate.page.getByRole('button', { name: 'Hand in', exact: true }).click();
    await candidate.page.getByRole('button', { name: 'Hand in now' }).click();
    await candidate.page.getByRole('heading', { name: 'Handed in. Thank you.' }).waitFor();
    await page.reload();
    await page.getByText(/^[01] of 3 right$/).waitFor();
    await page.getByRole('button', { name: 'Show answers' }).click();
    await page.getByText('No answer').first().waitFor();
    expect(await page.getByText('No answer').count()).toBe(2);
    expect(await page.getByText(/right answer\)/).count()).toBe(3);
    expect(await faults(page, 'a result')).toEqual([]);
    expect(troubles).toEqual([]);
    await candidate.context.close();
    await context.close();
  });

  it('hides the result from an interviewer who owes a scorecard, and says so', async () => {
    const check = await sent({ count: 2 });
    const { page, context } = await scene.windowOf(scene.people.ida);
    await page.goto(`/applications/${held.application.id}`);
    await page.getByText('The result stays hidden until you submit your own scorecard.').first().waitFor();
    expect(await page.getByText(/of 2 right/).count()).toBe(0);
    expect(check.check.blind).toBe(true);
    await context.close();
  });

  it('withdraws a check, and its link stops working', async () => {
    const { application } = await scene.interview('Eve Example');
    const check = await sendCheck(scene.people.recruiter.as, application);
    const { page, context } = await scene.windowOf(scene.people.recruiter);
    await page.goto(`/applications/${application.id}`);
    await page.getByRole('button', { name: 'More for this check' }).click();
    await page.getByRole('menuitem', { name: 'Withdraw' }).click();
    await page.getByRole('button', { name: 'Withdraw check' }).click();
    await page.getByRole('listitem').getByText('Withdrawn', { exact: true }).waitFor();
    await page.goto(check.path);
    await page.getByRole('heading', { name: 'This link does not work' }).waitFor();
    await context.close();
  });
});
