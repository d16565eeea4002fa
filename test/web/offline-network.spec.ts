import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Window } from './support/browser.ts';
import { ADMIN, Demo } from './support/demo.ts';

let demo: Demo;
let window: Window;
const asked: string[] = [];

beforeAll(async () => {
  demo = await Demo.open();
  window = await demo.windowOf(ADMIN, async ({ context }) => {
    context.on('request', (request) => asked.push(request.url()));
    // Nothing but this machine can be reached.
    await context.route(
      (url) => url.origin !== demo.running.base,
      (route) => route.abort('internetdisconnected'),
    );
  });
});
afterAll(async () => {
  await demo.close();
});

const outside = () => asked.filter((url) => !/^(data|blob):/.test(url) && new URL(url).origin !== demo.running.base);

describe('with the network to the outside cut', () => {
  it('every screen works, and none asks for anything from elsewhere', async () => {
    const { page, troubles } = window;
    const at = await demo.addresses(await demo.callerOf(ADMIN));
    const tour = ['/', '/jobs', '/jobs/new', at.job, `${at.job}/loop`, `${at.job}/team`, '/candidates', at.application];
    const more = [at.compare, at.ahead, at.card, '/questions', '/templates', '/people', '/account', '/nowhere'];
    for (const address of [...tour, ...more]) await visit(page, address);
    await visit(page, '/questions');
    await page.getByRole('list', { name: 'Questions' }).getByRole('link').first().click();
    await page.getByRole('button', { name: 'Close panel' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search for a job, candidate, question, page or command' }).waitFor();
    expect(asked.length).toBeGreaterThan(50);
    expect(outside()).toEqual([]);
    expect(troubles).toEqual([]);
  });

  it('its own letters are there', async () => {
    const families = await window.page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
    );
    expect(families.join()).toMatch(/Inter/);
  });

  it('nothing names a place elsewhere for the browser to fetch from', async () => {
    const response = await window.page.request.get('/');
    const policy = response.headers()['content-security-policy'] ?? '';
    expect(policy).toMatch(/default-src '(self|none)'/);
    expect(policy).not.toMatch(/https?:|\*/);
    expect(await response.text()).not.toMatch(/(src|href)="(https?:)?\/\//);
  });
});

async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
}
