import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { interviewRoutes, scorecardRoutes } from '@loopwright/contracts';
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { Member } from '../support/team.ts';
import { cardOf, LiveCard } from './support/live-card.ts';
import { Scene } from './support/scene.ts';
import { Seat } from './support/seat.ts';

let scene: Scene;
let seat: Seat;
let ida: Member;
let ivo: Member;

beforeAll(async () => {
  scene = await Scene.open();
  seat = new Seat(scene);
  ({ ida, ivo } = scene.people);
});
afterEach(async () => {
  await seat.leave();
  expect(seat.violations).toEqual([]);
});
afterAll(async () => {
  await scene.close();
});

describe('submitting a scorecard', () => {
  it('without a recommendation leads to it and says what is missing', async () => {
    const { card } = await seat.ready();
    await card.note.focus();
    await card.page.keyboard.press('Control+Shift+Enter');
    const group = card.page.getByRole('group', { name: 'Recommendation' });
    await card.page.locator('[data-subject="overall"] input[type=radio]:focus').waitFor();
    const described = await group.getAttribute('aria-describedby');
    expect(await group.getAttribute('aria-invalid')).toBe('true');
    expect(await card.page.locator(`[id="${described}"]`).innerText()).toMatch(/recommendation|rating/i);
  });

  it('with gaps names each of them, leads to it, and asks before it closes the card', async () => {
    const { card, interview } = await seat.ready();
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
    const { page } = await seat.sitDown();
    const card = new LiveCard(page);
    await page.goto(`/interviews/${interview.id}?card=open&at=overall`);
    await card.recommend('No', 'Never met.');
    await page.getByRole('button', { name: 'Submit scorecard' }).click();
    const dialog = page.getByRole('dialog', { name: 'This interview has not started yet' });
    await dialog.getByRole('button', { name: 'Go back to the card' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await cardOf(ida, interview)).state).toBe('draft');
  });

  it('twice in a hurry submits once', async () => {
    const { card, interview } = await seat.ready();
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
    const { card, interview } = await seat.ready(async (page) => {
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

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
}
