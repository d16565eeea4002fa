import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Job, type Loop, loopRoutes } from '@loopwright/contracts';
import type { Page } from 'playwright-core';
import { Keyboard } from './support/keyboard.ts';
import { faults, go } from './support/looks.ts';
import { Scene } from './support/scene.ts';

let scene: Scene;
let page: Page;
beforeAll(async () => {
  scene = await Scene.open();
  page = (await scene.windowOf(scene.people.manager)).page;
});
afterAll(async () => {
  await scene.close();
});

const dialog = () => page.getByRole('dialog');
const loopOf = async ({ id }: Job): Promise<Loop> =>
  (await scene.people.manager.as.ok(loopRoutes.ofJob, { params: { jobId: id } })).loop!;

it('a loop becomes a template, another job starts from it, and a change of it reaches the chosen job only', async () => {
  await go(page, `/jobs/${scene.job.id}/loop`);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Save as template/ }).click();
  await dialog().getByLabel('Title').fill('Our senior loop');
  await dialog()
    .getByLabel(/^Company style/)
    .fill('Bank');
  expect(await faults(page, 'saving a template')).toEqual([]);
  await dialog().getByRole('button', { name: 'Save template' }).click();
  await page.getByText('As in the template “Our senior loop”, version 1').waitFor();

  const other = await scene.openJob();
  await go(page, `/jobs/${other.id}/loop`);
  await page.getByLabel('Company style of the template').selectOption('Bank');
  await page.getByRole('row', { name: /fundamentals/ }).waitFor();
  await page.getByRole('button', { name: 'Start from template' }).click();
  await page.getByText('As in the template “Our senior loop”, version 1').waitFor();

  await go(page, '/templates?style=Bank');
  await page.getByRole('link', { name: 'Our senior loop' }).click();
  await page.getByRole('heading', { name: 'History' }).waitFor();
  expect(await faults(page, 'a template of the team')).toEqual([]);
  await page.getByRole('link', { name: 'Edit' }).click();
  await page.getByLabel('Slot, minutes').first().fill('75');
  expect(await faults(page, 'the editor of a template')).toEqual([]);

  const keyboard = new Keyboard(page);
  await keyboard.press('Control+Enter');
  await dialog().getByText('fundamentals: slot 60 min → 75 min').first().waitFor();
  await keyboard.tabTo(/^What is new/);
  await keyboard.type('More time.');
  await dialog()
    .getByLabel(/^Only the jobs I choose/)
    .check();
  await dialog().getByLabel(other.title).check();
  expect(await faults(page, 'publishing a template')).toEqual([]);
  await keyboard.tabTo('Publish');
  await keyboard.press('Enter');
  // The dialog says the same words, and goes when the new version is there.
  await page.getByText(/^Version 2 published/).waitFor();
  await page.getByText('More time.').waitFor();
  await page.getByText('fundamentals: slot 60 min → 75 min').first().waitFor();
  const slot = async (job: Job) => (await loopOf(job)).sessions[0]!.minutes;
  expect([await slot(other), await slot(scene.job)]).toEqual([75, 60]);

  await go(page, `/jobs/${other.id}/loop`);
  await page.getByText('As in the template “Our senior loop”, version 2').waitFor();
});

it('a loop that was not reached is offered the new version, takes it over, and can be unlinked and linked again', async () => {
  await go(page, `/jobs/${scene.job.id}/loop`);
  await page.getByText('Version 2 is there').waitFor();
  await page.getByRole('button', { name: 'Take it over…' }).click();
  await dialog().getByText('fundamentals: slot 60 min → 75 min').waitFor();
  expect(await faults(page, 'taking a version over')).toEqual([]);
  await dialog().getByRole('button', { name: 'Take it over' }).click();
  await page.getByText('As in the template “Our senior loop”, version 2').waitFor();
  expect((await loopOf(scene.job)).published!.version).toBe(1);
  await page.getByRole('button', { name: 'Unlink' }).click();
  await page.getByText('Was started from the template “Our senior loop”, version 2').waitFor();
  await page.getByRole('button', { name: 'Link again' }).click();
  await page.getByText('As in the template “Our senior loop”, version 2').waitFor();
});
