import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDemo, openSetup } from '@loopwright/api';
import {
  candidateRoutes,
  checkRoutes,
  guideRoutes,
  jobRoutes,
  questionCommentRoutes,
  questionRoutes,
  questionViewRoutes,
  rubricRoutes,
  rubricVersionRoutes,
  sessionRoutes,
  setupRoutes,
} from '@loopwright/contracts';
import type pg from 'pg';
import { type RunningApp, startApp } from '../support/app.ts';
import { Caller, signIn } from '../support/caller.ts';
import { connect, fingerprint, ofNobody, tablesOf } from '../support/rows.ts';
import { PASSWORD } from '../support/team.ts';

describe('a fresh installation', () => {
  let fresh: RunningApp;
  let inside: pg.Client;
  let visitor: Caller;
  beforeAll(async () => {
    fresh = await startApp({}, 'bare');
    inside = await connect(fresh.databaseUrl);
    visitor = new Caller(fresh.base);
  });
  afterAll(async () => {
    await inside.end();
    await fresh.stop();
  });
  const setUp = (code: string) =>
    visitor.raw('POST', '/api/setup', {
      code,
      organisation: 'First organisation',
      name: 'Owner',
      email: 'owner@first.example',
      password: PASSWORD,
    });
  const rowsIn = async () =>
    Object.values(
      await fingerprint(
        inside,
        (await tablesOf(inside)).filter((table) => !ofNobody.includes(table)),
      ),
    );

  it('has nobody in it, and nothing', async () => {
    expect(new Set(await rowsIn())).toEqual(new Set(['0 rows, 0']));
    expect(await visitor.ok(setupRoutes.state, {})).toEqual({ needed: true, demo: false, source: null });
  });

  it('lets nobody try codes', async () => {
    await openSetup(fresh.app);
    for (let attempt = 0; attempt < 20; attempt += 1)
      expect((await setUp('AAAA-AAAA-AAAA-AAAA')).body.code).toBe('setup.wrong-code');
    const code = (await openSetup(fresh.app))!;
    expect((await setUp(code)).status).toBe(429);
    expect((await visitor.raw('POST', '/api/setup/demo', { code })).status).toBe(429);
    expect(new Set(await rowsIn())).toEqual(new Set(['0 rows, 0']));
    await inside.query('DELETE FROM sign_in_attempt');
  });

  it('makes a demo with the code, once, and removes it without a trace', async () => {
    const code = (await openSetup(fresh.app))!;
    const demo = await visitor.ok(setupRoutes.createDemo, { body: { code } });
    expect((await visitor.raw('POST', '/api/setup/demo', { code })).status).toBe(409);
    expect(await createDemo(fresh.app)).toBeUndefined();
    const { email } = demo.accounts.find(({ role }) => role === 'admin')!;
    const boss = await signIn(fresh.base, email, demo.password);
    expect((await boss.ok(sessionRoutes.me, {})).organisation.demo).toBe(true);
    await boss.ok(guideRoutes.answer, { body: { slug: 'who-owns-release', text: 'We do.', version: null } });
    await workIn(boss);
    await boss.ok(setupRoutes.removeDemo, {});
    expect(new Set(await rowsIn())).toEqual(new Set(['0 rows, 0']));
  });

  it('takes its owner with a code that was printed, once, even from two at the same moment', async () => {
    const code = (await openSetup(fresh.app))!;
    const answers = await Promise.all([setUp(code), setUp(code.toLowerCase().replaceAll('-', ' '))]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 200)!.body).toMatchObject({
      user: { role: 'admin', email: 'owner@first.example' },
      organisation: { demo: false },
    });
    expect((await setUp(code)).body.code).toBe('setup.done');
    expect(await visitor.ok(setupRoutes.state, {})).toEqual({ needed: false, demo: false, source: null });
    expect(await openSetup(fresh.app)).toBeUndefined();
    expect((await inside.query('SELECT 1 FROM account')).rowCount).toBe(1);
  });
});

/** Leaves something in every corner that a demo's first hours may reach. */
async function workIn(boss: Caller): Promise<void> {
  const { items } = await boss.ok(rubricRoutes.list, {});
  const { version, stage, ...text } = items[0]!;
  const body = { version, text: { ...text, title: 'Ours' }, note: '', scope: { reach: 'future' as const } };
  await boss.ok(rubricVersionRoutes.change, { params: { stage }, body });
  const content = { title: 'A question of ours', prompt: 'Why?' };
  const { id: questionId } = await boss.ok(questionRoutes.create, { body: { content } });
  await boss.ok(questionCommentRoutes.add, { params: { questionId }, body: { text: 'Good.' } });
  await boss.ok(questionViewRoutes.add, { body: { name: 'Mine', query: 'status=draft' } });
  await giveCheck(boss);
}

async function giveCheck(boss: Caller): Promise<void> {
  const choices = await boss.ok(questionRoutes.list, { query: { format: 'mcq', limit: 3 } });
  const jobs = await boss.ok(jobRoutes.list, { query: {} });
  const { items } = await boss.ok(candidateRoutes.applications, { params: { jobId: jobs.items[0]!.id }, query: {} });
  const questions = choices.items.map(({ id }) => id);
  const body = { questions, minutes: 5, extraMinutes: 0, openDays: 2, blind: true, showsScore: false };
  await boss.ok(checkRoutes.create, { params: { applicationId: items[0]!.id }, body });
}
