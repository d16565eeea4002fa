import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { interviewRoutes, type Interview, jobRoutes, loopRoutes, questionRoutes } from '@loopwright/contracts';
import type { Page } from 'playwright-core';
import type { Member } from '../support/team.ts';
import type { Window } from './support/browser.ts';
import { cardOf, LiveCard, notesOf } from './support/live-card.ts';
import { Scene } from './support/scene.ts';

let scene: Scene;
let window: Window | undefined;

beforeAll(async () => {
  scene = await Scene.open();
});
afterEach(async () => {
  await window?.context.close();
  window = undefined;
});
afterAll(async () => {
  await scene.close();
});

async function pageOf(who: Member, address: string): Promise<Page> {
  window = await scene.windowOf(who);
  await window.page.goto(address);
  return window.page;
}

describe('the guides', () => {
  it('are searched by words anywhere in them, and lead to the part', async () => {
    const page = await pageOf(scene.people.ida, '/guides');
    await page.getByRole('searchbox', { name: 'Search the guides' }).fill('cold start');
    await page.getByRole('link', { name: 'Six aspects' }).click();
    await page.getByRole('heading', { name: 'Serverless serving, for and against', level: 1 }).waitFor();
    expect(await page.getByRole('rowheader', { name: 'First call' }).isVisible()).toBe(true);
  });

  it('stand alone on paper', async () => {
    const page = await pageOf(scene.people.ida, '/guides/testing-types');
    await page.getByRole('button', { name: 'Print' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation', { name: 'Main' }).isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
    expect(await page.getByRole('rowheader', { name: 'Unit test' }).isVisible()).toBe(true);
  });

  it('hold the answer that the team agreed on, and lose neither of two', async () => {
    const page = await pageOf(scene.people.recruiter, '/guides/candidate-questions');
    const question = page.getByRole('listitem', { name: /^Who brings a model live/ });
    await question.getByRole('button', { name: /^Write the answer/ }).click();
    await question.getByRole('textbox').fill('The team that built it.');
    await question.getByRole('button', { name: 'Save answer' }).click();
    await question.getByText('The team that built it.').waitFor();

    await question.getByRole('button', { name: /^Change the answer/ }).click();
    await scene.people.manager.as.raw('PUT', '/api/candidate-questions', {
      slug: 'who-owns-release',
      text: 'Platform, at night.',
      version: 1,
    });
    await question.getByRole('textbox').fill('Both teams.');
    await question.getByRole('button', { name: 'Save answer' }).click();
    await question.getByText(/Platform, at night\./).waitFor();
    expect(await question.getByRole('textbox').inputValue()).toBe('Both teams.');
    await question.getByRole('button', { name: 'Replace their answer' }).click();
    await question.getByText('Both teams.').waitFor();
  });
});

describe('a candidate', () => {
  it('is briefed with time, people and what to expect, to print or to send', async () => {
    const { application, interview } = await scene.interview('Ada Brief');
    const page = await pageOf(scene.people.recruiter, `/applications/${application.id}`);
    await page.getByRole('link', { name: 'Candidate brief' }).click();
    const part = page.getByRole('region', { name: interview.title });
    await part.getByText('With: Person interviewerida', { exact: false }).waitFor();
    await part.getByRole('heading', { name: 'What to expect' }).waitFor();
    await page.getByRole('region', { name: 'Before you come' }).waitFor();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy as text' }).click();
    await page.getByText('Copied').first().waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('How to prepare\n- ');
    expect(copied).toContain('With: ');
    expect(copied).toMatch(/\n(Mon|Tue|Wed|Thu|Fri|Sat|Sun), .*\d{4}.* (GMT|UTC|[A-Z]{3,4})\S* \(\S+\), \d+ minutes\n/);
    await page.evaluate(() => navigator.clipboard.writeText('nothing'));
    await page.getByRole('button', { name: 'Copy text and write a mail' }).click();
    await page.getByText('The text is copied. Paste it into the mail that opens now.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('How to prepare');
  });
});

describe('in a live interview', () => {
  /** A session with one question of that format, held just now by Ida. */
  async function held(stage: string, format: 'system-design' | 'behavioral'): Promise<Interview> {
    const { as } = await scene.team.member('admin');
    const job = await scene.openJob();
    const bank = await as.ok(questionRoutes.list, { query: { stage, format, limit: 1 } });
    const session = {
      id: 'session',
      title: 'Session',
      stage,
      minutes: 60,
      questionMinutes: { from: 0, to: 60 },
      questionCount: { from: 1, to: 2 },
      focus: [],
    };
    const loop = await as.ok(loopRoutes.start, { params: { jobId: job.id }, body: { sessions: [session] } });
    const questions = [{ questionId: bank.items[0]!.id, pinned: true }];
    const plan = { sessions: [{ ...session, questions }], coverage: {}, banned: [] };
    const changed = await as.ok(loopRoutes.change, {
      params: { loopId: loop.id },
      body: { plan, version: loop.version },
    });
    await as.ok(loopRoutes.publish, { params: { loopId: loop.id }, body: { version: changed.version } });
    const application = await scene.team.application(await as.ok(jobRoutes.read, { params: { jobId: job.id } }));
    return as.ok(interviewRoutes.schedule, {
      params: { applicationId: application.id },
      body: {
        sessionId: 'session',
        startsAt: new Date(Date.now() - 60_000).toISOString(),
        panel: [scene.people.ida.id],
        overLimit: 'For a test.',
      },
    });
  }
  const live = async (interview: Interview): Promise<LiveCard> => {
    window ??= await scene.windowOf(scene.people.ida);
    const card = new LiveCard(window.page);
    await card.open(interview, 'q1');
    return card;
  };
  const openFold = (page: Page, title: string) => page.locator('summary:visible', { hasText: title }).click();

  it('a twist is played, and stands with its time among the words on the design', async () => {
    const interview = await held('ml-system-design', 'system-design');
    const card = await live(interview);
    await card.type('Starts with the aim.');
    await openFold(card.page, 'Play a twist');
    await card.page.getByRole('button', { name: 'Play Labels come late' }).click();
    await card.page.getByText(/^Played at /).waitFor();
    await card.says(/^Saved · /);
    const note = notesOf(await cardOf(scene.people.ida, interview)).join('\n');
    expect(note).toMatch(/^Starts with the aim\.\n\[.+ Twist\] Labels come late\n/m);
  });

  it('the eight steps of a design are ticked into the note, in the long or the short form', async () => {
    const interview = await held('ml-system-design', 'system-design');
    const card = await live(interview);
    await openFold(card.page, 'Note forms');
    await card.page.getByRole('checkbox', { name: 'Baseline', exact: true }).check();
    await card.page.getByRole('textbox', { name: 'Note on Baseline' }).fill('Most popular items.');
    await card.page.getByLabel(/^Form for/).selectOption({ label: 'Design in a 45-minute slot (7 steps)' });
    await card.page.getByRole('checkbox', { name: 'Serving', exact: true }).check();
    const note = await card.note.inputValue();
    expect(note).toContain(
      '### Design walk-through in eight steps\n- [ ] Aim and target\n- [ ] Data and labels\n- [x] Baseline: Most popular items.',
    );
    expect(note).toContain('### Design in a 45-minute slot\n');
    await card.says(/^Saved · /);
    expect(notesOf(await cardOf(scene.people.ida, interview))).toContain(note);
  });

  it('one past event is taken down in boxes, and read back from the note after the tab was closed', async () => {
    const interview = await held('behavioral', 'behavioral');
    const card = await live(interview);
    await card.type('Calm, takes her time.');
    await openFold(card.page, 'Note forms');
    await card.page.getByRole('textbox', { name: 'Situation', exact: true }).fill('Rate fell by a tenth.');
    await card.page.getByRole('textbox', { name: 'Learning', exact: true }).fill('Asks for notice since.');
    await card.note.press('Control+End');
    await card.says(/^Saved · /);
    await window!.context.close();
    window = undefined;

    const again = await live(interview);
    expect(await again.note.inputValue()).toBe(
      'Calm, takes her time.\n\n### Situation\nRate fell by a tenth.\n\n### Learning\nAsks for notice since.\n',
    );
    expect(await again.page.getByRole('textbox', { name: 'Learning', exact: true }).inputValue()).toBe(
      'Asks for notice since.',
    );
  });
});
