import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSetup } from '@loopwright/api';
import { type Job, jobRoutes, peopleRoutes } from '@loopwright/contracts';
import type { Page } from 'playwright-core';
import { faultsOn } from './support/axe.ts';
import { openWindow, type Window } from './support/browser.ts';
import { Demo } from './support/demo.ts';
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
}, 180_000);
afterAll(async () => {
  await demo.close();
});

/** What axe finds in both colour schemes, with the place it was found in. */
async function faults(page: Page, where: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const fault of await faultsOn(page, { colourOnly: colorScheme === 'dark' }))
      found.push(`${where}, ${colorScheme}: ${fault}`);
  }
  return found;
}

async function go(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
}

async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
}

/** Opens one thing after the other on a page, looks, and closes it again by Escape. */
async function each(page: Page, openings: Record<string, () => Promise<unknown>>): Promise<void> {
  const found: string[] = [];
  for (const [where, open] of Object.entries(openings)) {
    await open();
    await settled(page);
    found.push(...(await faults(page, where)));
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  expect(found).toEqual([]);
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

describe('axe finds nothing, in light and in dark,', () => {
  it('on the screens of whoever arranges', async () => {
    const screens = {
      home: '/',
      jobs: '/jobs',
      'a new job': '/jobs/new',
      'the candidates of a job': at.job,
      'the team of a job': `${at.job}/team`,
      'the start of a loop': `/jobs/${withoutLoop.id}/loop`,
      'the loop of a job': `${at.job}/loop`,
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
    };
    const found: string[] = [];
    for (const [where, address] of Object.entries(screens)) {
      await go(admin, address);
      found.push(...(await faults(admin, where)));
    }
    expect(found).toEqual([]);
  }, 120_000);

  it('in the drawers and dialogs of the loop builder', async () => {
    await go(admin, `${at.job}/loop`);
    await each(admin, {
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
      settings: () => press(admin, 'Settings'),
      preview: () => press(admin, 'Preview as interviewer'),
      'a new session': () => press(admin, 'Add session'),
      'the menu of a question': () => press(admin, /^Actions for “/),
      publish: async () => {
        await press(admin, /^Pin(ned)? /);
        await admin.getByText('All changes saved').waitFor();
        await press(admin, 'Publish');
        await admin.getByRole('dialog').waitFor();
      },
    });
  }, 120_000);

  it('in the comparison and its panels', async () => {
    await go(admin, at.compare);
    await each(admin, {
      table: () => admin.getByRole('table').waitFor(),
      'the panel of a cell': () => admin.locator('[data-cell]').first().click(),
      'the panel of a candidate': () => admin.locator('[data-candidate]').first().click(),
    });
  });

  it('in the question bank', async () => {
    await go(admin, '/questions?stage=ml-fundamentals');
    const row = admin.getByRole('list', { name: 'Questions' }).getByRole('link').first();
    await each(admin, {
      list: () => row.waitFor(),
      pane: () => row.click(),
      details: async () => {
        await row.click();
        await admin.getByRole('link', { name: 'Details' }).click();
      },
      'nothing found': () => go(admin, '/questions?q=zzzzqqq'),
    });
    await admin.setViewportSize({ width: 768, height: 1024 });
    await go(admin, '/questions');
    await each(admin, { 'filters at 768': () => press(admin, /^Filters/) });
    await admin.setViewportSize({ width: 1280, height: 900 });
  });

  it('in the menus, dialogs and notices of every page', async () => {
    await go(admin, '/people');
    await each(admin, {
      invite: () => press(admin, 'Invite'),
      'the menu of a person': () => press(admin, /^Actions for /),
      'the user’s menu': () => press(admin, /^Your menu/),
      palette: () => admin.keyboard.press('Control+k'),
      keys: () => admin.keyboard.press('?'),
    });
    await go(admin, at.job);
    await each(admin, {
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

describe('on other screens', () => {
  const widths = () => [
    '/',
    '/jobs',
    at.job,
    `${at.job}/loop`,
    at.application,
    at.compare,
    '/questions',
    '/templates',
    '/people',
    '/account',
  ];

  it('axe finds nothing at 768 pixels either', async () => {
    await admin.setViewportSize({ width: 768, height: 1024 });
    const found: string[] = [];
    for (const address of widths()) {
      await go(admin, address);
      for (const fault of await faultsOn(admin)) found.push(`${address} at 768: ${fault}`);
    }
    expect(found).toEqual([]);
  }, 90_000);

  it('nothing has to be scrolled sideways at 320 pixels', async () => {
    const wide: string[] = [];
    const look = async (page: Page, address: string) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await go(page, address);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) wide.push(`${address} by ${over}`);
    };
    for (const address of [...widths(), '/jobs/new', at.card, at.ahead]) await look(admin, address);
    for (const address of [due, `${due}?at=criteria`, `${due}?at=overall`]) await look(interviewer, address);
    expect(wide).toEqual([]);
  }, 90_000);

  it('ratings keep their words where colours are forced', async () => {
    const { page, context }: Window = await demo.windowOf(ADMIN);
    await page.emulateMedia({ forcedColors: 'active' });
    await go(page, at.compare);
    const cells = await page.locator('[data-cell]').allInnerTexts();
    expect(cells.length).toBeGreaterThan(0);
    for (const cell of cells) expect(cell).toMatch(/strong no|no|mixed|yes|strong yes|no signal/i);
    expect(await faultsOn(page)).toEqual([]);
    await context.close();
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
