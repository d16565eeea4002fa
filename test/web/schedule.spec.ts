import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { interviewRoutes } from '@loopwright/contracts';
import type { Locator, Page } from 'playwright-core';
import { faults } from './support/looks.ts';
import { Scene } from './support/scene.ts';

/** Nine in the morning where the recruiter is. */
const DAY = '2031-03-03';
const NINE = '2031-03-03T09:00:00.000Z';
let scene: Scene;
let page: Page;

beforeAll(async () => {
  scene = await Scene.open();
  page = (await scene.windowOf(scene.people.recruiter)).page;
  const busy = await scene.team.application(scene.job, { name: 'Somebody Else' });
  await scene.team.interview(busy, 'fundamentals', [scene.people.ida], new Date(NINE));
});
afterAll(async () => {
  await scene.close();
});

async function seat(dialog: Locator, field: string, name: string): Promise<void> {
  await dialog.getByRole('combobox', { name: field }).fill(name);
  await dialog.getByRole('option', { name }).click();
  await page.keyboard.press('Tab');
}

describe('whoever schedules', () => {
  it('is told when an interview ends, and who is in another one then, but not with whom', async () => {
    const { id } = await scene.team.application(scene.job);
    await page.goto(`/applications/${id}`);
    await page.getByRole('button', { name: 'Schedule fundamentals' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Starts').fill(`${DAY}T09:30`);
    await dialog.getByText('Ends 10:30, after 60 min.').waitFor();
    await seat(dialog, 'Interviewers', scene.people.ida.name);
    await dialog.getByText(/has another interview .*09:00–10:00/).waitFor();
    expect(await dialog.innerText()).not.toContain('Somebody Else');
    await dialog.getByRole('button', { name: 'Schedule interview' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(/09:30–10:30/).waitFor();
  });

  it('plans the whole loop on one day, with a break between', async () => {
    const { id } = await scene.team.application(scene.job);
    await page.goto(`/applications/${id}`);
    await page.getByRole('button', { name: 'Schedule the whole loop…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Day').fill(DAY);
    await dialog.getByLabel('First starts').fill('14:00');
    await dialog.getByLabel('Break between, min').fill('30');
    await seat(dialog, 'Interviewers of fundamentals', scene.people.ida.name);
    await dialog.getByRole('button', { name: 'Schedule 2 interviews' }).click();
    await dialog.getByText('collaboration needs an interviewer.').waitFor();
    await seat(dialog, 'Interviewers of collaboration', scene.people.ivo.name);
    await dialog.getByText('15:30–16:30').waitFor();
    await dialog.getByRole('button', { name: 'Schedule 2 interviews' }).click();
    await dialog.waitFor({ state: 'detached' });
    const { items } = await scene.people.recruiter.as.ok(interviewRoutes.ofApplication, {
      params: { applicationId: id },
    });
    expect(
      items.map(({ startsAt, panel }) => [startsAt.slice(11, 16), panel.map(({ person }) => person.name)]),
    ).toEqual([
      ['14:00', [scene.people.ida.name]],
      ['15:30', [scene.people.ivo.name]],
    ]);
  });

  it('says why somebody goes over their limit, which stands beside them from then on', async () => {
    const { ivo } = scene.people;
    await page.goto('/people');
    await page.getByRole('button', { name: `Actions for ${ivo.name}` }).click();
    await page.getByRole('menuitem', { name: /^Interviewing…/ }).click();
    const settings = page.getByRole('dialog');
    await settings.getByLabel('Interviews a week').fill('0');
    expect(await faults(page, 'a person as an interviewer')).toEqual([]);
    await settings.getByRole('button', { name: 'Save' }).click();
    await settings.waitFor({ state: 'detached' });
    const { id } = await scene.team.application(scene.job);
    await page.goto(`/applications/${id}`);
    await page.getByRole('button', { name: 'Schedule fundamentals' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Starts').fill(`${DAY}T16:00`);
    await seat(dialog, 'Interviewers', ivo.name);
    await dialog.getByText(`${ivo.name} takes no interviews for now.`).waitFor();
    await dialog.getByRole('button', { name: 'Schedule interview' }).click();
    await dialog.locator('[aria-invalid="true"]').waitFor();
    await dialog.getByLabel('Why go over the limit').fill('Nobody else knows the field.');
    await dialog.getByRole('button', { name: 'Schedule interview' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Over the limit: Nobody else knows the field.').waitFor();
    expect(await faults(page, 'an interview over the limit')).toEqual([]);
  });
});
