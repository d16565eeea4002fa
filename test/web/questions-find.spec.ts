import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { fillBank } from '../support/many-questions.ts';
import { PASSWORD, Team } from '../support/team.ts';
import { Bank, saved } from './support/bank.ts';
import { openWindow, signIn } from './support/browser.ts';
import { faults, press } from './support/looks.ts';
import { Scene } from './support/scene.ts';

/** As many as a large team has. */
const QUESTIONS = 10_000;
let scene: Scene;
let manager: Page;
let bank: Bank;

beforeAll(async () => {
  scene = await Scene.open();
  const owner = new pg.Client({ connectionString: scene.running.databaseUrl });
  await owner.connect();
  const filled = fillBank(owner, scene.team.organisationId, QUESTIONS).then(() => owner.query('ANALYZE'));
  manager = (await scene.windowOf(scene.people.manager)).page;
  bank = new Bank(manager);
  await filled;
  await owner.end();
});
afterAll(async () => {
  await scene.close();
});

describe('the list of the question bank', () => {
  it('takes several values of a facet, counts what each would leave, and carries all of it in the address', async () => {
    await bank.open();
    const [junior, coding] = [await bank.countAt('Level', 'Junior'), await bank.countAt('Stage', 'Coding')];
    await bank.option('Level', 'Junior').check();
    await manager.waitForURL(/level=junior/);
    await manager
      .getByText(`${junior.toLocaleString('en')} questions match`)
      .first()
      .waitFor();
    expect(await bank.countAt('Stage', 'Coding')).toBeLessThan(coding);
    await bank.option('Level', 'Staff').check();
    await manager.waitForURL(/level=junior(%2C|,)staff/);
    await manager
      .getByText(`${junior.toLocaleString('en')} questions match`)
      .first()
      .waitFor({ state: 'detached' });
    const both = await bank.found();
    expect(both).toBeGreaterThan(junior);
    await manager.reload();
    await bank.rows.first().waitFor();
    expect(await bank.found()).toBe(both);
    expect(await bank.option('Level', 'Staff').isChecked()).toBe(true);
    await press(manager, 'Take away level: Staff');
    await manager
      .getByText(`${junior.toLocaleString('en')} questions match`)
      .first()
      .waitFor();
  });

  it('moves with ↓ while the focus stays in it and the pane follows', async () => {
    await bank.open();
    await bank.rows.first().getByRole('link').click();
    const first = await manager.locator('section h2').first().innerText();
    await manager.keyboard.press('ArrowDown');
    // Not "without these words": the next question may be called the same, and more.
    await manager.waitForFunction(
      (title) => (document.querySelector<HTMLElement>('section h2')?.innerText ?? title) !== title,
      first,
    );
    expect(await manager.evaluate(() => document.activeElement?.closest('[data-list]') !== null)).toBe(true);
    expect(manager.url()).toMatch(/\/questions\/[0-9a-f-]{36}/);
  });

  it('opens beside a row, by Space or P, and leaves the list where it was', async () => {
    await bank.open();
    await bank.enter();
    await bank.endUntil(50);
    const inView = () =>
      manager.evaluate(() => {
        const { top, bottom } = document.activeElement!.closest('[data-list] > li')!.getBoundingClientRect();
        return top > 0 && bottom < window.innerHeight;
      });
    const title = await bank.titleAtHand();
    const pane = manager.getByRole('region', { name: title, exact: true });
    for (const [key, state] of [
      ['Space', 'visible'],
      ['p', 'detached'],
    ] as const) {
      await manager.keyboard.press(key);
      await pane.waitFor({ state });
      expect([await bank.titleAtHand(), await inView()]).toEqual([title, true]);
    }
  });

  it('goes to its filters by F', async () => {
    await bank.open();
    await bank.enter();
    await manager.keyboard.press('f');
    expect(await manager.evaluate(() => document.activeElement?.closest('[aria-label="Filters"]') !== null)).toBe(true);
  });

  it('makes a draft of one’s own of the question at hand by D', async () => {
    await bank.open();
    await bank.enter();
    const title = await bank.titleAtHand();
    await manager.keyboard.press('d');
    await manager.getByText(`“Copy of ${title}” is a draft.`).waitFor();
    expect(await manager.getByLabel('Title').inputValue()).toBe(`Copy of ${title}`);
  });

  it('holds fewer than a hundred rows in the page among ten thousand, however far one scrolls', async () => {
    await bank.open();
    expect(await bank.found()).toBeGreaterThanOrEqual(QUESTIONS);
    await bank.enter();
    for (let loaded = 50; loaded <= 300; loaded += 50) {
      await bank.endUntil(loaded);
      expect(await bank.rows.count()).toBeLessThan(100);
    }
    await bank.open('/questions?stage=coding');
    const all = await bank.found();
    expect(all).toBeGreaterThan(50);
    await bank.enter();
    await bank.endUntil(all);
    expect(await bank.rows.count()).toBeLessThan(100);
    expect(await bank.rows.last().getAttribute('aria-setsize')).toBe(String(all));
  });

  it('shows each letter at once while the network gives no answer', async () => {
    await bank.open();
    let asked = 0;
    let answer = () => {};
    const held = new Promise<void>((resolve) => (answer = resolve));
    await manager.route('**/api/questions?*', async (route) => {
      asked += 1;
      await held;
      await route.continue();
    });
    const field = manager.getByRole('searchbox', { name: 'Search questions' });
    await field.focus();
    const words = 'regularisation and drift';
    for (let typed = 1; typed <= words.length; typed += 1) {
      await manager.keyboard.press(words[typed - 1]!);
      expect(await field.inputValue()).toBe(words.slice(0, typed));
      // Long enough for a search to go out between two letters, and to hang.
      if (typed % 8 === 0) await manager.waitForTimeout(400);
    }
    expect(asked).toBeGreaterThan(0);
    expect(await bank.rows.count()).toBeGreaterThan(0);
    // Longer than the pause after which a count is announced: the one of before says nothing of these words.
    await manager.waitForTimeout(1000);
    expect(await manager.getByText(/questions match/).count()).toBe(0);
    answer();
    await manager.unrouteAll({ behavior: 'wait' });
    await manager.waitForURL(/q=regularisation/);
    await manager.locator('[data-list] mark').first().waitFor();
    expect(await field.inputValue()).toBe(words);
  });

  it('announces how many were found once per pause in typing', async () => {
    await bank.open();
    await manager.locator('main [role=status]').filter({ hasText: 'questions' }).first().waitFor({ state: 'attached' });
    await manager.evaluate(`
      window.announced = [];
      const status = [...document.querySelectorAll('main [role=status]')].find((each) => /question/.test(each.textContent));
      new MutationObserver(() => announced.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });`);
    await manager.getByRole('searchbox', { name: 'Search questions' }).focus();
    for (const letters of ['dri', 'ft ', 'mon']) {
      await manager.keyboard.type(letters);
      await manager.waitForTimeout(320);
    }
    await manager.waitForTimeout(1500);
    const announced = await manager.evaluate<string[]>('window.announced');
    expect(announced).toEqual([expect.stringMatching(/^\d+ questions? match/)]);
  });

  it('says when nothing matches, and offers to write what was looked for', async () => {
    await manager.goto('/questions?q=zzqx%20limiter');
    await manager.getByText('No question matches “zzqx limiter”').waitFor();
    await manager.getByRole('link', { name: 'Create “zzqx limiter”' }).click();
    expect(await manager.getByLabel('Title').inputValue()).toBe('zzqx limiter');
    await saved(manager);
  });

  it('keeps a search under a name, and removes it with a way back', async () => {
    await bank.open('/questions?level=staff');
    await press(manager, /^(Views|For staff)$/);
    await manager.getByRole('menuitem', { name: 'Save this view…' }).click();
    await manager.getByLabel('Name').fill('For staff');
    await press(manager, 'Save');
    await manager.goto('/questions');
    await press(manager, /^(Views|For staff)$/);
    await manager.getByRole('menuitemradio', { name: 'For staff' }).click();
    await manager.waitForURL(/level=staff/);
    await press(manager, /^(Views|For staff)$/);
    await manager.getByRole('menuitem', { name: 'Remove “For staff”' }).click();
    await press(manager, 'Undo');
    await manager.reload();
    await manager.getByRole('button', { name: 'For staff' }).waitFor();
  });
});

