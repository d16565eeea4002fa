import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSetup } from '@loopwright/api';
import { type Job, jobRoutes, peopleRoutes } from '@loopwright/contracts';
import type { Page } from 'playwright-core';
import { sendDocument } from '../support/document-requests.ts';
import { openWindow } from './support/browser.ts';
import { Demo } from './support/demo.ts';
import { faults, go, lookAtEach, press } from './support/looks.ts';
import { startProduct } from './support/product.ts';

const ADMIN = 'Amara Okafor';
let demo: Demo;
let admin: Page;
let interviewer: Page;
let due: string;
let at: Awaited<ReturnType<Demo['addresses']>>;
let withoutLoop: Job;

beforeAll(async () => {
  demo = await Demo.open();
  const caller = await demo.callerOf(ADMIN);
  at = await demo.addresses(caller);
  withoutLoop = await caller.ok(jobRoutes.create, {
    body: { title: 'Without a loop', track: 'ml-engineer', level: 'senior', team: [] },
  });
  admin = (await demo.windowOf(ADMIN)).page;
  const owing = await demo.due();
  due = owing.address;
  interviewer = (await demo.windowOf(owing.name)).page;
});
afterAll(async () => {
  await demo.close();
});

async function lookAtScreens(screens: Record<string, string>): Promise<void> {
  const found: string[] = [];
  for (const [where, address] of Object.entries(screens)) {
    await go(admin, address);
    found.push(...(await faults(admin, where)));
  }
  expect(found).toEqual([]);
}

