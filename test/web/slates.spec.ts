import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { loopRoutes, slateRoutes } from '@loopwright/contracts';
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

it('makes loops for two candidates, tells how alike they are, and uses them only when told to', async () => {
  const names = ['Sla Tone', 'Sla Ttwo'];
  for (const name of names) await scene.team.application(scene.job, { name });
  await page.goto(`/jobs/${scene.job.id}/slate`);
  const make = page.getByRole('button', { name: /^Make (\d+ )?loops/ });
  await make.waitFor();
  for (const name of names) await page.getByRole('checkbox', { name }).check();
  await make.click();
  await page.getByRole('heading', { name: /loops to look through$/ }).waitFor();
  await page.getByText('Any two candidates share questions').waitFor();
  await page.getByText(names[0]!, { exact: true }).first().click();
  await page.getByText('Asked of everyone').first().waitFor();
  expect(await faults(page, 'the slate')).toEqual([]);
  const { as } = scene.people.recruiter;
  const { loop } = await as.ok(loopRoutes.ofJob, { params: { jobId: scene.job.id } });
  const choices = async () => {
    const found = await as.ok(slateRoutes.latest, { params: { loopId: loop!.id } });
    return found.choices.filter(({ name }) => names.includes(name));
  };
  expect((await choices()).map(({ ownLoop }) => ownLoop)).toEqual([false, false]);
  await page.getByRole('button', { name: 'Use these loops' }).click();
  await page.getByRole('heading', { name: /have a loop of their own$/ }).waitFor();
  expect((await choices()).map(({ ownLoop }) => ownLoop)).toEqual([true, true]);
});
