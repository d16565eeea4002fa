import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSetup } from '@loopwright/api';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { RunningApp } from '../support/app.ts';
import { openBrowser, openWindow, type Window } from './support/browser.ts';
import { startProduct } from './support/product.ts';

const PASSWORD = 'quiet river seven lamps';
const shots = join(import.meta.dirname, '../.artifacts');
const people = {
  owner: { name: 'Olive Owner', email: 'olive@acme.example', role: 'Admin' },
  manager: { name: 'Hugo Manager', email: 'hugo@acme.example', role: 'Hiring manager' },
  recruiter: { name: 'Rosa Recruiter', email: 'rosa@acme.example', role: 'Recruiter' },
  ida: { name: 'Ida Interviewer', email: 'ida@acme.example', role: 'Interviewer' },
  ivo: { name: 'Ivo Interviewer', email: 'ivo@acme.example', role: 'Interviewer' },
} as const;
type Who = keyof typeof people;

let running: RunningApp;
let browser: Browser;
const windows = {} as Record<Who, Window>;
const links = {} as Record<Who, string>;

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  running = await startProduct('bare');
  browser = await openBrowser();
  for (const who of Object.keys(people) as Who[]) windows[who] = await openWindow(browser, running.base);
});
afterAll(async () => {
  await browser.close();
  await running.stop();
});

const page = (who: Who): Page => windows[who].page;
const shot = (who: Who, name: string) => page(who).screenshot({ path: join(shots, `${name}.png`) });
const press = (who: Who, name: string | RegExp) => page(who).getByRole('button', { name }).click();

let stuck = false;
/** A step that builds on those before: after one that failed, the rest say so at once. */
function step(name: string, work: () => Promise<void>): void {
  it(name, async () => {
    if (stuck) throw new Error('An earlier step failed.');
    stuck = true;
    await work().catch(async (error: unknown) => {
      for (const who of Object.keys(windows) as Who[]) await shot(who, `stuck-${who}`);
      throw error;
    });
    stuck = false;
  });
}

/** From an empty installation to a decision, through the screens alone; each step builds on the one before. */
describe('a team hires', () => {
  step('sets up the organisation with the printed code', async () => {
    const { page } = windows.owner;
    await page.goto('/');
    await page.waitForURL('**/setup');
    const card = page.getByRole('region', { name: 'Create your organisation' });
    await card.getByLabel('Set-up code').fill((await openSetup(running.app))!);
    await card.getByLabel('Organisation').fill('Acme');
    await card.getByLabel('Your name').fill(people.owner.name);
    await card.getByLabel('E-mail').fill(people.owner.email);
    await card.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await card.getByRole('button', { name: 'Create organisation' }).click();
    await page.waitForURL((url) => url.pathname === '/');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'People' }).waitFor();
  });

  step('invites a hiring manager, a recruiter and two interviewers by link', async () => {
    const { page } = windows.owner;
    await page.getByRole('link', { name: 'People' }).click();
    for (const who of ['manager', 'recruiter', 'ida', 'ivo'] as const) {
      await page.getByRole('button', { name: 'Invite', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Name').fill(people[who].name);
      await dialog.getByLabel('E-mail').fill(people[who].email);
      await dialog.getByLabel('Role').selectOption({ label: people[who].role });
      await dialog.getByRole('button', { name: /invit/i }).click();
      links[who] = await dialog.getByLabel('Invitation link').inputValue();
      await dialog.getByRole('button', { name: 'Done' }).click();
    }
    await shot('owner', 'people');
  });

  step('lets each of them in, once', async () => {
    for (const who of ['manager', 'recruiter', 'ida', 'ivo'] as const) {
      await page(who).goto(links[who]);
      await page(who).getByLabel('Password', { exact: true }).fill(PASSWORD);
      await page(who).locator('form button[type=submit]').click();
      await page(who).waitForURL((url) => url.pathname === '/');
    }
    const stranger = await openWindow(browser, running.base);
    await stranger.page.goto(links.ida);
    await stranger.page.getByText('This invitation cannot be used').waitFor();
    await stranger.context.close();
  });

  step('opens a job and assembles its loop from the bank', async () => {
    const { page } = windows.manager;
    await page.goto('/jobs/new');
    await page.getByLabel('Title').fill('Senior machine-learning engineer');
    await page.getByLabel('Track').selectOption({ label: 'Machine learning engineer' });
    await page.getByLabel('Level').selectOption({ label: 'Senior' });
    for (const name of [people.ida.name, people.ivo.name]) await choosePerson(page, 'Interviewers', name);
    await press('manager', 'Create job');
    await page.waitForURL('**/loop');
    await press('manager', /^Start from template/);
    await press('manager', 'Assemble');
    await page
      .getByText(/Proven best/)
      .last()
      .waitFor({ timeout: 40_000 });
    await shot('manager', 'loop');
    await press('manager', 'Publish');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Publish/ })
      .click();
    await page
      .getByText(/Version 1 published/)
      .first()
      .waitFor();
  });

  step('brings two candidates and schedules their interviews', async () => {
    const { page } = windows.recruiter;
    for (const name of ['Ada Example', 'Alan Example']) {
      await page.goto('/jobs');
      await page.getByRole('link', { name: 'Senior machine-learning engineer' }).click();
      await page.getByRole('button', { name: 'Add candidate' }).first().click();
      await page.getByRole('dialog').getByLabel('Name').fill(name);
      await page
        .getByRole('dialog')
        .getByLabel('E-mail')
        .fill(`${name.split(' ')[0]!.toLowerCase()}@mail.example`);
      await page.getByRole('dialog').getByRole('button', { name: 'Add candidate' }).click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
      await schedule(page, 'ML fundamentals', people.ida.name);
      await schedule(page, 'Coding', people.ivo.name);
    }
    await shot('recruiter', 'application');
  });

  step('scores the interviews, blind to each other until submitted', async () => {
    await score('ida', 'Ada Example', 'Yes', 'Ida saw precise reasoning about leakage.');
    await expectHidden('ivo', 'Ada Example', 'Ida saw precise reasoning');
    await score('ivo', 'Ada Example', 'Strong yes', 'Ivo saw careful tests before code.');
    await score('ida', 'Alan Example', 'No', 'Ida heard definitions without use.');
    await score('ivo', 'Alan Example', 'Yes', 'Ivo saw working code after a prompt.');
    await openApplication(page('ivo'), 'Ada Example');
    await page('ivo')
      .getByRole('button', { name: new RegExp(people.ida.name) })
      .click();
    await page('ivo').getByText('Ida saw precise reasoning').first().waitFor();
  });

  step('compares the two and records a decision with its reason', async () => {
    const { page } = windows.manager;
    await page.goto('/jobs');
    await page.getByRole('link', { name: 'Senior machine-learning engineer' }).click();
    for (const name of ['Ada Example', 'Alan Example']) await page.getByLabel(`Compare ${name}`).check();
    await press('manager', 'Compare 2');
    await page.getByRole('table').waitFor();
    await shot('manager', 'comparison');
    await decide(page, 'Ada Example', 'Advance', 'Two independent looks agree on depth; nothing was left open.');
    await shot('manager', 'decision');
    await openApplication(windows.recruiter.page, 'Ada Example');
    await windows.recruiter.page.getByText('Two independent looks agree on depth').waitFor();
    await windows.recruiter.page.getByText(people.manager.name).first().waitFor();
  });

  it('shows nothing red in anyone’s console on the way', () => {
    expect(Object.fromEntries(Object.entries(windows).map(([who, { troubles }]) => [who, troubles]))).toEqual(
      Object.fromEntries(Object.keys(windows).map((who) => [who, []])),
    );
  });
});