describe('a search with a slip of the keyboard', () => {
  it('says what else was looked for, and marks it in what was found', async () => {
    await bank.open('/questions?q=drfit');
    await manager
      .getByText(/^Also showing results for: .*drift/)
      .first()
      .waitFor();
    await manager.locator('[data-list] mark').filter({ hasText: /drift/i }).first().waitFor();
  });
});

describe('the list of the question bank, when it has nothing to show', () => {
  it('says of an empty review queue that there is nothing to do', async () => {
    await manager.goto('/questions?waiting=me');
    await manager.getByText('Nothing waits for your review').waitFor();
    expect(await manager.getByText('Take a filter away').count()).toBe(0);
    await press(manager, 'Show the whole bank');
    await bank.rows.first().waitFor();
    expect(new URL(manager.url()).search).toBe('');
  });

  it('offers an empty bank the starter set first, a question of one’s own, and files', async () => {
    const team = await Team.create(scene.running, 'New here', 'without questions');
    const { email } = await team.member('admin');
    const { page } = await openWindow(scene.browser, scene.running.base);
    await signIn(page, email, PASSWORD);
    await page.goto('/questions');
    await page.getByText('Your bank has no questions yet').waitFor();
    for (const name of ['Start from the starter set', 'Write one', 'Import a file', 'Read a document'])
      await page.getByRole('main').getByRole('link', { name }).last().waitFor();
    expect(await faults(page, 'an empty bank')).toEqual([]);
    await page.getByRole('link', { name: 'Start from the starter set' }).click();
    await press(page, 'Compare with the shipped questions');
    await page.getByText(/302/).first().waitFor();
    await page.context().close();
  });

  it('keeps what it has while there is no connection, and changes nothing', async () => {
    await bank.open('/questions?stage=coding');
    await bank.rows.first().getByRole('link').click();
    await manager.getByRole('button', { name: 'Close panel' }).waitFor();
    await manager.getByText('Red flags').first().waitFor();
    await manager.keyboard.press('x');
    await manager.getByText('1 picked').waitFor();
    await manager.context().setOffline(true);
    try {
      await manager.getByText('You are offline.').waitFor();
      expect(await bank.rows.count()).toBeGreaterThan(0);
      await manager.getByText('Red flags').first().waitFor();
      for (const name of ['Tags…', 'Retire…', 'Add to a loop'])
        expect(
          await manager
            .getByRole('button', { name: new RegExp(`^${name}`) })
            .first()
            .getAttribute('aria-disabled'),
        ).toBe('true');
    } finally {
      await manager.context().setOffline(false);
    }
    await manager.getByText('You are offline.').waitFor({ state: 'detached' });
    await press(manager, 'Let go of all');
  });
});
