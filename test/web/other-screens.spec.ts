import { describe, expect, it } from '@jest/globals';
import { candidateRoutes } from '@loopwright/contracts';
import type { Page } from 'playwright-core';
import { faultsOn } from './support/axe.ts';
import { go } from './support/looks.ts';
import { ADMIN } from './support/demo.ts';
import { demoScreens } from './support/demo-screens.ts';

const our = demoScreens();

describe('on other screens', () => {
  const widths = () => [
    '/',
    '/jobs',
    our.at.job,
    `${our.at.job}/loop`,
    our.at.application,
    our.at.compare,
    '/questions',
    '/questions/new',
    '/templates',
    '/people',
    '/account',
  ];

  it('axe finds nothing at 768 pixels either', async () => {
    await our.admin.setViewportSize({ width: 768, height: 1024 });
    const found: string[] = [];
    for (const address of widths()) {
      await go(our.admin, address);
      for (const fault of await faultsOn(our.admin)) found.push(`${address} at 768: ${fault}`);
    }
    expect(found).toEqual([]);
  });

  it('nothing has to be scrolled sideways at 320 pixels', async () => {
    const wide: string[] = [];
    const look = async (page: Page, address: string) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await go(page, address);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) wide.push(`${address} by ${over}`);
    };
    for (const address of [...widths(), '/jobs/new', our.at.card, our.at.ahead]) await look(our.admin, address);
    for (const address of [our.due, `${our.due}?at=criteria`, `${our.due}?at=overall`])
      await look(our.interviewer, address);
    expect(wide).toEqual([]);
  });

  it('ratings keep their words where colours are forced', async () => {
    const { page, context } = await our.demo.windowOf(ADMIN);
    await page.emulateMedia({ forcedColors: 'active' });
    await go(page, our.at.compare);
    const cells = await page.locator('[data-cell]').evaluateAll((found) =>
      found.map((cell) => {
        const seen = cell.cloneNode(true) as HTMLElement;
        seen.querySelectorAll('.visually-hidden').forEach((hidden) => hidden.remove());
        return seen.textContent;
      }),
    );
    expect(cells.length).toBeGreaterThan(0);
    for (const cell of cells) expect(cell).toMatch(/no signal|(strong )?(no|yes)|mixed/i);
    expect(await faultsOn(page)).toEqual([]);
    await context.close();
  });

  it('Ctrl K finds records by name, by keyboard, and nothing that one may not see', async () => {
    await our.admin.setViewportSize({ width: 1280, height: 800 });
    const { candidate } = await (
      await our.demo.callerOf(ADMIN)
    ).ok(candidateRoutes.readApplication, {
      params: { applicationId: our.at.application.split('/').at(-1)! },
    });
    await go(our.admin, '/jobs');
    await our.admin.keyboard.press('Control+k');
    const palette = our.admin.getByRole('dialog', { name: 'Search and commands' });
    const before = await palette.boundingBox();
    await our.admin.keyboard.type(candidate.name);
    await palette.getByRole('option', { name: candidate.name }).first().waitFor();
    expect(await palette.boundingBox()).toEqual(before);
    expect(await faultsOn(our.admin)).toEqual([]);
    await our.admin.keyboard.press('Enter');
    await our.admin.getByRole('heading', { level: 1, name: candidate.name }).waitFor();
    const nav = our.admin.getByRole('navigation', { name: 'Main' });
    expect(await nav.locator('[aria-current]').allInnerTexts()).toEqual(['Candidates']);
    await our.admin.keyboard.press('Control+k');
    await our.admin.keyboard.type('coding rubric');
    await palette.getByRole('option', { name: /^Coding rubric/ }).waitFor();
    await our.admin.keyboard.press('Enter');
    await our.admin.waitForURL('**/templates/rubrics/coding');
    const { page, context } = await our.demo.windowOf('Grace Kim');
    await go(page, '/jobs');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Search and commands' }).waitFor();
    await page.keyboard.type('attention');
    await page.getByText('Nothing by that name.').waitFor();
    await context.close();
  });

  it('Ctrl K loses no letter that is typed before the palette is there', async () => {
    const { page, context } = await our.demo.windowOf(ADMIN);
    let bring = () => {};
    const held = new Promise<void>((resolve) => (bring = resolve));
    await page.route('**/palette-*.js', (route) => held.then(() => route.continue()));
    await go(page, '/jobs');
    const asked = page.waitForRequest('**/palette-*.js');
    await page.keyboard.press('Control+k');
    await asked;
    await page.keyboard.type('gx');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('uid');
    expect(await page.getByRole('dialog').count()).toBe(0);
    bring();
    const field = page.getByRole('dialog', { name: 'Search and commands' }).getByRole('combobox');
    await field.waitFor();
    await page.keyboard.type('es');
    expect(await field.inputValue()).toBe('guides');
    await page
      .getByRole('option', { name: /guides/i })
      .first()
      .waitFor();
    expect(new URL(page.url()).pathname).toBe('/jobs');
    await context.close();
  });

  it('candidates are filtered by what they wait for, in the address', async () => {
    await go(our.admin, '/candidates');
    const rows = () => our.admin.locator('main tbody tr').count();
    const all = await rows();
    await our.admin.getByLabel('Waiting for').selectOption('Overdue scorecards');
    await our.admin.waitForURL(/waiting=cards/);
    await our.admin
      .locator('main tbody tr')
      .nth(all - 1)
      .waitFor({ state: 'detached' });
    const some = await rows();
    expect(some).toBeGreaterThan(0);
    await our.admin.reload();
    await our.admin.locator('main tbody tr').first().waitFor();
    expect(await rows()).toBe(some);
  });

  it('are printed without what only leads elsewhere', async () => {
    const { page, context } = await our.demo.windowOf(ADMIN);
    await page.emulateMedia({ media: 'print' });
    await go(page, our.at.compare);
    expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
    expect(
      await page
        .locator('main button:visible')
        .filter({ hasText: /^(Decide|Add)/ })
        .count(),
    ).toBe(0);
    expect(await page.locator('[data-cell]').first().isVisible()).toBe(true);
    await context.close();
  });
});
