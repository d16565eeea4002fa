import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { interviewRoutes } from '@loopwright/contracts';
import type { Page } from 'playwright-core';
import { planOf } from '../support/loops.ts';
import { LoopBuilder } from './support/loop-builder.ts';

let builder: LoopBuilder;
let page: Page;
beforeAll(async () => {
  builder = await LoopBuilder.open();
  ({ page } = builder);
});
afterAll(() => builder.close());

describe('the rules of a loop', () => {
  it('a must-have without its question is a gap in the matrix, and publishing says so and waits', async () => {
    const loop = await builder.stored();
    const row = loop.matrix.find(({ rule }) => rule?.mustHave)!;
    const exact = { ...loop.coverage, [row.competency]: { ...row.rule!, questions: row.questions } };
    await builder.change({ ...planOf(loop), coverage: exact }, loop);
    await page.reload();
    const session = loop.sessions.find(({ id }) => row.bySession[id])!;
    const question = session.questions.find(({ competencies }) => competencies[row.competency])!;
    const publish = page.getByRole('button', { name: /^Publish/ });
    expect(await publish.getAttribute('aria-disabled')).toBeNull();
    await builder.sessionButton(session.title).click();
    await builder.menuOf(question.title, 'Remove');
    await builder.saved();
    await page
      .getByRole('table')
      .getByText(/missing|in \d+ sessions? of/)
      .first()
      .waitFor();
    expect(await publish.getAttribute('aria-disabled')).toBe('true');
    expect(await publish.textContent()).toContain('Must-haves with a gap');
    await builder.undoButtons().last().click();
    await builder.saved();
  });

  it('all rules stand in one dialog, which says what cannot be; Undo and the template know them', async () => {
    const before = await builder.stored();
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
    await builder.saved();
    const ruled = await builder.stored();
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
    await builder.saved();
    expect(planOf(await builder.stored())).toEqual(planOf(before));
  });

  it('every cell of the matrix belongs to a named competency and a named session', async () => {
    const { sessions } = await builder.stored();
    const table = page.getByRole('table', { name: /How many questions of each session/ });
    for (const { title } of sessions) expect(await table.getByRole('columnheader', { name: title }).count()).toBe(1);
    const rows = await table.locator('tbody tr').count();
    expect(await table.locator('tbody th[scope="row"]').count()).toBe(rows);
    expect(await table.locator('tbody td').count()).toBe(rows * (sessions.length + 1));
  });
});

describe('a loop that is published again', () => {
  it('leaves scheduled interviews as they are until they are told to follow', async () => {
    const application = await builder.scene.team.application(builder.scene.job, { name: 'Kim Still' });
    const tomorrow = new Date(Date.now() + 86_400_000);
    const interview = await builder.scene.team.interview(
      application,
      'fundamentals',
      [builder.scene.people.ida],
      tomorrow,
    );
    const version = async () =>
      (await builder.scene.people.manager.as.ok(interviewRoutes.read, { params: { interviewId: interview.id } }))
        .loopVersion;
    await page.goto(`/jobs/${builder.scene.job.id}/loop`);
    await builder.menuOfSession('collaboration', 'Move up');
    await builder.saved();
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
