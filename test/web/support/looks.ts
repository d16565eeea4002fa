import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { faultsOn } from './axe.ts';
import { quiet, watch } from './quiet.ts';

/** What axe finds in both colour schemes, with the place it was found in. */
export async function faults(page: Page, where: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const fault of await faultsOn(page, { colourOnly: colorScheme === 'dark' }))
      found.push(`${where}, ${colorScheme}: ${fault}`);
  }
  return found;
}

export async function go(page: Page, address: string): Promise<void> {
  watch(page);
  await page.goto(address);
  await settled(page);
}

async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await quiet(page);
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
}

/** Opens one thing after the other on a page, looks, and closes it again by Escape. */
export async function lookAtEach(page: Page, openings: Record<string, () => Promise<unknown>>): Promise<void> {
  const found: string[] = [];
  for (const [where, open] of Object.entries(openings)) {
    await open();
    await settled(page);
    found.push(...(await faults(page, where)));
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  expect(found).toEqual([]);
}

export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click();
