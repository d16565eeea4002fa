import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { faultsOn } from './support/axe.ts';
import { Demo } from './support/demo.ts';
import { go } from './support/looks.ts';

const ADMIN = 'Amara Okafor';
let demo: Demo;
let admin: Page;
let interviewer: Page;
let due: string;
let at: Awaited<ReturnType<Demo['addresses']>>;

beforeAll(async () => {
  demo = await Demo.open();
  at = await demo.addresses(await demo.callerOf(ADMIN));
  admin = (await demo.windowOf(ADMIN)).page;
  const owing = await demo.due();
  due = owing.address;
  interviewer = (await demo.windowOf(owing.name)).page;
}, 180_000);
afterAll(async () => {
  await demo.close();
});

describe('on other screens', () => {
  const widths = () => [
    '/',
    '/jobs',
    at.job,
    `${at.job}/loop`,
    at.application,
    at.compare,
    '/questions',
    '/questions/new',
    '/templates',
    '/people',
    '/account',
  ];

  it('axe finds nothing at 768 pixels either', async () => {
    await admin.setViewportSize({ width: 768, height: 1024 });
    const found: string[] = [];
    for (const address of widths()) {
      await go(admin, address);
      for (const fault of await faultsOn(admin)) found.push(`${address} at 768: ${fault}`);
    }
    expect(found).toEqual([]);
  }, 90_000);

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
    for (const address of [...widths(), '/jobs/new', at.card, at.ahead]) await look(admin, address);
    for (const address of [due, `${due}?at=criteria`, `${due}?at=overall`]) await look(interviewer, address);
    expect(wide).toEqual([]);
  }, 90_000);

  it('ratings keep their words where colours are forced', async () => {
    const { page, context } = await demo.windowOf(ADMIN);
    await page.emulateMedia({ forcedColors: 'active' });
    await go(page, at.compare);
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
});