async function choosePerson(on: Page, field: string, name: string): Promise<void> {
  await on.getByRole('combobox', { name: field }).fill(name.split(' ')[0]!);
  await on.getByRole('option', { name }).click();
}

async function schedule(on: Page, session: string, interviewer: string): Promise<void> {
  await on.getByRole('button', { name: `Schedule ${session}` }).click();
  const dialog = on.getByRole('dialog');
  await dialog.getByLabel('Starts').fill(inputTime(new Date(Date.now() - 5 * 60_000)));
  await dialog.getByRole('combobox', { name: 'Interviewers' }).fill(interviewer.split(' ')[0]!);
  await dialog.getByRole('option', { name: interviewer }).click();
  await dialog.getByRole('button', { name: 'Schedule interview' }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** The wall time of the windows' zone, as a `datetime-local` field takes it. */
function inputTime(at: Date): string {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-CA', {
      timeZone: 'Europe/Berlin',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts['year']}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}`;
}

/** Holds one interview from Home: every question and criterion rated, a recommendation, a summary. */
async function score(who: Who, candidate: string, word: string, summary: string): Promise<void> {
  const on = page(who);
  await openApplication(on, candidate);
  await on.getByRole('link', { name: 'Open scorecard' }).first().click();
  await on.getByRole('heading', { level: 1, name: new RegExp(candidate) }).waitFor();
  await on.locator('[data-subject]:visible').first().waitFor();
  for (;;) {
    await rateVisible(on, word, summary);
    const next = on.getByRole('button', { name: /^(Next question|Go to criteria|Go to overall)/ });
    if ((await next.count()) === 0) break;
    await next.click();
  }
  if (who === 'ida' && candidate === 'Ada Example') await shot(who, 'scorecard');
  await on.getByRole('button', { name: 'Submit scorecard' }).click();
  await on
    .getByText(/Submitted/)
    .first()
    .waitFor();
}

async function rateVisible(on: Page, word: string, note: string): Promise<void> {
  const subjects = on.locator('[data-subject]:visible');
  for (let index = 0; index < (await subjects.count()); index += 1) {
    const subject = subjects.nth(index);
    await subject.getByRole('radio', { name: word, exact: true }).check({ force: true });
    await subject.getByRole('textbox').fill(note);
  }
}

async function openApplication(on: Page, candidate: string): Promise<void> {
  await on.goto('/candidates');
  await on.getByRole('link', { name: candidate }).click();
  await on.getByRole('heading', { level: 1, name: candidate }).waitFor();
}

async function expectHidden(who: Who, candidate: string, words: string): Promise<void> {
  const bodies: string[] = [];
  page(who).on(
    'response',
    (response) =>
      void response.text().then(
        (text) => bodies.push(text),
        () => undefined,
      ),
  );
  await openApplication(page(who), candidate);
  await page(who)
    .getByText(/until you submit/i)
    .first()
    .waitFor();
  expect(bodies.some((text) => text.includes(words))).toBe(false);
  expect(await page(who).content()).not.toContain(words);
}

async function decide(on: Page, candidate: string, outcome: string, reason: string): Promise<void> {
  await on
    .getByRole('columnheader', { name: new RegExp(candidate) })
    .getByRole('button')
    .first()
    .click();
  await on.getByRole('radio', { name: outcome }).check();
  await on.getByLabel('Reason').fill(reason);
  await on.getByRole('button', { name: 'Record decision' }).click();
  await on.getByText(reason).first().waitFor();
}
