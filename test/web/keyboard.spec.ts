import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Interview, loopRoutes } from '@loopwright/contracts';
import { focusedIn, type KeyboardOf, keyboardsOf, list, type Keyboard } from './support/keyboard.ts';
import { cardOf, LiveCard } from './support/live-card.ts';
import { type Held, Scene } from './support/scene.ts';

let scene: Scene;
let keyboardOf: KeyboardOf;

beforeAll(async () => {
  scene = await Scene.open();
  keyboardOf = keyboardsOf(scene);
});
afterAll(async () => {
  await scene.close();
});

describe('without a mouse one can', () => {
  it('sign in, find a job in the list and open it', async () => {
    const keyboard = await keyboardOf(scene.people.recruiter);
    const { page } = keyboard;
    await scene.openJob();
    await keyboard.press('g', 'j');
    await keyboard.arrived('Jobs');
    await list(page).waitFor();
    await keyboard.press('j');
    const first = await keyboard.focused();
    await keyboard.press('j');
    expect(await keyboard.focused()).not.toBe(first);
    await keyboard.press('k');
    expect(await keyboard.focused()).toBe(first);
    if (!first.includes(scene.job.title)) await keyboard.press('j');
    await keyboard.press('Enter');
    await keyboard.arrived(scene.job.title);
  });

  it('add a candidate and schedule an interview', async () => {
    const keyboard = await keyboardOf(scene.people.recruiter);
    const { page } = keyboard;
    await page.goto(`/jobs/${scene.job.id}`);
    await keyboard.arrived(scene.job.title);
    await page.getByText('No candidates yet').waitFor();
    await keyboard.choose('Add candidate');
    await focusedIn(page, 'dialog');
    expect(await keyboard.focused()).toBe('Name');
    await keyboard.type('Ada Example');
    await keyboard.press('Enter');
    await keyboard.arrived('Ada Example');
    await page.getByRole('button', { name: 'Schedule fundamentals' }).waitFor();
    await keyboard.choose('Schedule fundamentals');
    await focusedIn(page, 'dialog');
    await keyboard.type('12122026'); // Read alike in every order of day and month.
    await keyboard.press('Tab');
    await keyboard.type('1010a');
    await keyboard.tabTo('Interviewers');
    await keyboard.type('Person interviewerida');
    await page.getByRole('option', { name: scene.people.ida.name }).waitFor();
    await keyboard.press('ArrowDown', 'Enter');
    await keyboard.tabTo(/^Place/);
    await keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('fundamentals scheduled').waitFor();
    await page.locator('main').getByText(scene.people.ida.name).first().waitFor();
  });

  it('assemble a loop and publish it', async () => {
    const keyboard = await keyboardOf(scene.people.manager);
    const { page } = keyboard;
    const job = await scene.openJob();
    await page.goto(`/jobs/${job.id}/loop`);
    await page.getByRole('button', { name: 'Start from template' }).waitFor();
    await keyboard.choose('Start from template');
    // Starting leads to what comes next.
    await page.locator('button:focus', { hasText: /^Assemble$/ }).waitFor();
    await keyboard.press('Enter');
    await page
      .getByText(/Proven best/)
      .last()
      .waitFor({ timeout: 45_000 });
    await keyboard.press('j');
    await focusedIn(page, '[data-list]');
    const session = await keyboard.focused();
    await keyboard.press('ArrowDown');
    await keyboard.leaves(session);
    await keyboard.press('q');
    await page.getByRole('dialog', { name: /^Add a question/ }).waitFor();
    await keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await keyboard.press('Control+Enter');
    await page.getByRole('dialog', { name: 'Publish version 1' }).waitFor();
    await keyboard.press('Control+Enter');
    await page
      .getByText(/Version 1 published/)
      .first()
      .waitFor();
    const { loop } = await scene.people.manager.as.ok(loopRoutes.ofJob, { params: { jobId: job.id } });
    expect(loop?.published?.version).toBe(1);
  });
});

