import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { planOf } from '../support/loops.ts';
import { asked, LoopBuilder } from './support/loop-builder.ts';

let builder: LoopBuilder;
let page: Page;
beforeAll(async () => {
  builder = await LoopBuilder.open();
  ({ page } = builder);
});
afterAll(() => builder.close());

describe('in the loop builder', () => {
  it('assembling says what it changed, and Undo brings back the plan of before in one step', async () => {
    const chosen = await builder.stored();
    const first = chosen.sessions[0]!.questions[0]!;
    await builder.menuOf(first.title, 'Remove');
    await builder.saved();
    await builder.assembling('Assemble again');
    await page.getByText(/^What changed: /).waitFor();
    await page.getByText(/^The loop tells you .* before\. Questions take .*\.$/).waitFor();
    // Undoing the removal alone would make no sense in the new plan.
    expect(await builder.undoButtons().count()).toBe(1);
    await page.getByRole('button', { name: 'Undo assembling' }).click();
    await builder.saved();
    await page.getByText(/^What changed: /).waitFor({ state: 'detached' });
    const back = asked(await builder.stored());
    expect(back).toEqual(asked(chosen).filter((place) => !place.endsWith(first.questionId)));
    expect(await builder.undoButtons().count()).toBe(0);
  });

  it('a question that is kept out is listed, stays out when assembled again, and may come back', async () => {
    const { title, questionId } = (await builder.stored()).sessions[1]!.questions[0]!;
    await page
      .getByRole('list')
      .getByRole('button', { name: (await builder.stored()).sessions[1]!.title })
      .first()
      .click();
    await builder.menuOf(title, /^Keep it out of this loop/);
    await builder.saved();
    await page.getByText('Never use in this loop (1)').waitFor();
    await builder.assembling('Assemble again');
    expect(asked(await builder.stored()).join(' ')).not.toContain(questionId);
    await page.getByRole('button', { name: `Allow again “${title}”` }).click();
    await builder.saved();
    expect((await builder.stored()).banned).toEqual([]);
  });

  it('drag, menu and keys bring a session to the same place', async () => {
    const ids = (await builder.stored()).sessions.map(({ id }) => id);
    const [first, second, third] = (await builder.stored()).sessions;
    const moved = [second!.id, third!.id, first!.id, ...ids.slice(3)];
    const inOrder = async () => (await builder.stored()).sessions.map(({ id }) => id);
    const standsAt = (place: number) =>
      page.locator('[data-session]').nth(place).getByText(first!.title).first().waitFor();
    const back = async () => {
      await page.reload();
      await builder.sessionButton(first!.title).waitFor();
      expect(await inOrder()).toEqual(moved);
      await builder.menuOfSession(first!.title, 'Move to place…');
      await page.getByRole('menuitemradio', { name: 'Place 1', exact: true }).click();
      await standsAt(0);
      await builder.saved();
      expect(await inOrder()).toEqual(ids);
    };

    const grip = page.locator('[data-session]').nth(0).locator('[draggable]');
    await grip.dragTo(page.locator('[data-session]').nth(2), { targetPosition: { x: 40, y: 60 } });
    await standsAt(2);
    await builder.saved();
    await back();

    await builder.menuOfSession(first!.title, 'Move to place…');
    await page.getByRole('menuitemradio', { name: 'Place 3', exact: true }).click();
    await standsAt(2);
    await builder.saved();
    await back();

    await builder.sessionButton(first!.title).click();
    await page.keyboard.press('Alt+ArrowDown');
    await standsAt(1);
    await page.keyboard.press('Alt+ArrowDown');
    await standsAt(2);
    await builder.saved();
    await back();
  });

  it('a question goes to another place by keys, and to another session by menu or by drag', async () => {
    const [first, second] = (await builder.stored()).sessions;
    const [one, two] = first!.questions;
    const questionsOf = async (place: number) =>
      (await builder.stored()).sessions[place]!.questions.map(({ questionId }) => questionId);
    await builder.sessionButton(first!.title).click();
    await page.getByRole('button', { name: `Actions for “${one!.title}”` }).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.locator(`[data-question="${two!.questionId}"]:first-child`).waitFor();
    await builder.saved();
    expect((await questionsOf(0)).slice(0, 2)).toEqual([two!.questionId, one!.questionId]);

    await builder.menuOf(one!.title, 'Move to another session…');
    await page.getByRole('menuitem', { name: second!.title, exact: true }).click();
    await builder.saved();
    expect((await questionsOf(1)).at(-1)).toBe(one!.questionId);
    await builder.undoButtons().last().click();
    await builder.saved();

    await page.locator(`[data-question="${one!.questionId}"]`).hover();
    await page
      .locator(`[data-question="${one!.questionId}"] [draggable]`)
      .dragTo(page.locator('[data-session]').nth(1), { targetPosition: { x: 40, y: 20 } });
    await builder.saved();
    expect((await questionsOf(1)).at(-1)).toBe(one!.questionId);
    await builder.undoButtons().last().click();
    await builder.saved();
  });

  it('times add up, and what is over the slot is said in words', async () => {
    const [first] = (await builder.stored()).sessions;
    const [question] = first!.questions;
    await builder.sessionButton(first!.title).click();
    await builder.menuOf(question!.title, 'Change its time…');
    await page.getByLabel('Minutes in this loop').fill('200');
    await page.getByRole('button', { name: 'Set time' }).click();
    await builder.saved();
    const sum = first!.questions.reduce((total, { minutes }) => total + minutes, 200 - question!.minutes);
    await builder
      .sessionButton(first!.title)
      .getByText(`${sum - first!.minutes} min over the slot of ${first!.minutes}`)
      .waitFor();
    await builder.undoButtons().last().click();
    await builder.saved();
    expect((await builder.stored()).sessions[0]!.questions[0]!.minutes).toBe(question!.minutes);
  });

  it('a removed session comes back with its questions', async () => {
    const before = await builder.stored();
    const { title } = before.sessions[1]!;
    await builder.menuOfSession(title, 'Remove session');
    await builder.saved();
    expect((await builder.stored()).sessions).toHaveLength(before.sessions.length - 1);
    await builder.undoButtons().last().click();
    await builder.saved();
    expect(asked(await builder.stored())).toEqual(asked(before));
  });

  it('whoever comes second sees it, and loses nothing', async () => {
    const loop = await builder.stored();
    const [first, second] = loop.sessions;
    const plan = planOf(loop);
    const renamed = plan.sessions.map((each) =>
      each.id === second!.id ? { ...each, title: 'Renamed by another' } : each,
    );
    await builder.change({ ...plan, sessions: renamed }, loop);
    const gone = first!.questions[0]!;
    await builder.sessionButton(first!.title).click();
    await builder.menuOf(gone.title, 'Remove');
    await page.getByText('Someone changed this loop while you did').waitFor();
    await page.getByText(`Removed “${gone.title}”`).first().waitFor();
    await page.getByRole('button', { name: 'Keep mine as well' }).click();
    await builder.saved();
    const both = await builder.stored();
    expect(both.sessions[1]!.title).toBe('Renamed by another');
    expect(asked(both).join(' ')).not.toContain(gone.questionId);
  });

  it('leaves no Undo behind on another page', async () => {
    const [session] = (await builder.stored()).sessions;
    await builder.sessionButton(session!.title).click();
    await builder.menuOf(session!.questions[0]!.title, 'Remove');
    await builder.saved();
    expect(await builder.undoButtons().count()).toBeGreaterThan(0);
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Jobs' }).click();
    await page.getByRole('heading', { level: 1, name: 'Jobs' }).waitFor();
    expect(await builder.undoButtons().count()).toBe(0);
  });
});
