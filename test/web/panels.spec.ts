import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Application, panelRoutes } from '@loopwright/contracts';
import type { Page } from 'playwright-core';
import { faults } from './support/looks.ts';
import { Scene } from './support/scene.ts';

let scene: Scene;
let page: Page;
beforeAll(async () => {
  scene = await Scene.open();
  page = (await scene.windowOf(scene.people.recruiter)).page;
});
afterAll(async () => {
  await scene.close();
});

it('proposes who interviews whom, shows what a change by hand does, and scheduling begins with what was accepted', async () => {
  const names = ['Pan One', 'Pan Two', 'Pan Three'];
  const candidates: Application[] = [];
  for (const name of names) candidates.push(await scene.team.application(scene.job, { name }));
  await page.goto(`/jobs/${scene.job.id}/panels`);
  for (const name of names) await page.getByRole('checkbox', { name }).check();
  await page.getByRole('button', { name: 'Propose panels' }).click();
  // The button is gone, and reading goes on where its answer begins.
  await page.locator('h2:focus', { hasText: 'Panels to look through' }).waitFor();
  await page
    .getByText(/^Any two of the 3 interviewers are linked through candidates they share; it stays so/)
    .waitFor();
  expect(await faults(page, 'a proposal of panels')).toEqual([]);

  // By keyboard: open a cell, put somebody beside whoever is there, and look at what that does.
  const { as } = scene.people.recruiter;
  const now = async () => (await as.ok(panelRoutes.latest, { params: { jobId: scene.job.id } })).proposal!;
  const [one, other] = (await now()).sessions.filter(({ applicationId }) => applicationId === candidates[0]!.id);
  await page.getByRole('button', { name: `Change ${one!.title} of ${names[0]}` }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  expect(await faults(page, 'a seat')).toEqual([]);
  const added = other!.raters[0]!.name;
  await dialog.getByRole('combobox', { name: 'Interviewers' }).fill(added);
  await dialog.getByRole('option', { name: added, exact: true }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Put them there' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText(`${added} meets this candidate twice.`).first().waitFor();
  await page.getByText(/Changed by hand/).waitFor();
  expect(await faults(page, 'a rule that is not kept')).toEqual([]);

  const accept = page.getByRole('button', { name: 'Use these panels' });
  expect(await accept.getAttribute('aria-disabled')).toBe('true');
  await page.getByLabel('Why the marked rules are not kept').fill('They are a pair.');
  await accept.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'The plan that scheduling begins with' }).waitFor();
  expect((await now()).state).toBe('accepted');

  await page.getByRole('link', { name: names[0]!, exact: true }).click();
  await page
    .getByText(/^Planned: /)
    .first()
    .waitFor();
  await page.getByRole('button', { name: `Schedule ${one!.title}` }).click();
  const chosen = page.getByRole('dialog');
  for (const { name } of one!.raters) await chosen.getByText(name, { exact: true }).first().waitFor();
  await chosen.getByText(added, { exact: true }).first().waitFor();
});