describe('on a live scorecard the keyboard', () => {
  let interview: Interview;
  let card: LiveCard;
  let keyboard: Keyboard;
  const ratings = async () => (await cardOf(scene.people.ida, interview)).answers.map(({ rating }) => rating);
  const checked = () =>
    card.page
      .locator('[data-subject]:visible')
      .first()
      .locator('input:checked')
      .getAttribute('value', { timeout: 2000 });

  beforeAll(async () => {
    ({ interview } = await scene.interview());
    keyboard = await keyboardOf(scene.people.ida);
    card = new LiveCard(keyboard.page);
    await card.open(interview);
  });

  it('rates after Esc, and goes back to the note with N', async () => {
    await keyboard.press('n');
    await keyboard.press('Escape', '3');
    expect(await checked()).toBe('3');
    await keyboard.press('1');
    expect(await checked()).toBe('1');
    await keyboard.press('n');
    await focusedIn(card.page, '[data-subject]');
    expect(await card.note.evaluate((note) => note === document.activeElement)).toBe(true);
  });

  it('types letters and digits into the note, where none of them is a command', async () => {
    const typed = 'jk nsf 0123 ? / [ ] gh q d';
    await keyboard.type(typed);
    expect(await card.note.inputValue()).toBe(typed);
    expect(await checked()).toBe('1');
    expect(await card.page.getByRole('dialog').count()).toBe(0);
  });

  it('rates from within the note with Alt, and the focus stays there', async () => {
    await keyboard.press('Alt+4');
    expect(await checked()).toBe('4');
    await keyboard.press('Alt+Shift+2');
    expect(await checked()).toBe('2');
    expect(await card.note.evaluate((note) => note === document.activeElement)).toBe(true);
    expect(await card.note.inputValue()).toBe('jk nsf 0123 ? / [ ] gh q d');
  });

  it('goes through everything and submits', async () => {
    for (let more = true; more;) {
      await keyboard.press('Alt+3');
      more = !(await card.page.locator('[data-subject="overall"]').isVisible());
      if (more) await keyboard.press('Control+Enter');
    }
    await focusedIn(card.page, '[data-subject="overall"]');
    await keyboard.type('Every part at the level, most of it unprompted.');
    await keyboard.press('Control+Shift+Enter');
    await card.page.getByText(/^Submitted /).waitFor();
    expect(new Set(await ratings())).toEqual(new Set([3]));
    expect((await cardOf(scene.people.ida, interview)).state).toBe('submitted');
  });
});

describe('to compare and decide the keyboard', () => {
  let held: Held[];
  let keyboard: Keyboard;

  beforeAll(async () => {
    held = [await scene.scored('Cleo Example', [4, 3]), await scene.scored('Dora Example', [1, 3])];
    keyboard = await keyboardOf(scene.people.manager);
    await keyboard.page.goto(
      `/jobs/${scene.job.id}/compare?applications=${held.map(({ application }) => application.id).join(',')}`,
    );
    await keyboard.page.getByRole('table').waitFor();
  });

  it('moves between cells, opens one, and comes back to it', async () => {
    await keyboard.tabTo(/^Cleo Example, /);
    const first = await keyboard.focused();
    await keyboard.press('ArrowRight');
    expect(await keyboard.focused()).toMatch(/^Dora Example, /);
    await keyboard.press('ArrowLeft', 'ArrowDown');
    const below = await keyboard.focused();
    expect(below).toMatch(/^Cleo Example, /);
    expect(below).not.toBe(first);
    await keyboard.press('Enter');
    await keyboard.page.getByRole('button', { name: 'Close panel' }).waitFor();
    await keyboard.press('Escape');
    await keyboard.page.getByRole('button', { name: 'Close panel' }).waitFor({ state: 'detached' });
    await focusedIn(keyboard.page, 'table');
    expect(await keyboard.focused()).toBe(below);
  });

  it('records a decision with its reason', async () => {
    await keyboard.tabTo(/^Recommendations and decision on Cleo/, { key: 'Shift+Tab' });
    await keyboard.press('Enter');
    await keyboard.page.getByRole('button', { name: 'Record decision' }).waitFor();
    await keyboard.tabTo(/^Advance/);
    await keyboard.press('Space');
    await keyboard.tabTo('Reason');
    await keyboard.type('Two looks agree.');
    await keyboard.choose('Record decision');
    await keyboard.page.getByText('Two looks agree.').first().waitFor();
    await keyboard.page
      .getByText(/Advanced|Held|Rejected/)
      .first()
      .waitFor();
  });
});
