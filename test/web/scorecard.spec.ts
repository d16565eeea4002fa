import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Interview, interviewRoutes, scorecardRoutes } from '@loopwright/contracts';
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { type Member, PASSWORD } from '../support/team.ts';
import type { Window } from './support/browser.ts';
import { cardOf, LiveCard, notesOf } from './support/live-card.ts';
import { countShiftsAndDialogs, everythingOnDevice, reportViolations } from './support/page-scripts.ts';
import { Scene } from './support/scene.ts';

let scene: Scene;
let ida: Member;
let ivo: Member;
let window: Window | undefined;
const violations: string[] = [];

beforeAll(async () => {
  scene = await Scene.open();
  ({ ida, ivo } = scene.people);
});
afterEach(async () => {
  await window?.context.close();
  window = undefined;
});
afterAll(async () => {
  await scene.close();
});

/** Ida before the card of a candidate whom nobody else is tested with. */
async function ready(prepare?: (page: Page) => Promise<unknown>): Promise<{ card: LiveCard; interview: Interview }> {
  const { interview } = await scene.interview();
  window = await scene.windowOf(ida, async (page) => {
    await page.context().exposeBinding('reportViolation', (_, what: string) => violations.push(what));
    await page.addInitScript(reportViolations);
    await prepare?.(page);
  });
  const card = new LiveCard(window.page);
  await card.open(interview);
  return { card, interview };
}

