import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AssemblyRun, jobRoutes, type Loop, loopRoutes, type RunEnding } from '@loopwright/contracts';
import { setTimeout } from 'node:timers/promises';
import { type RunningApp, startApp } from '../support/app.ts';
import { Caller } from '../support/caller.ts';
import { anotherInstance } from '../support/instance.ts';
import { hardSessions, LoopCalls, planOf } from '../support/loops.ts';
import { connect } from '../support/rows.ts';
import { type Member, Team } from '../support/team.ts';

let running: RunningApp;
let second: RunningApp;
let team: Team;
let admin: Member;
let recruiter: Member;
let loops: LoopCalls;
beforeAll(async () => {
  running = await startApp();
  second = await anotherInstance(running);
  team = await Team.create(running);
  admin = await team.member('admin');
  recruiter = await team.member('recruiter');
  loops = new LoopCalls(admin.as);
});
afterAll(async () => {
  await second.stop();
  await running.stop();
});

/** The same person at another process of the product. */
const elsewhere = ({ as }: Member) => new Caller(second.base, as.cookie);
const ofLoop = ({ id }: Loop) => ({ params: { loopId: id } });
const asking = ({ id, version }: Loop) => ({ params: { loopId: id }, body: { version } });
const runOf = async (loop: Loop, as = admin.as): Promise<AssemblyRun | null> =>
  (await as.ok(loopRoutes.run, ofLoop(loop))).run;
const end = (loop: Loop, run: RunEnding, as = admin.as) => as.ok(loopRoutes.endRun, { ...ofLoop(loop), body: run });

/** A run that does not end by itself soon, seen from `as` once it has a best loop. */
async function underWay(as = admin.as) {
  const job = await admin.as.ok(jobRoutes.create, {
    body: { title: 'Long', track: 'ml-engineer', level: 'senior' },
  });
  const loop = await loops.startSessions(job, hardSessions());
  const answer = admin.as.send(loopRoutes.assemble, asking(loop));
  for (;;) {
    const run = await runOf(loop, as);
    if (run?.best) return { job, loop, run, answer };
    await setTimeout(50);
  }
}

describe('a run of the assembler', () => {
  it('tells how far it is, sends a second one away, and keeps the best so far when it is stopped', async () => {
    const { job, loop, run, answer } = await underWay();
    expect(run).toMatchObject({ by: { id: admin.id }, step: 'search', ending: null });
    expect(run.best!.gap).toBeGreaterThan(0);
    expect(await recruiter.as.refused(loopRoutes.assemble, asking(loop))).toMatchObject({
      code: 'loop.assembling',
      detail: expect.stringContaining(run.by.name),
    });
    // Whoever runs the job may end what another began.
    await end(loop, { runId: run.id, ending: 'stop' }, recruiter.as);
    const { body } = await answer;
    const { status, objective, gap } = (body as Loop).assembly!;
    expect(status).toBe('feasible');
    expect(objective!).toBeGreaterThanOrEqual(run.best!.objective - 1e-4);
    expect(gap!).toBeGreaterThan(0);
    expect(await loops.read(job)).toEqual(body);
    expect(await runOf(loop)).toBeNull();
    expect(
      await admin.as.refused(loopRoutes.endRun, { ...ofLoop(loop), body: { runId: run.id, ending: 'stop' } }),
    ).toMatchObject({ code: 'loop.not-assembling' });
  });

  it('is told, guarded and cancelled by another process of the product, and changes nothing then', async () => {
    const there = elsewhere(admin);
    const { job, loop, run, answer } = await underWay(there);
    expect(await there.refused(loopRoutes.assemble, asking(loop))).toMatchObject({ code: 'loop.assembling' });
    expect((await end(loop, { runId: run.id, ending: 'cancel' }, there)).run).toMatchObject({ ending: 'cancel' });
    expect((await answer).body).toMatchObject({ status: 409, code: 'loop.cancelled' });
    expect(await loops.read(job)).toEqual(loop);
    expect(await runOf(loop, there)).toBeNull();
  });
});

describe('a cancel that was accepted', () => {
  it('holds, even if the loop was found before the run heard of it', async () => {
    const owner = await connect(running.databaseUrl);
    const job = await team.job();
    const loop = await loops.start(job);
    const answer = admin.as.send(loopRoutes.assemble, asking(loop));
    // Taken by somebody else, the row of the run says nothing to its process until the cancel is in it.
    await owner.query('BEGIN');
    while ((await owner.query('SELECT 1 FROM loop_run WHERE loop_id = $1 FOR UPDATE', [loop.id])).rowCount === 0)
      await setTimeout(2);
    const found = async () => {
      await owner.query('SELECT pg_stat_clear_snapshot()');
      const sql = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE 'DELETE FROM loop_run%'`;
      return (await owner.query(sql)).rowCount !== 0;
    };
    while (!(await found())) await setTimeout(20);
    await owner.query(`UPDATE loop_run SET ending = 'cancel' WHERE loop_id = $1`, [loop.id]);
    await owner.query('COMMIT');
    expect((await answer).body).toMatchObject({ status: 409, code: 'loop.cancelled' });
    expect(await loops.read(job)).toEqual(loop);
    await owner.end();
  });
});

describe('assembling again', () => {
  it('after one more pin leaves every session as it is that need not change, to its order and minutes', async () => {
    const job = await team.job();
    const first = await loops.assemble(await loops.start(job));
    const [session] = first.sessions.filter(({ questions }) => questions.length > 1);
    const place = { session: session!.id, question: session!.questions[0]!.questionId };
    const { items } = await admin.as.ok(loopRoutes.alternatives, { ...ofLoop(first), query: place });
    const plan = planOf(first);
    const [other] = plan.sessions.filter(({ id, questions }) => id !== session!.id && questions.length > 1);
    other!.questions.reverse();
    const swapped = plan.sessions.find(({ id }) => id === session!.id)!.questions;
    // The dearest of the alternatives that break no rule: nobody would choose it, so it takes a pin to stay.
    const pin = items.filter(({ breaks }) => breaks.length === 0).at(-1)!;
    swapped[0] = { questionId: pin.question.id, pinned: true };
    const before = await loops.change(first, plan);
    const again = await loops.assemble(before);
    const asked = ({ sessions }: Loop) =>
      sessions.map(({ questions }) => questions.map(({ questionId, minutes }) => [questionId, minutes]));
    const changed = asked(again).filter((now, at) => JSON.stringify(now) !== JSON.stringify(asked(before)[at]));
    const { change, objective, bound } = again.assembly!;
    expect(change).toMatchObject({ proven: true, sessions: changed.length });
    expect(changed.length).toBeLessThanOrEqual(1);
    expect(objective! + change!.givenUp).toBeCloseTo(bound!, 3);
    expect(change!.givenUp).toBeLessThanOrEqual(0.01 * bound! + 1e-4);
    expect(again.sessions.flatMap(({ questions }) => questions).find(({ pinned }) => pinned)!.questionId).toBe(
      pin.question.id,
    );
    // The best, however much changes, is there for the asking.
    const anew = await admin.as.ok(loopRoutes.assemble, {
      ...ofLoop(again),
      body: { version: again.version, anew: true },
    });
    expect(anew.assembly!.objective).toBeCloseTo(bound!, 3);
    expect(anew.assembly!.change).toBeUndefined();
  });
});
