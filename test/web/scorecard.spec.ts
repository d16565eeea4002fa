import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { scorecardRoutes } from '@loopwright/contracts';
import type { Page } from 'playwright-core';
import { type Member, PASSWORD } from '../support/team.ts';
import { cardOf, LiveCard, notesOf } from './support/live-card.ts';
import { countShiftsAndDialogs, everythingOnDevice } from './support/page-scripts.ts';
import { Scene } from './support/scene.ts';
import { Seat } from './support/seat.ts';

let scene: Scene;
let seat: Seat;
let ida: Member;

beforeAll(async () => {
  scene = await Scene.open();
  seat = new Seat(scene);
  ({ ida } = scene.people);
});
afterEach(() => seat.leave());
afterAll(async () => {
  await scene.close();
});

describe('words on a scorecard', () => {
  it('are there again after the tab was closed at once', async () => {
    const { card, interview } = await seat.ready();
    await card.type('She named the leak before I asked.');
    const heard = (page: Page) =>
      page
        .getByRole('group', { name: /^Key points/ })
        .first()
        .getByRole('checkbox')
        .first();
    await heard(card.page).check();
    await card.page.reload();
    await card.note.waitFor();
    expect(await heard(card.page).isChecked()).toBe(true);
    await card.page.close();
    const again = new LiveCard(await seat.window.context.newPage());
    await again.open(interview);
    expect(await again.note.inputValue()).toBe('She named the leak before I asked.');
    await again.says(/^Saved · /);
    expect(notesOf(await cardOf(ida, interview))).toContain('She named the leak before I asked.');
  });

  it('stay on the device while the network is gone, and say so', async () => {
    const { card, interview } = await seat.ready();
    await seat.window.context.setOffline(true);
    await card.type('Written on a train.');
    await card.says('Offline — kept on this device');
    await card.page.getByText('You are offline.').waitFor();
    expect(notesOf(await cardOf(ida, interview))).not.toContain('Written on a train.');
    await seat.window.context.setOffline(false);
    await card.says(/^Saved · /);
    expect(notesOf(await cardOf(ida, interview))).toContain('Written on a train.');
  });

  it('lie on the device so that nobody can read them without signing in, and come back to whoever wrote them', async () => {
    const { card, interview } = await seat.ready();
    await seat.window.context.setOffline(true);
    await card.type('Nobody else may read this.');
    await card.says('Offline — kept on this device');
    await card.page.evaluate(`dispatchEvent(new Event('pagehide'))`);
    const lying = await card.page.evaluate(everythingOnDevice);
    expect(lying).toMatch(/scorecard [\w-]{36} .*last-words/s);
    expect(lying).not.toContain('Nobody else');
    await card.page.close();
    await seat.window.context.setOffline(false);
    const again = new LiveCard(await seat.window.context.newPage());
    await again.open(interview);
    expect(await again.note.inputValue()).toBe('Nobody else may read this.');
    await again.says(/^Saved · /);
  });

  it('outlast a server in trouble, which is told and passes by itself', async () => {
    const { card, interview } = await seat.ready();
    await card.page.route('**/api/scorecards/**', (route) => route.fulfill({ status: 503, body: 'down' }));
    await card.type('First half, ');
    await card.says('No answer — kept on this device');
    await card.type('second half.');
    expect(await card.rest.getAttribute('data-kind')).toBe('kept');
    await card.page.unroute('**/api/scorecards/**');
    await card.says(/^Saved · /, 40_000);
    expect(await card.note.inputValue()).toBe('First half, second half.');
    expect(notesOf(await cardOf(ida, interview))).toContain('First half, second half.');
  });

  it('survive the end of the session, over which one signs in again', async () => {
    const { card, interview } = await seat.ready();
    await scene.endSessionsOf(ida);
    await card.type('Kept through the sign-in.');
    const dialog = card.page.getByRole('dialog', { name: 'Sign in again' });
    await dialog.waitFor();
    await card.says('Signed out — kept on this device');
    expect(await dialog.getByLabel('E-mail').inputValue()).toBe(ida.email);
    await dialog.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await dialog.waitFor({ state: 'detached' });
    await card.says(/^Saved · /);
    expect(await card.note.inputValue()).toBe('Kept through the sign-in.');
    expect(notesOf(await cardOf(ida, interview))).toContain('Kept through the sign-in.');
  });

  it('are written in one tab at a time, and pass on to the tab that takes over', async () => {
    const { card, interview } = await seat.ready();
    await card.type('From the first tab');
    const second = await seat.window.context.newPage();
    await second.goto(`/interviews/${interview.id}`);
    await second.getByText('Open in another tab.').waitFor();
    expect(await second.locator('textarea').count()).toBe(0);
    await card.type(', to its last word.');
    await second.getByRole('button', { name: 'Take over' }).click();
    const taken = new LiveCard(second);
    await taken.note.waitFor();
    expect(await taken.note.inputValue()).toBe('From the first tab, to its last word.');
    await card.page.getByText('Open in another tab.').waitFor();
    await taken.type(' And on.');
    await taken.says(/^Saved · /);
    expect(notesOf(await cardOf(ida, interview))).toContain('From the first tab, to its last word. And on.');
  });

  it.each([
    ['Keep mine', ['Here.'], ['There.']],
    ['Keep theirs', ['There.'], ['Here.']],
    ['Keep both', ['Here.', 'There.'], []],
  ])('are both shown when another device wrote the same answer: %s', async (choice, stay, go) => {
    const { card, interview } = await seat.ready();
    const { id } = await cardOf(ida, interview);
    const subject = (await card.page.locator('[data-subject]:visible').first().getAttribute('data-subject'))!;
    const body = { rating: null, absence: null, note: 'There.', version: 0 };
    await ida.as.ok(scorecardRoutes.answer, { params: { scorecardId: id, subject }, body });
    await card.type('Here.');
    await card.says('Two versions — choose');
    const panel = card.page.locator('[data-conflict]:visible');
    for (const words of ['Here.', 'There.']) await panel.getByText(words, { exact: true }).waitFor();
    expect(notesOf(await cardOf(ida, interview))).toContain('There.');
    await panel.getByRole('button', { name: choice }).click();
    await card.says(/^Saved · /);
    const kept = notesOf(await cardOf(ida, interview)).join('\n');
    for (const words of stay) expect(kept).toContain(words);
    for (const words of go) expect(kept).not.toContain(words);
    expect(await card.note.inputValue()).toBe(kept);
  });

  it.each([
    [1280, 800],
    [768, 1024],
  ])('are written with question, rating and note in sight at once on %i × %i', async (width, height) => {
    const { card } = await seat.ready((page) => page.setViewportSize({ width, height }));
    const question = card.page.locator('[data-subject^="question:"]:visible');
    const footer = (await card.page.getByRole('button', { name: 'Next question' }).boundingBox())!.y;
    for (const part of [
      question.getByRole('heading').first(),
      question.getByRole('group', { name: /^Rating/ }),
      card.note,
    ]) {
      const box = (await part.boundingBox())!;
      expect(box.y).toBeGreaterThan(0);
      expect(box.y + box.height).toBeLessThanOrEqual(footer);
    }
    // However long the guide is: it scrolls by itself.
    await question.getByRole('region', { name: 'Guide to this question' }).evaluate((guide) => {
      guide.append(Object.assign(document.createElement('p'), { style: 'height: 3000px' }));
    });
    expect((await card.note.boundingBox())!.y).toBeLessThan(footer);
  });

  it('move nothing on the page while they are typed and saved, and no dialog opens by itself', async () => {
    const { card } = await seat.ready((page) => page.addInitScript(countShiftsAndDialogs));
    await card.note.focus();
    await card.page.waitForTimeout(500);
    await card.page.evaluate('seen.shifts = []');
    await card.page.keyboard.type('A note that is long enough to run over several lines of the box. '.repeat(4));
    await card.says(/^Saved · /);
    await card.page.keyboard.type(' More of it.');
    await card.says('Saving…');
    await card.says(/^Saved · /);
    expect(await card.page.evaluate('seen')).toEqual({ shifts: [], dialogs: 0 });
    await card.page.evaluate("document.querySelector('main').style.paddingTop = '200px'");
    await card.page.waitForFunction('seen.shifts.length > 0');
  });
});

describe('the page of a scorecard', () => {
  it('shows nothing to whoever goes back after signing out', async () => {
    const { card, interview } = await seat.ready();
    const { name } = interview.candidate;
    await card.page.getByRole('button', { name: /^Your menu/ }).click();
    await card.page.getByRole('menuitem', { name: 'Sign out' }).click();
    await card.page.waitForURL('**/sign-in**');
    await card.page.goBack();
    await card.page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(await card.page.content()).not.toContain(name);
  });

  it('runs no script that someone brought into it, and breaks no rule of its own policy', async () => {
    const { card } = await seat.ready();
    await card.type('<img src=x onerror="window.brought=1"><script>window.brought=1</script>');
    await card.says(/^Saved · /);
    expect(seat.violations).toEqual([]);
    await card.page.evaluate(() => {
      const script = Object.assign(document.createElement('script'), { textContent: 'window.brought = 1' });
      document.body.append(script);
    });
    expect(await card.page.evaluate('window.brought')).toBeUndefined();
    // The refusal is reported, so silence before it means that there was nothing to refuse.
    expect(seat.violations.join()).toMatch(/^script-src/);
  });
});
