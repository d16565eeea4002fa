import { describe, expect, it } from '@jest/globals';
import { faults, go, lookAtEach, press } from './support/looks.ts';
import { demoScreens } from './support/demo-screens.ts';

const our = demoScreens();

describe('axe finds nothing, in light and in dark,', () => {
  it('in the drawers and dialogs of the loop builder', async () => {
    await go(our.admin, `${our.at.job}/loop`);
    await lookAtEach(our.admin, {
      swap: async () => {
        await press(our.admin, /^Swap…/);
        await our.admin
          .getByRole('button', { name: /^Swap in/ })
          .first()
          .waitFor();
      },
      add: async () => {
        await press(our.admin, 'Add question');
        await our.admin.getByRole('dialog').getByRole('button', { name: /^Add/ }).first().waitFor();
      },
      'add from the bank': async () => {
        await press(our.admin, 'Add question');
        await our.admin.getByRole('dialog').getByText('Search the bank').click();
        await our.admin.getByRole('searchbox').waitFor();
      },
      'a calendar draft': async () => {
        await press(our.admin, 'Export');
        await our.admin.getByRole('menuitem', { name: /^Calendar draft/ }).click();
      },
      'the time of a question': async () => {
        await press(our.admin, /^Actions for “/);
        await our.admin.getByRole('menuitem', { name: 'Change its time…' }).click();
      },
      rules: () => press(our.admin, /^Change rules/),
      'rules by level and format': async () => {
        await press(our.admin, /^Change rules/);
        await our.admin.getByText(/^Levels and formats/).click();
        await our.admin.getByLabel('At most, format Coding').waitFor();
      },
      'weights of the rules': async () => {
        await press(our.admin, /^Change rules/);
        await our.admin.getByText(/^Weights/).click();
        await our.admin.getByRole('group', { name: 'Rare use' }).waitFor();
      },
      settings: () => press(our.admin, 'Settings'),
      'a new session': () => press(our.admin, 'Add session'),
      'the menu of a question': () => press(our.admin, /^Actions for “/),
      publish: async () => {
        await press(our.admin, /^Pin(ned)? /);
        await our.admin.getByText('All changes saved').waitFor();
        await press(our.admin, 'Publish');
        await our.admin.getByRole('dialog').waitFor();
      },
    });
  });

  it('in the comparison and its panels', async () => {
    await go(our.admin, our.at.compare);
    await lookAtEach(our.admin, {
      table: () => our.admin.getByRole('table').waitFor(),
      'the panel of a cell': () => our.admin.locator('[data-cell]').first().click(),
      'the panel of a candidate': () => our.admin.locator('[data-candidate]').first().click(),
    });
  });

  it('in the question bank', async () => {
    await go(our.admin, '/questions?stage=ml-fundamentals');
    const row = our.admin.getByRole('list', { name: 'Questions' }).getByRole('link').first();
    await lookAtEach(our.admin, {
      list: () => row.waitFor(),
      pane: () => row.click(),
      details: async () => {
        await row.click();
        await our.admin.getByRole('link', { name: 'Details' }).click();
      },
      comments: async () => {
        await row.click();
        await our.admin.getByRole('link', { name: 'Comments' }).click();
      },
      'owner, tags and limit': async () => {
        await row.click();
        await press(our.admin, /^More for “/);
        await our.admin.getByRole('menuitem', { name: /^Owner/ }).click();
        await our.admin.getByRole('dialog').getByText('Looks after the question.').waitFor();
      },
      retire: async () => {
        await row.click();
        await press(our.admin, /^More for “/);
        await our.admin.getByRole('menuitem', { name: 'Retire…' }).click();
      },
      'add to a loop': async () => {
        await row.click();
        await press(our.admin, 'Add to a loop');
        await our.admin.getByRole('dialog').getByLabel('Job').waitFor();
      },
      'saved views': () => press(our.admin, 'Views'),
      'nothing found': () => go(our.admin, '/questions?q=zzzzqqq'),
    });
    await our.admin.setViewportSize({ width: 768, height: 1024 });
    await go(our.admin, '/questions');
    await lookAtEach(our.admin, { 'filters at 768': () => press(our.admin, /^Filters/) });
    await our.admin.setViewportSize({ width: 1280, height: 900 });
  });

  it('in the editor of a question, with each of its formats', async () => {
    await go(our.admin, '/questions/new');
    await lookAtEach(our.admin, {
      'a new question': () => our.admin.getByLabel('Title').waitFor(),
      ...Object.fromEntries(
        ['Coding', 'System design', 'Multiple choice'].map((format) => [
          format,
          () => our.admin.getByLabel('Format').selectOption({ label: format }),
        ]),
      ),
      'what is missing': async () => {
        await our.admin.getByLabel('Title').fill('A question for axe');
        await our.admin.getByText(/^Draft saved/).waitFor();
        await press(our.admin, 'Submit for review');
        await our.admin.locator('[aria-invalid]').first().waitFor();
      },
    });
  });

  it('in the menus, dialogs and notices of every page', async () => {
    await go(our.admin, '/people');
    await lookAtEach(our.admin, {
      invite: () => press(our.admin, 'Invite'),
      'the menu of a person': () => press(our.admin, /^Actions for /),
      'the user’s menu': () => press(our.admin, /^Your menu/),
      palette: () => our.admin.keyboard.press('Control+k'),
      keys: () => our.admin.keyboard.press('?'),
    });
    await go(our.admin, our.at.job);
    await lookAtEach(our.admin, {
      'a new candidate': () => press(our.admin, 'Add candidate'),
      toast: () =>
        our.admin
          .getByLabel(/^Stage of /)
          .first()
          .selectOption({ index: 1 }),
    });
  });

  it('on the live scorecard and what is left of it', async () => {
    await go(our.interviewer, our.due);
    const steps = our.interviewer.locator('[data-subject]:visible');
    await steps.first().waitFor();
    const found = await faults(our.interviewer, 'question');
    for (const where of ['criteria', 'overall']) {
      await go(our.interviewer, `${our.due}?at=${where}`);
      found.push(...(await faults(our.interviewer, where)));
    }
    await press(our.interviewer, 'Submit scorecard');
    await our.interviewer.locator('[aria-invalid]').first().waitFor();
    found.push(...(await faults(our.interviewer, 'what is missing')));
    expect(found).toEqual([]);
    await our.interviewer.goto('/');
  });
});
