import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Demo } from './support/demo.ts';
import { faults, go, lookAtEach, press } from './support/looks.ts';

const ADMIN = 'Amara Okafor';
let demo: Demo;
let admin: Page;
let interviewer: Page;
let due: string;
let at: Awaited<ReturnType<Demo['addresses']>>;

beforeAll(async () => {
  demo = await Demo.open();
  at = await demo.addresses(await demo.callerOf(ADMIN));
  admin = (await demo.windowOf(ADMIN)).page;
  const owing = await demo.due();
  due = owing.address;
  interviewer = (await demo.windowOf(owing.name)).page;
});
afterAll(async () => {
  await demo.close();
});

describe('axe finds nothing, in light and in dark,', () => {
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
});
