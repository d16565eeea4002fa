import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { interviewRoutes, type Job, type Loop, loopRoutes } from '@loopwright/contracts';
import type { Page } from 'playwright-core';
import { planOf } from '../support/loops.ts';
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
/** As somebody else would change it. */
const change = (plan: ReturnType<typeof planOf>, { id, version }: Loop) =>
  scene.people.recruiter.as.ok(loopRoutes.change, { params: { loopId: id }, body: { plan, version } });
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
    await page.getByText(/^The loop tells you .* before\. Questions take .*\.$/).waitFor();
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

  it('drag, menu and keys bring a session to the same place', async () => {
    const ids = (await stored()).sessions.map(({ id }) => id);
    const [first, second, third] = (await stored()).sessions;
    const moved = [second!.id, third!.id, first!.id, ...ids.slice(3)];
    const inOrder = async () => (await stored()).sessions.map(({ id }) => id);
    const standsAt = (place: number) =>
      page.locator('[data-session]').nth(place).getByText(first!.title).first().waitFor();
    const back = async () => {
      await page.reload();
      await sessionButton(first!.title).waitFor();
      expect(await inOrder()).toEqual(moved);
      await menuOfSession(first!.title, 'Move to place…');
      await page.getByRole('menuitemradio', { name: 'Place 1', exact: true }).click();
      await standsAt(0);
      await saved();
      expect(await inOrder()).toEqual(ids);
    };

    const grip = page.locator('[data-session]').nth(0).locator('[draggable]');
    await grip.dragTo(page.locator('[data-session]').nth(2), { targetPosition: { x: 40, y: 60 } });
    await standsAt(2);
    await saved();
    await back();

    await menuOfSession(first!.title, 'Move to place…');
    await page.getByRole('menuitemradio', { name: 'Place 3', exact: true }).click();
    await standsAt(2);
    await saved();
    await back();

    await sessionButton(first!.title).click();
    await page.keyboard.press('Alt+ArrowDown');
    await standsAt(1);
    await page.keyboard.press('Alt+ArrowDown');
    await standsAt(2);
    await saved();
    await back();
  });

  it('a question goes to another place by keys, and to another session by menu or by drag', async () => {
    const [first, second] = (await stored()).sessions;
    const [one, two] = first!.questions;
    const questionsOf = async (place: number) =>
      (await stored()).sessions[place]!.questions.map(({ questionId }) => questionId);
    await sessionButton(first!.title).click();
    await page.getByRole('button', { name: `Actions for “${one!.title}”` }).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await saved();
    expect((await questionsOf(0)).slice(0, 2)).toEqual([two!.questionId, one!.questionId]);

    await menuOf(one!.title, 'Move to another session…');
    await page.getByRole('menuitem', { name: second!.title, exact: true }).click();
    await saved();
    expect((await questionsOf(1)).at(-1)).toBe(one!.questionId);
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await saved();

    await page.locator(`[data-question="${one!.questionId}"]`).hover();
    await page
      .locator(`[data-question="${one!.questionId}"] [draggable]`)
      .dragTo(page.locator('[data-session]').nth(1), { targetPosition: { x: 40, y: 20 } });
    await saved();
    expect((await questionsOf(1)).at(-1)).toBe(one!.questionId);
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await saved();
  });

  it('times add up, and what is over the slot is said in words', async () => {
    const [first] = (await stored()).sessions;
    const [question] = first!.questions;
    await sessionButton(first!.title).click();
    await menuOf(question!.title, 'Change its time…');
    await page.getByLabel('Minutes in this loop').fill('200');
    await page.getByRole('button', { name: 'Set time' }).click();
    await saved();
    const sum = first!.questions.reduce((total, { minutes }) => total + minutes, 200 - question!.minutes);
    await sessionButton(first!.title)
      .getByText(`${sum - first!.minutes} min over the slot of ${first!.minutes}`)
      .waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await saved();
    expect((await stored()).sessions[0]!.questions[0]!.minutes).toBe(question!.minutes);
  });

  it('a must-have without its question is a gap in the matrix, and publishing says so and waits', async () => {
    const loop = await stored();
    const row = loop.matrix.find(({ rule }) => rule?.mustHave)!;
    const exact = { ...loop.coverage, [row.competency]: { ...row.rule!, questions: row.questions } };
    await change({ ...planOf(loop), coverage: exact }, loop);
    await page.reload();
    const session = loop.sessions.find(({ id }) => row.bySession[id])!;
    const question = session.questions.find(({ competencies }) => competencies[row.competency])!;
    const publish = page.getByRole('button', { name: /^Publish/ });
    expect(await publish.getAttribute('aria-disabled')).toBeNull();
    await sessionButton(session.title).click();
    await menuOf(question.title, 'Remove');
    await saved();
    await page
      .getByRole('table')
      .getByText(/missing|in \d+ sessions? of/)
      .first()
      .waitFor();
    expect(await publish.getAttribute('aria-disabled')).toBe('true');
    expect(await publish.textContent()).toContain('Must-haves with a gap');
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await saved();
  });

  it('all rules stand in one dialog, which says what cannot be; Undo and the template know them', async () => {
    const before = await stored();
    await page.getByRole('button', { name: /^Change rules/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Rules of the loop' });
    await dialog.getByLabel('Minutes on Communication').fill('45');
    await page.getByRole('radio', { name: /^Coverage/ }).focus();
    await page.keyboard.press('ArrowRight');
    await dialog.getByLabel('At least, aimed at level Senior').fill('5');
    await dialog.getByLabel('At most, aimed at level Senior').fill('2');
    await dialog.getByRole('button', { name: 'Save rules' }).click();
    await dialog.getByText('Not more than “At most”.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('levelMix.senior.from');
    await dialog.getByLabel('At least, aimed at level Senior').fill('3');
    await dialog.getByLabel('At most, aimed at level Senior').fill('20');
    await dialog.getByText('Levels and formats (1)').waitFor();
    await dialog.getByText(/^Weights/).click();
    await dialog.getByRole('group', { name: 'Rare use' }).getByText('Clearly').click();
    await dialog.getByRole('button', { name: 'Save rules' }).click();
    await saved();
    const ruled = await stored();
    expect(ruled.rules).toEqual({
      levelMix: { senior: { from: 3, to: 20 } },
      weights: { value: 2, depth: 0, exposure: 2 },
    });
    expect(ruled.coverage['communication']).toMatchObject({ minutes: 45 });
    await page.getByText('Questions aimed at Senior', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByText('Questions aimed at Senior: 3 to 20 instead of no rule.').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await page.getByText('Questions aimed at Senior', { exact: true }).waitFor({ state: 'detached' });
    await saved();
    expect(planOf(await stored())).toEqual(planOf(before));
  });

  it('every cell of the matrix belongs to a named competency and a named session', async () => {
    const { sessions } = await stored();
    const table = page.getByRole('table', { name: /How many questions of each session/ });
    for (const { title } of sessions) expect(await table.getByRole('columnheader', { name: title }).count()).toBe(1);
    const rows = await table.locator('tbody tr').count();
    expect(await table.locator('tbody th[scope="row"]').count()).toBe(rows);
    expect(await table.locator('tbody td').count()).toBe(rows * (sessions.length + 1));
  });

  it('a removed session comes back with its questions', async () => {
    const before = await stored();
    const { title } = before.sessions[1]!;
    await menuOfSession(title, 'Remove session');
    await saved();
    expect((await stored()).sessions).toHaveLength(before.sessions.length - 1);
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await saved();
    expect(asked(await stored())).toEqual(asked(before));
  });

  it('whoever comes second sees it, and loses nothing', async () => {
    const loop = await stored();
    const [first, second] = loop.sessions;
    const plan = planOf(loop);
    const renamed = plan.sessions.map((each) =>
      each.id === second!.id ? { ...each, title: 'Renamed by another' } : each,
    );
    await change({ ...plan, sessions: renamed }, loop);
    const gone = first!.questions[0]!;
    await sessionButton(first!.title).click();
    await menuOf(gone.title, 'Remove');
    await page.getByText('Someone changed this loop while you did').waitFor();
    await page.getByText(`Removed “${gone.title}”`).first().waitFor();
    await page.getByRole('button', { name: 'Keep mine as well' }).click();
    await saved();
    const both = await stored();
    expect(both.sessions[1]!.title).toBe('Renamed by another');
    expect(asked(both).join(' ')).not.toContain(gone.questionId);
  });

  it('leaves no Undo behind on another page', async () => {
    const [session] = (await stored()).sessions;
    await sessionButton(session!.title).click();
    await menuOf(session!.questions[0]!.title, 'Remove');
    await saved();
    expect(await undoButtons().count()).toBeGreaterThan(0);
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Jobs' }).click();
    await page.getByRole('heading', { level: 1, name: 'Jobs' }).waitFor();
    expect(await undoButtons().count()).toBe(0);
  });
});

describe('a loop that is published again', () => {
  it('leaves scheduled interviews as they are until they are told to follow', async () => {
    const application = await scene.team.application(scene.job, { name: 'Kim Still' });
    const tomorrow = new Date(Date.now() + 86_400_000);
    const interview = await scene.team.interview(application, 'fundamentals', [scene.people.ida], tomorrow);
    const version = async () =>
      (await scene.people.manager.as.ok(interviewRoutes.read, { params: { interviewId: interview.id } })).loopVersion;
    await page.goto(`/jobs/${scene.job.id}/loop`);
    await menuOfSession('collaboration', 'Move up');
    await saved();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByText('1 scheduled interview follows an earlier version').waitFor();
    expect(await version()).toBe(1);
    await page.getByRole('button', { name: 'Update scheduled…' }).click();
    expect(await page.getByRole('checkbox', { name: 'Kim Still' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Update scheduled', exact: true }).click();
    await page.getByText('1 interview follows version 2 now.').waitFor();
    expect(await version()).toBe(2);
    await page.getByText('1 scheduled interview follows an earlier version').waitFor({ state: 'detached' });
  });
});

const sessionButton = (title: string) =>
  page
    .getByRole('region', { name: 'Sessions' })
    .getByRole('button', { name: title })
    .and(page.locator('[id^="session-"]:not([aria-haspopup])'));

async function menuOfSession(title: string, item: string): Promise<void> {
  await sessionButton(title).click();
  await page
    .getByRole('region', { name: 'Sessions' })
    .getByRole('button', { name: `Actions for ${title}` })
    .click();
  await page.getByRole('menuitem', { name: item }).click();
}

async function menuOf(title: string, item: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: `Actions for “${title}”` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}
