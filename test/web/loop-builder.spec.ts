import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Job, type Loop, loopRoutes } from '@loopwright/contracts';
import type { Page } from 'playwright-core';
import { Scene } from './support/scene.ts';

let scene: Scene;
let page: Page;
let job: Job;

beforeAll(async () => {
  scene = await Scene.open();
  job = await scene.openJob();
  page = (await scene.windowOf(scene.people.manager)).page;
  await page.goto(`/jobs/${job.id}/loop`);
  await page.getByRole('button', { name: 'Start from template' }).click();
  await assembling('Assemble');
});
afterAll(async () => {
  await scene.close();
});

async function assembling(button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.getByText(/^Assembled: /).waitFor({ timeout: 45_000 });
}

async function stored(): Promise<Loop> {
  const { loop } = await scene.people.manager.as.ok(loopRoutes.ofJob, { params: { jobId: job.id } });
  return loop!;
}
const asked = ({ sessions }: Loop): string[] =>
  sessions.flatMap(({ id, questions }) => questions.map(({ questionId }) => `${id} ${questionId}`));
const saved = () => page.getByText('All changes saved').waitFor();
const undoButtons = () => page.getByRole('button', { name: 'Undo', exact: true });

describe('in the loop builder', () => {
  it('assembling says what it changed, and Undo brings back the plan of before in one step', async () => {
    const chosen = await stored();
    const first = chosen.sessions[0]!.questions[0]!;
    await menuOf(first.title, 'Remove');
    await saved();
    await assembling('Assemble again');
    await page.getByText(/^What changed: /).waitFor();
    // Undoing the removal alone would make no sense in the new plan.
    expect(await undoButtons().count()).toBe(1);
    await page.getByRole('button', { name: 'Undo assembling' }).click();
    await saved();
    await page.getByText(/^What changed: /).waitFor({ state: 'detached' });
    const back = asked(await stored());
    expect(back).toEqual(asked(chosen).filter((place) => !place.endsWith(first.questionId)));
    expect(await undoButtons().count()).toBe(0);
  });

  it('a question that is kept out is listed, stays out when assembled again, and may come back', async () => {
    const { title, questionId } = (await stored()).sessions[1]!.questions[0]!;
    await page
      .getByRole('list')
      .getByRole('button', { name: (await stored()).sessions[1]!.title })
      .first()
      .click();
    await menuOf(title, /^Keep it out of this loop/);
    await saved();
    await page.getByText('Never use in this loop (1)').waitFor();
    await assembling('Assemble again');
    expect(asked(await stored()).join(' ')).not.toContain(questionId);
    await page.getByRole('button', { name: `Allow again “${title}”` }).click();
    await saved();
    expect((await stored()).banned).toEqual([]);
  });

  it('leaves no Undo behind on another page', async () => {
    expect(await undoButtons().count()).toBeGreaterThan(0);
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Jobs' }).click();
    await page.getByRole('heading', { level: 1, name: 'Jobs' }).waitFor();
    expect(await undoButtons().count()).toBe(0);
  });
});

async function menuOf(title: string, item: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: `Actions for “${title}”` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}