describe('axe finds nothing, in light and in dark,', () => {
  it('on the screens of whoever arranges', async () => {
    await lookAtScreens({
      home: '/',
      jobs: '/jobs',
      'a new job': '/jobs/new',
      'the candidates of a job': at.job,
      'the team of a job': `${at.job}/team`,
      'the start of a loop': `/jobs/${withoutLoop.id}/loop`,
      'the loop of a job': `${at.job}/loop`,
      'the loop on paper': `${at.job}/loop/print`,
      'the preview of a session': `${at.job}/loop/preview/coding`,
      candidates: '/candidates',
      'an application': at.application,
      'an interview ahead': at.ahead,
      'a scorecard to read': at.card,
      'the choice of whom to compare': `${at.job}/compare`,
      templates: '/templates',
      'a template': '/templates?template=ml-engineer-senior',
      people: '/people',
      account: '/account',
      'a page that is not there': '/nowhere',
    });
  });

  it('on the screens around the question bank', async () => {
    const document = await sendDocument(await demo.callerOf(ADMIN));
    await lookAtScreens({
      'the review queue': '/questions?waiting=me',
      'import and export': '/questions/import',
      'question documents': '/questions/documents',
      'a document under review': `/questions/documents/${document.id}`,
      rubrics: '/templates/rubrics',
      'a rubric': '/templates/rubrics/coding',
      'the editor of a rubric': '/templates/rubrics/coding/edit',
      'the history of a rubric': '/templates/rubrics/coding/history',
      'where a rubric is used': '/templates/rubrics/coding/use',
      guides: '/guides',
      'a guide': '/guides/testing-types',
      'a brief': '/guides/briefs/coding',
      'what candidates ask': '/guides/candidate-questions',
      'a deck': '/guides/decks/incident-scenarios',
      'the twists': '/guides/decks/twists',
      'a brief for a candidate': `${at.application}/brief`,
    });
  });

  it('in the drawers and dialogs of the loop builder', async () => {
    await go(admin, `${at.job}/loop`);
    await lookAtEach(admin, {
      swap: async () => {
        await press(admin, /^Swap…/);
        await admin
          .getByRole('button', { name: /^Swap in/ })
          .first()
          .waitFor();
      },
      add: async () => {
        await press(admin, 'Add question');
        await admin.getByRole('dialog').getByRole('button', { name: /^Add/ }).first().waitFor();
      },
      'add from the bank': async () => {
        await press(admin, 'Add question');
        await admin.getByRole('dialog').getByText('Search the bank').click();
        await admin.getByRole('searchbox').waitFor();
      },
      'a calendar draft': async () => {
        await press(admin, 'Export');
        await admin.getByRole('menuitem', { name: /^Calendar draft/ }).click();
      },
      'the time of a question': async () => {
        await press(admin, /^Actions for “/);
        await admin.getByRole('menuitem', { name: 'Change its time…' }).click();
      },
      rules: () => press(admin, /^Change rules/),
      'rules by level and format': async () => {
        await press(admin, /^Change rules/);
        await admin.getByText(/^Levels and formats/).click();
        await admin.getByLabel('At most, format Coding').waitFor();
      },
      'weights of the rules': async () => {
        await press(admin, /^Change rules/);
        await admin.getByText(/^Weights/).click();
        await admin.getByRole('group', { name: 'Rare use' }).waitFor();
      },
      settings: () => press(admin, 'Settings'),
      'a new session': () => press(admin, 'Add session'),
      'the menu of a question': () => press(admin, /^Actions for “/),
      publish: async () => {
        await press(admin, /^Pin(ned)? /);
        await admin.getByText('All changes saved').waitFor();
        await press(admin, 'Publish');
        await admin.getByRole('dialog').waitFor();
      },
    });
  });

  it('in the comparison and its panels', async () => {
    await go(admin, at.compare);
    await lookAtEach(admin, {
      table: () => admin.getByRole('table').waitFor(),
      'the panel of a cell': () => admin.locator('[data-cell]').first().click(),
      'the panel of a candidate': () => admin.locator('[data-candidate]').first().click(),
    });
  });

  it('in the question bank', async () => {
    await go(admin, '/questions?stage=ml-fundamentals');
    const row = admin.getByRole('list', { name: 'Questions' }).getByRole('link').first();
    await lookAtEach(admin, {
      list: () => row.waitFor(),
      pane: () => row.click(),
      details: async () => {
        await row.click();
        await admin.getByRole('link', { name: 'Details' }).click();
      },
      comments: async () => {
        await row.click();
        await admin.getByRole('link', { name: 'Comments' }).click();
      },
      'owner, tags and limit': async () => {
        await row.click();
        await press(admin, /^More for “/);
        await admin.getByRole('menuitem', { name: /^Owner/ }).click();
        await admin.getByRole('dialog').getByText('Looks after the question.').waitFor();
      },
      retire: async () => {
        await row.click();
        await press(admin, /^More for “/);
        await admin.getByRole('menuitem', { name: 'Retire…' }).click();
      },
      'add to a loop': async () => {
        await row.click();
        await press(admin, 'Add to a loop');
        await admin.getByRole('dialog').getByLabel('Job').waitFor();
      },
      'saved views': () => press(admin, 'Views'),
      'nothing found': () => go(admin, '/questions?q=zzzzqqq'),
    });
    await admin.setViewportSize({ width: 768, height: 1024 });
    await go(admin, '/questions');
    await lookAtEach(admin, { 'filters at 768': () => press(admin, /^Filters/) });
    await admin.setViewportSize({ width: 1280, height: 900 });
  });

  it('in the editor of a question, with each of its formats', async () => {
    await go(admin, '/questions/new');
    await lookAtEach(admin, {
      'a new question': () => admin.getByLabel('Title').waitFor(),
      ...Object.fromEntries(
        ['Coding', 'System design', 'Multiple choice'].map((format) => [
          format,
          () => admin.getByLabel('Format').selectOption({ label: format }),
        ]),
      ),
      'what is missing': async () => {
        await admin.getByLabel('Title').fill('A question for axe');
        await admin.getByText(/^Draft saved/).waitFor();
        await press(admin, 'Submit for review');
        await admin.locator('[aria-invalid]').first().waitFor();
      },
    });
  });

  it('in the menus, dialogs and notices of every page', async () => {
    await go(admin, '/people');
    await lookAtEach(admin, {
      invite: () => press(admin, 'Invite'),
      'the menu of a person': () => press(admin, /^Actions for /),
      'the user’s menu': () => press(admin, /^Your menu/),
      palette: () => admin.keyboard.press('Control+k'),
      keys: () => admin.keyboard.press('?'),
    });
    await go(admin, at.job);
    await lookAtEach(admin, {
      'a new candidate': () => press(admin, 'Add candidate'),
      toast: () =>
        admin
          .getByLabel(/^Stage of /)
          .first()
          .selectOption({ index: 1 }),
    });
  });

  it('on the live scorecard and what is left of it', async () => {
    await go(interviewer, due);
    const steps = interviewer.locator('[data-subject]:visible');
    await steps.first().waitFor();
    const found = await faults(interviewer, 'question');
    for (const where of ['criteria', 'overall']) {
      await go(interviewer, `${due}?at=${where}`);
      found.push(...(await faults(interviewer, where)));
    }
    await press(interviewer, 'Submit scorecard');
    await interviewer.locator('[aria-invalid]').first().waitFor();
    found.push(...(await faults(interviewer, 'what is missing')));
    expect(found).toEqual([]);
    await interviewer.goto('/');
  });

  it('before anyone is signed in', async () => {
    const invitation = await (
      await demo.callerOf(ADMIN)
    ).ok(peopleRoutes.invite, {
      body: { name: 'New Person', email: 'new@demo.example', role: 'interviewer' },
    });
    const { page } = await openWindow(demo.browser, demo.running.base);
    const found: string[] = [];
    for (const address of ['/sign-in', invitation.path, '/invitation#wrong', '/setup']) {
      await go(page, address);
      found.push(...(await faults(page, address.split('#')[0]!)));
      await page.goto('about:blank');
    }
    await go(page, '/sign-in');
    await page.getByLabel('E-mail').fill('nobody@demo.example');
    await page.getByLabel('Password', { exact: true }).fill('not the password');
    await press(page, 'Sign in');
    await page.getByRole('alert').waitFor();
    expect([...found, ...(await faults(page, 'a wrong password'))]).toEqual([]);
  });
});

describe('an installation without an organisation', () => {
  it('is set up on a page in which axe finds nothing', async () => {
    const empty = await startProduct();
    try {
      expect(await openSetup(empty.app)).toBeTruthy();
      const { page, context } = await openWindow(demo.browser, empty.base);
      await go(page, '/setup');
      expect(await faults(page, 'setup')).toEqual([]);
      await context.close();
    } finally {
      await empty.stop();
    }
  });
});
