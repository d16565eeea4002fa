import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSetup } from '@loopwright/api';
import { candidateRoutes, type Job, jobRoutes, loopRoutes, peopleRoutes, slateRoutes } from '@loopwright/contracts';
import type { Page } from 'playwright-core';
import { setTimeout as pause } from 'node:timers/promises';
import type { Caller } from '../support/caller.ts';
import { sendDocument } from '../support/documents.ts';
import { openWindow } from './support/browser.ts';
import { ADMIN, Demo } from './support/demo.ts';
import { faults, go, press } from './support/looks.ts';
import { startProduct } from './support/product.ts';

let demo: Demo;
let admin: Page;
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

/** Loops of their own for two new candidates of a job, made and not yet used. */
async function slateOf(as: Caller, jobId: string): Promise<void> {
  const { loop } = await as.ok(loopRoutes.ofJob, { params: { jobId } });
  const params = { loopId: loop!.id };
  const applicationIds: string[] = [];
  for (const name of ['Slate One', 'Slate Two'])
    applicationIds.push((await as.ok(candidateRoutes.apply, { params: { jobId }, body: { candidate: { name } } })).id);
  await as.ok(slateRoutes.start, { params, body: { version: loop!.published!.version, applicationIds } });
  while ((await as.ok(slateRoutes.latest, { params })).slate!.state === 'running') await pause(100);
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
      'the panels of a job': `${at.job}/panels`,
      'the loop on paper': `${at.job}/loop/print`,
      'the preview of a session': `${at.job}/loop/preview/coding`,
      'the choice of whom to make loops for': `${at.job}/slate`,
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

  it('on the loops of a slate', async () => {
    const caller = await demo.callerOf(ADMIN);
    await slateOf(caller, at.job.split('/').at(-1)!);
    await go(admin, `${at.job}/slate`);
    await admin.getByRole('heading', { name: /loops to look through$/ }).waitFor();
    await admin.locator('main details').first().click();
    await admin.getByText('Asked of everyone').first().waitFor();
    expect(await faults(admin, 'a slate')).toEqual([]);
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
    const empty = await startProduct('bare');
    try {
      await openSetup(empty.app);
      const { page, context } = await openWindow(demo.browser, empty.base);
      await go(page, '/setup');
      await page.getByRole('region', { name: 'Create your organisation' }).getByLabel('Set-up code').waitFor();
      expect(await faults(page, 'setup')).toEqual([]);
      await context.close();
    } finally {
      await empty.stop();
    }
  });
});
