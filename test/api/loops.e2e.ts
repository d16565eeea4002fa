import { describe, expect, it } from '@jest/globals';
import { type Job, jobRoutes, type Loop, loopRoutes } from '@loopwright/contracts';
import { randomUUID } from 'node:crypto';
import { aSession, planOf, TEMPLATE } from '../support/loops.ts';
import { Team } from '../support/team.ts';
import { loopTeam } from '../support/loop-team.ts';

const our = loopTeam();

describe('starting a loop', () => {
  it('takes the sessions and rules of a template, and the track and level of the job', async () => {
    const job = await our.team.job();
    const { items } = await our.admin.as.ok(loopRoutes.templates, { query: { track: 'ml-engineer', level: 'senior' } });
    expect(items.filter(({ reported }) => !reported).map(({ slug }) => slug)).toEqual([TEMPLATE]);
    const loop = await our.loops.start(job);
    expect(loop).toMatchObject({
      jobId: job.id,
      template: TEMPLATE,
      track: job.track,
      level: job.level,
      coverage: items[0]!.coverage,
      assembly: null,
      published: null,
      version: 1,
    });
    expect(loop.sessions).toEqual(items[0]!.sessions.map((of) => ({ ...of, questions: [] })));
    expect(loop.broken).toContain('Coding has no questions yet.');
    expect(await our.loops.read(job)).toEqual(loop);
  });

  it('takes chosen sessions', async () => {
    const sessions = [aSession('talk', 'behavioral')];
    const coverage = { ownership: { questions: 2, sessions: 1, mustHave: true } };
    expect(await our.loops.startSessions(await our.team.job(), sessions, coverage)).toMatchObject({
      template: null,
      sessions,
      coverage,
    });
  });

  it('refuses a second loop of a job, an unknown template, and sessions that contradict themselves', async () => {
    const job = await our.team.job();
    await our.loops.start(job);
    const begin = (of: Job, body: object) =>
      our.admin.as.refused(loopRoutes.start, { params: { jobId: of.id }, body: body as never });
    expect(await begin(job, { template: TEMPLATE })).toMatchObject({ status: 409, code: 'loop.exists' });
    const other = await our.team.job();
    expect(await begin(other, { template: 'no-such-template' })).toMatchObject({
      status: 422,
      code: 'loop.invalid-plan',
      issues: [{ path: ['template'] }],
    });
    const wrong = [aSession('talk', 'astrology', { questionMinutes: { from: 40, to: 70 } })];
    const refused = await begin(other, { sessions: wrong });
    expect(refused).toMatchObject({ status: 422, code: 'loop.invalid-plan' });
    expect(refused.issues!.map(({ path }) => path)).toEqual([
      ['sessions', 0, 'stage'],
      ['sessions', 0, 'questionMinutes', 'to'],
    ]);
    // A session that is called like what every object has could be stored, but never be read again.
    expect(await begin(other, { sessions: [aSession('constructor', 'coding')] })).toMatchObject({
      code: 'request.invalid',
      issues: [{ path: ['sessions', 0, 'id'] }],
    });
    expect((await our.admin.as.ok(loopRoutes.ofJob, { params: { jobId: other.id } })).loop).toBeNull();
  });

  it('is not for a closed job', async () => {
    const job = await our.team.job();
    await our.admin.as.ok(jobRoutes.change, {
      params: { jobId: job.id },
      body: { status: 'closed', version: job.version },
    });
    expect(
      await our.admin.as.refused(loopRoutes.start, { params: { jobId: job.id }, body: { template: TEMPLATE } }),
    ).toMatchObject({ status: 409, code: 'job.closed' });
  });

  it('makes one loop when two people start at once', async () => {
    const job = await our.team.job();
    const tries = await Promise.all(
      [1, 2, 3].map(() =>
        our.admin.as.send(loopRoutes.start, { params: { jobId: job.id }, body: { template: TEMPLATE } }),
      ),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });
});

describe('changing a plan by hand', () => {
  it('names everything wrong with the plan by its path and keeps what was', async () => {
    const job = await our.team.job();
    const loop = await our.loops.assemble(await our.loops.start(job));
    const plan = planOf(loop);
    const [first, second] = plan.sessions;
    const twice = first!.questions[0]!;
    second!.id = first!.id;
    second!.questions.push(twice);
    second!.focus = ['charm', 'ownership', 'ownership'];
    first!.questionCount = { from: 3, to: 2 };
    plan.coverage = { charm: { questions: 1, sessions: 1, mustHave: false } };
    plan.banned = [randomUUID()];
    const refused = await our.admin.as.refused(loopRoutes.change, {
      params: { loopId: loop.id },
      body: { plan, version: loop.version },
    });
    expect(refused).toMatchObject({ status: 422, code: 'loop.invalid-plan' });
    expect(refused.issues!.map(({ path }) => path.join('.')).sort()).toEqual(
      [
        'sessions.0.questionCount',
        'sessions.1.focus.0',
        'sessions.1.focus.2',
        'sessions.1.id',
        `sessions.1.questions.${second!.questions.length - 1}.questionId`,
        'coverage.charm',
        'banned.0',
      ].sort(),
    );
    expect(await our.loops.read(job)).toEqual(loop);
  });

  it('says which rules the plan as it stands does not keep, and forgets what the assembler had found', async () => {
    const loop = await our.loops.assemble(await our.loops.start(await our.team.job()));
    expect(loop.broken).toEqual([]);
    const plan = planOf(loop);
    const coding = plan.sessions.find(({ id }) => id === 'coding')!;
    const design = plan.sessions.find(({ id }) => id === 'ml-system-design')!;
    coding.questions.push(...design.questions.splice(0));
    const changed = await our.loops.change(loop, plan);
    expect(changed.assembly).toBeNull();
    expect(changed.version).toBe(loop.version + 1);
    expect(changed.broken).toContain('ML system design has no questions yet.');
    expect(changed.broken.join('\n')).toMatch(/^Coding: the questions take \d+ minutes, and 50 are at hand\.$/m);
    expect(changed.broken.join('\n')).toMatch(/^“.+” in Coding: it is no question for the stage Coding\.$/m);
    expect(changed.broken.join('\n')).not.toMatch(/ml-system-design|[0-9a-f]{8}-/);
  });

  it('counts in the matrix what the questions show, session by session', async () => {
    const loop = await our.loops.assemble(await our.loops.start(await our.team.job()));
    for (const [slug, rule] of Object.entries(loop.coverage)) {
      const row = loop.matrix.find(({ competency }) => competency === slug)!;
      const showing = loop.sessions
        .flatMap(({ questions }) => questions)
        .filter(({ competencies }) => slug in competencies);
      expect(row).toMatchObject({ rule, met: true, questions: showing.length });
      expect(Object.values(row.bySession).reduce((sum, { main, also }) => sum + main + also, 0)).toBe(showing.length);
      expect(Object.keys(row.bySession)).toHaveLength(row.sessions);
    }
    const shown = new Set(
      loop.sessions.flatMap(({ questions }) => questions.flatMap(({ competencies }) => Object.keys(competencies))),
    );
    expect(new Set(loop.matrix.map(({ competency }) => competency))).toEqual(
      new Set([...shown, ...Object.keys(loop.coverage)]),
    );
  });

  it('lets one of two people win, and shows the other what is there now', async () => {
    const loop = await our.loops.start(await our.team.job());
    const plans = ['One', 'Two'].map((title) => {
      const plan = planOf(loop);
      plan.sessions[0]!.title = title;
      return plan;
    });
    const answers = await Promise.all(
      plans.map((plan) =>
        our.admin.as.send(loopRoutes.change, { params: { loopId: loop.id }, body: { plan, version: loop.version } }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const won = answers.find(({ status }) => status === 200)!.body as Loop;
    expect(answers.find(({ status }) => status === 412)!.body).toMatchObject({ code: 'version.stale', current: won });
  });
});

describe('publishing', () => {
  it('waits for questions in every session and for every must-have', async () => {
    const loop = await our.loops.start(await our.team.job());
    const refused = await our.admin.as.refused(loopRoutes.publish, {
      params: { loopId: loop.id },
      body: { version: loop.version },
    });
    expect(refused).toMatchObject({ status: 409, code: 'loop.not-assembled' });
    expect(refused.detail).toContain('Coding has no questions');
    expect(refused.detail).toContain('Production judgement is a must-have and has 0 questions of the 3 it needs');
    const full = await our.loops.assemble(loop);
    const plan = planOf(full);
    plan.coverage['product-sense'] = { questions: 15, sessions: 1, mustHave: true };
    const lacking = await our.loops.change(full, plan);
    expect(
      (
        await our.admin.as.refused(loopRoutes.publish, {
          params: { loopId: lacking.id },
          body: { version: lacking.version },
        })
      ).issues,
    ).toEqual([
      { path: ['coverage', 'product-sense'], message: expect.stringContaining('Product sense is a must-have') },
    ]);
    plan.coverage['product-sense'] = { questions: 15, sessions: 1, mustHave: false };
    expect((await our.loops.publish(await our.loops.change(lacking, plan))).published).toMatchObject({ version: 1 });
  });

  it('freezes a version that later changes leave alone', async () => {
    const job = await our.team.job();
    const published = await our.loops.publish(await our.loops.assemble(await our.loops.start(job)));
    expect(published).toMatchObject({
      changedSincePublished: false,
      published: { version: 1, by: { id: our.admin.id, name: our.admin.name } },
    });
    const version = (n: number) =>
      our.admin.as.ok(loopRoutes.version, { params: { loopId: published.id, version: n } });
    const first = await version(1);
    expect(first.sessions).toEqual(published.sessions);
    const plan = planOf(published);
    plan.sessions.find(({ id }) => id === 'coding')!.title = 'Coding on paper';
    const changed = await our.loops.change(published, plan);
    expect(changed).toMatchObject({ changedSincePublished: true, published: { version: 1 } });
    const again = await our.loops.publish(changed);
    expect(again).toMatchObject({ changedSincePublished: false, published: { version: 2 } });
    expect(await version(1)).toEqual(first);
    expect((await version(2)).sessions.find(({ id }) => id === 'coding')!.title).toBe('Coding on paper');
    expect(
      await our.admin.as.refused(loopRoutes.version, { params: { loopId: published.id, version: 3 } }),
    ).toMatchObject({
      status: 404,
    });
  });

  it('once, when two people publish the same draft', async () => {
    const loop = await our.loops.assemble(await our.loops.start(await our.team.job()));
    const tries = await Promise.all(
      [1, 2].map(() =>
        our.admin.as.send(loopRoutes.publish, { params: { loopId: loop.id }, body: { version: loop.version } }),
      ),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('a run of the assembler that changes nothing is no change since', async () => {
    const loop = await our.loops.publish(await our.loops.assemble(await our.loops.start(await our.team.job())));
    expect((await our.loops.assemble(loop)).changedSincePublished).toBe(false);
  });
});

describe('a loop', () => {
  it('is changed by those who run its job, read by its team, and does not exist for others', async () => {
    const runs = await our.team.member('hiring-manager', 'runs');
    const stranger = await our.team.member('hiring-manager', 'stranger');
    const interviewer = await our.team.member('interviewer', 'of-the-job');
    const job = await our.team.job([
      { userId: runs.id, role: 'hiring-manager' },
      { userId: interviewer.id, role: 'interviewer' },
    ]);
    const loop = await runs.as.ok(loopRoutes.start, { params: { jobId: job.id }, body: { template: TEMPLATE } });
    const assembled = await runs.as.ok(loopRoutes.assemble, {
      params: { loopId: loop.id },
      body: { version: loop.version },
    });
    expect((await interviewer.as.ok(loopRoutes.ofJob, { params: { jobId: job.id } })).loop).toEqual(assembled);
    expect(
      await interviewer.as.refused(loopRoutes.assemble, { params: { loopId: loop.id }, body: { version: 1 } }),
    ).toMatchObject({ status: 404 });
    expect(await stranger.as.refused(loopRoutes.ofJob, { params: { jobId: job.id } })).toMatchObject({ status: 404 });
    expect(
      await stranger.as.refused(loopRoutes.publish, { params: { loopId: loop.id }, body: { version: 2 } }),
    ).toMatchObject({ status: 404 });
    expect(await interviewer.as.refused(loopRoutes.templates, { query: {} })).toMatchObject({ status: 403 });
  });

  it('of another organisation does not exist', async () => {
    const loop = await our.loops.publish(await our.loops.assemble(await our.loops.start(await our.team.job())));
    const others = await (await Team.create(our.running, 'Others')).member('admin');
    expect(await others.as.refused(loopRoutes.version, { params: { loopId: loop.id, version: 1 } })).toMatchObject({
      status: 404,
    });
    expect(
      await others.as.refused(loopRoutes.change, {
        params: { loopId: loop.id },
        body: { plan: planOf(loop), version: loop.version },
      }),
    ).toMatchObject({ status: 404 });
  });
});