describe('words on a scorecard', () => {
  it('are there again after the tab was closed at once', async () => {
    const { card, interview } = await ready();
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
    const again = new LiveCard(await window!.context.newPage());
    await again.open(interview);
    expect(await again.note.inputValue()).toBe('She named the leak before I asked.');
    await again.says(/^Saved · /);
    expect(notesOf(await cardOf(ida, interview))).toContain('She named the leak before I asked.');
  });

  it('stay on the device while the network is gone, and say so', async () => {
    const { card, interview } = await ready();
    await window!.context.setOffline(true);
    await card.type('Written on a train.');
    await card.says('Offline — kept on this device');
    await card.page.getByText('You are offline.').waitFor();
    expect(notesOf(await cardOf(ida, interview))).not.toContain('Written on a train.');
    await window!.context.setOffline(false);
    await card.says(/^Saved · /);
    expect(notesOf(await cardOf(ida, interview))).toContain('Written on a train.');
  });

  it('lie on the device so that nobody can read them without signing in, and come back to whoever wrote them', async () => {
    const { card, interview } = await ready();
    await window!.context.setOffline(true);
    await card.type('Nobody else may read this.');
    await card.says('Offline — kept on this device');
    await card.page.evaluate(`dispatchEvent(new Event('pagehide'))`);
    const lying = await card.page.evaluate(everythingOnDevice);
    expect(lying).toMatch(/scorecard [\w-]{36} .*last-words/s);
    expect(lying).not.toContain('Nobody else');
    await card.page.close();
    await window!.context.setOffline(false);
    const again = new LiveCard(await window!.context.newPage());
    await again.open(interview);
    expect(await again.note.inputValue()).toBe('Nobody else may read this.');
    await again.says(/^Saved · /);
  });

  it('outlast a server in trouble, which is told and passes by itself', async () => {
    const { card, interview } = await ready();
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
    const { card, interview } = await ready();
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
    const { card, interview } = await ready();
    await card.type('From the first tab');
    const second = await window!.context.newPage();
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
    const { card, interview } = await ready();
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
    const { card } = await ready((page) => page.setViewportSize({ width, height }));
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
    const { card } = await ready((page) => page.addInitScript(countShiftsAndDialogs));
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

describe('submitting a scorecard', () => {
  it('without a recommendation leads to it and says what is missing', async () => {
    const { card } = await ready();
    await card.note.focus();
    await card.page.keyboard.press('Control+Shift+Enter');
    const group = card.page.getByRole('group', { name: 'Recommendation' });
    await card.page.locator('[data-subject="overall"] input[type=radio]:focus').waitFor();
    const described = await group.getAttribute('aria-describedby');
    expect(await group.getAttribute('aria-invalid')).toBe('true');
    expect(await card.page.locator(`[id="${described}"]`).innerText()).toMatch(/recommendation|rating/i);
  });

  it('with gaps names each of them, leads to it, and asks before it closes the card', async () => {
    const { card, interview } = await ready();
    const { questions, rubric } = await ida.as.ok(interviewRoutes.kit, { params: { interviewId: interview.id } });
    await card.page.getByRole('radio', { name: 'Yes', exact: true }).first().check({ force: true });
    await card.open(interview, 'overall');
    await card.recommend('Yes', 'Enough for me.');
    await card.page.getByRole('button', { name: 'Submit scorecard' }).click();
    const dialog = card.page.getByRole('dialog', { name: /^Nothing said about/ });
    const names = await dialog.getByRole('listitem').getByRole('button').allInnerTexts();
    expect(names).toEqual([
      ...questions.slice(1).map(({ content }) => content.title),
      ...rubric.criteria.map(({ name }) => name),
    ]);
    await dialog.getByRole('button', { name: names[0]! }).click();
    await card.page.locator(`[data-subject="question:${questions[1]!.questionId}"]:visible`).waitFor();
    expect((await cardOf(ida, interview)).state).toBe('draft');
    await card.open(interview, 'overall');
    await card.submitWithGaps();
    await card.page.getByText(/^Submitted /).waitFor();
  });

  it('before the interview has begun asks whether that is meant', async () => {
    const application = await scene.team.application(scene.job);
    const tomorrow = new Date(Date.now() + 24 * 3_600_000);
    const interview = await scene.team.interview(application, 'fundamentals', [ida], tomorrow);
    window = await scene.windowOf(ida);
    const card = new LiveCard(window.page);
    await window.page.goto(`/interviews/${interview.id}?card=open&at=overall`);
    await card.recommend('No', 'Never met.');
    await window.page.getByRole('button', { name: 'Submit scorecard' }).click();
    const dialog = window.page.getByRole('dialog', { name: 'This interview has not started yet' });
    await dialog.getByRole('button', { name: 'Go back to the card' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await cardOf(ida, interview)).state).toBe('draft');
  });

  it('twice in a hurry submits once', async () => {
    const { card, interview } = await ready();
    const sent: { key: string }[] = [];
    card.page.on('request', (request) => {
      if (request.url().endsWith('/submission')) sent.push(request.postDataJSON() as { key: string });
    });
    await card.open(interview, 'overall');
    await card.recommend('Yes', 'Precise, and careful with data.');
    await card.page.getByRole('button', { name: 'Submit scorecard' }).dblclick();
    await card.page.keyboard.press('Control+Shift+Enter');
    await card.page.getByRole('button', { name: 'Submit with gaps' }).dblclick();
    await card.page.keyboard.press('Control+Shift+Enter');
    await card.page.getByText(/^Submitted /).waitFor();
    const stored = await cardOf(ida, interview);
    expect([...new Set(sent.map(({ key }) => key))]).toHaveLength(1);
    const again = await ida.as.ok(scorecardRoutes.submit, { params: { scorecardId: stored.id }, body: sent[0]! });
    expect(again).toEqual(stored);
    await ida.as.refused(scorecardRoutes.submit, { params: { scorecardId: stored.id }, body: { key: randomUUID() } });
  });

  it('opens the cards of others, of which nothing came over the wire before', async () => {
    const bodies: string[] = [];
    const { card, interview } = await ready(async (page) => {
      page.on(
        'response',
        (response) =>
          void response.text().then(
            (text) => bodies.push(text),
            () => undefined,
          ),
      );
    });
    const secret = `Only Ivo saw ${randomUUID()}`;
    await scene.team.submittedCard(interview, ivo, 2, secret);
    const tour = ['/', '/candidates', `/applications/${interview.applicationId}`, `/jobs/${scene.job.id}`];
    for (const path of tour) await visit(card.page, path);
    await visit(
      card.page,
      `/jobs/${scene.job.id}/compare?applications=${interview.applicationId},${(await scene.interview()).application.id}`,
    );
    expect(bodies.filter((body) => body.includes(secret))).toEqual([]);
    await card.open(interview, 'overall');
    await card.recommend('Yes', 'Enough for me.');
    await card.submitWithGaps();
    await card.page.getByText(/^Submitted /).waitFor();
    await visit(card.page, `/applications/${interview.applicationId}`);
    await card.page.getByRole('button', { name: new RegExp(ivo.name) }).click();
    await card.page.getByText(secret).first().waitFor();
  });
});

describe('the page of a scorecard', () => {
  it('shows nothing to whoever goes back after signing out', async () => {
    const { card, interview } = await ready();
    const { name } = interview.candidate;
    await card.page.getByRole('button', { name: /^Your menu/ }).click();
    await card.page.getByRole('menuitem', { name: 'Sign out' }).click();
    await card.page.waitForURL('**/sign-in**');
    await card.page.goBack();
    await card.page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(await card.page.content()).not.toContain(name);
  });

  it('runs no script that someone brought into it, and breaks no rule of its own policy', async () => {
    const { card } = await ready();
    await card.type('<img src=x onerror="window.brought=1"><script>window.brought=1</script>');
    await card.says(/^Saved · /);
    expect(violations).toEqual([]);
    await card.page.evaluate(() => {
      const script = Object.assign(document.createElement('script'), { textContent: 'window.brought = 1' });
      document.body.append(script);
    });
    expect(await card.page.evaluate('window.brought')).toBeUndefined();
    // The refusal is reported, so silence before it means that there was nothing to refuse.
    expect(violations.join()).toMatch(/^script-src/);
  });
});

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
}
