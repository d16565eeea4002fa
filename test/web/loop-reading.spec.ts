import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { interviewRoutes, type Loop, loopRoutes } from '@loopwright/contracts';
import type { Page } from 'playwright-core';
import { hardSessions } from '../support/loops.ts';
import { Scene } from './support/scene.ts';

let scene: Scene;
let page: Page;
let loop: Loop;

beforeAll(async () => {
  scene = await Scene.open();
  page = (await scene.windowOf(scene.people.manager)).page;
  const answer = await scene.people.manager.as.ok(loopRoutes.ofJob, { params: { jobId: scene.job.id } });
  loop = answer.loop!;
});
afterAll(async () => {
  await scene.close();
});

const textOf = (window: Page, part: string): Promise<string | null> => window.locator(part).first().textContent();

describe('a session of a loop', () => {
  it('is previewed in the very words of the scorecard that its interviewer gets', async () => {
    const { interview } = await scene.interview('Kim Seen');
    const { questions, rubric } = await scene.people.ida.as.ok(interviewRoutes.kit, {
      params: { interviewId: interview.id },
    });
    await page.goto(`/jobs/${scene.job.id}/loop`);
    await page.getByRole('link', { name: 'Preview as interviewer' }).click();
    await page.getByText('As its interviewer will see it').waitFor();
    const card = (await scene.windowOf(scene.people.ida)).page;
    await card.goto(`/interviews/${interview.id}`);
    const parts = [
      ...questions.map(({ questionId }) => `article[data-subject="question:${questionId}"]`),
      ...rubric.criteria.map(({ slug }) => `article[data-subject="criterion:${slug}"]`),
    ];
    await card.locator(parts[0]!).waitFor({ state: 'attached' });
    expect(parts.length).toBeGreaterThan(3);
    for (const part of parts) {
      const words = await textOf(page, part);
      expect(words!.length).toBeGreaterThan(100);
      expect(words).toBe(await textOf(card, part));
    }
    expect(await page.getByRole('textbox').first().isDisabled()).toBe(true);
  });
});

describe('the export of a loop', () => {
  const exported = async (item: string | RegExp) => {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  const fileAfter = async (act: () => Promise<void>): Promise<string> => {
    const [file] = await Promise.all([page.waitForEvent('download'), act()]);
    return readFile(await file.path(), 'utf8');
  };

  it('says the same on paper, in Markdown and in the calendar', async () => {
    await page.goto(`/jobs/${scene.job.id}/loop`);
    const markdown = await fileAfter(() => exported('Markdown file'));
    await exported(/^Calendar draft/);
    await page.getByLabel('First session starts').fill('2031-03-03T09:00');
    const calendar = await fileAfter(() => page.getByRole('button', { name: 'Download' }).click());
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(loop.sessions.length);
    await exported(/^Print or save as PDF/);
    const sheet = page.getByRole('main');
    for (const { title, questions } of loop.sessions) {
      expect(markdown).toContain(title);
      expect(calendar.replaceAll('\r\n ', '')).toContain(`: ${title}\r\n`);
      const section = sheet.getByRole('region', { name: title });
      await section.waitFor();
      for (const question of questions)
        expect(await section.getByRole('heading', { name: question.title }).count()).toBe(1);
    }
  });
});

describe('a run of the assembler that takes long', () => {
  const best = () => page.getByText(/^Best so far: 40 questions, 5 h 10 min; at most .* % from the best there can be/);

  it('says how far it is, goes on when the page is left, and ends with the best so far when it is stopped', async () => {
    const { id } = await scene.openJob();
    const { as } = scene.people.manager;
    await as.ok(loopRoutes.start, { params: { jobId: id }, body: { sessions: hardSessions(), coverage: {} } });
    await page.goto(`/jobs/${id}/loop`);
    await page.getByRole('button', { name: 'Assemble', exact: true }).click();
    await best().waitFor();
    await page.reload();
    await best().waitFor();
    await page.getByRole('button', { name: 'Stop and use this' }).click();
    await page.getByText('What changed: 40 questions added').waitFor();
    await page.getByText(/^Good, but not proven best: another choice could be worth at most .* more\. Took/).waitFor();
    const assemble = page.getByRole('button', { name: 'Assemble again' });
    expect(await assemble.evaluate((button) => button === document.activeElement)).toBe(true);
    const now = async () => (await as.ok(loopRoutes.ofJob, { params: { jobId: id } })).loop!;
    const kept = await now();

    await assemble.click();
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await page.getByText('Assembling was cancelled. Nothing was changed.').waitFor();
    expect(await now()).toEqual(kept);
  });
});
