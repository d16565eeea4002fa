import { describe, expect, it, jest } from '@jest/globals';
import { interviewRoutes, loopRoutes, loopTemplateRoutes as routes } from '@loopwright/contracts';
import { Logger } from '@nestjs/common';
import { planOf } from '../support/loops.ts';
import { connect } from '../support/rows.ts';
import { templateText } from '../support/template-requests.ts';
import { slots, templateTeam } from '../support/template-team.ts';

const our = templateTeam();

describe('publishing a new version', () => {
  it('tells first every job that follows: what it would take, keep and collide with, and interviews that keep theirs', async () => {
    const { loop: other, job: otherJob } = await our.following();
    await our.byHand(other, 90);
    const application = await our.team.application(our.job);
    const interview = await our.team.interview(
      application,
      'fundamentals',
      [our.manager],
      new Date(Date.now() + 86_400_000),
    );
    const hidden = await our.following([]);
    expect(hidden.loop.template).toBe(our.template.slug);
    const { changes, uses, elsewhere } = await our.preview(our.withSlot(70));
    expect([changes, elsewhere]).toEqual([['fundamentals: slot 60 min → 70 min'], 1]);
    const byJob = new Map(uses.map((use) => [use.job.id, use]));
    expect(byJob.get(our.job.id)).toMatchObject({ published: 1, interviews: 1, follows: 1, collisions: [], kept: [] });
    expect(byJob.get(our.job.id)!.takes).toEqual(changes);
    expect(byJob.get(otherJob.id)).toMatchObject({ published: null, interviews: 0, takes: [] });
    expect(byJob.get(otherJob.id)!.collisions).toHaveLength(1);
    const loops = uses.map(({ loopId, loopVersion: version }) => ({ loopId, version, collisions: 'keep' as const }));
    const { applied, failed } = await our.change(our.withSlot(70), { reach: 'current-and-future', loops });
    expect([applied.map(({ job: of }) => of!.id).sort(), failed]).toEqual([[our.job.id, otherJob.id].sort(), []]);
    expect([slots(await our.now(our.job))[0], slots(await our.now(otherJob))[0]]).toEqual([70, 90]);
    expect(await our.now(our.job)).toMatchObject({ published: { version: 1 }, changedSincePublished: true });
    const held = await our.manager.as.ok(interviewRoutes.read, { params: { interviewId: interview.id } });
    expect(held).toMatchObject({ loopVersion: 1, minutes: 60 });
    expect(await our.linkOf(other)).toMatchObject({ version: 2, newer: null });
  });

  it('for the future changes no loop of now; each of them is offered it, and takes it over when it likes', async () => {
    await our.change(our.withSlot(70));
    expect(slots(await our.now(our.job))[0]).toBe(60);
    const { newer, version } = await our.linkOf(our.loop);
    expect([version, newer]).toMatchObject([
      1,
      { version: 2, note: 'Longer', takes: ['fundamentals: slot 60 min → 70 min'] },
    ]);
    expect(slots((await our.following()).loop)[0]).toBe(70);
    const taken = await our.manager.as.ok(routes.takeOver, {
      params: { loopId: our.loop.id },
      body: { version: our.loop.version, to: 2, collisions: 'keep' },
    });
    expect(slots(taken)[0]).toBe(70);
    expect((await our.linkOf(our.loop)).newer).toBeNull();
  });

  it('does not make a loop that nobody could save', async () => {
    const { loop: other } = await our.following();
    const plan = planOf(other);
    const own = Array.from({ length: 12 - plan.sessions.length }, (_, at) => ({
      ...plan.sessions[0]!,
      id: `own-${at}`,
    }));
    const full = await our.manager.as.ok(loopRoutes.change, {
      params: { loopId: other.id },
      body: { plan: { ...plan, sessions: [...plan.sessions, ...own] }, version: other.version },
    });
    const text = templateText(our.template);
    const longer = { ...text, sessions: [...text.sessions, { ...text.sessions[0]!, id: 'one-more' }] };
    const loops = [{ loopId: full.id, version: full.version, collisions: 'take' as const }];
    const { applied, failed } = await our.change(longer, { reach: 'chosen', loops });
    expect([applied, failed.map(({ why }) => why)]).toEqual([[], [expect.stringContaining('1 to 12 sessions')]]);
  });

  it('for chosen jobs reaches those; what cannot take it is named, and the others have it nevertheless', async () => {
    const [one, two, three] = [await our.following(), await our.following(), await our.following()];
    const hidden = await our.following([]);
    const { loopId, version } = { loopId: one.loop.id, version: one.loop.version };
    await our.byHand(two.loop, 75);
    const { applied, failed } = await our.change(our.withSlot(70), {
      reach: 'chosen',
      loops: [
        { loopId, version, collisions: 'keep' },
        { loopId: two.loop.id, version: two.loop.version, collisions: 'take' },
        { loopId: hidden.loop.id, version: hidden.loop.version, collisions: 'take' },
      ],
    });
    expect(applied.map(({ job: of }) => of!.title)).toEqual([one.job.title]);
    expect(failed).toEqual([
      {
        loopId: two.loop.id,
        job: { id: two.job.id, title: two.job.title },
        why: 'Someone changed it since you looked.',
      },
      { loopId: hidden.loop.id, job: null, why: 'It does not follow this template, or is not yours to change.' },
    ]);
    expect([
      slots(await our.now(one.job))[0],
      slots(await our.now(two.job))[0],
      slots(await our.now(three.job))[0],
    ]).toEqual([70, 75, 60]);
  });

  it('names a loop of which the change fails on the server, logs why, and reaches the others', async () => {
    const [one, two] = [await our.following(), await our.following()];
    const owner = await connect(our.running.databaseUrl);
    await owner.query(`
      CREATE FUNCTION break_loop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the disk is full'; END $$;
      CREATE TRIGGER break_loop BEFORE UPDATE ON loop FOR EACH ROW WHEN (OLD.id = '${one.loop.id}') EXECUTE FUNCTION break_loop()`);
    const logged = jest.spyOn(Logger.prototype, 'error').mockReturnValue();
    const loops = [one, two].map(({ loop: { id: loopId, version } }) => ({
      ...{ loopId, version, collisions: 'keep' as const },
    }));
    const { template, applied, failed } = await our.change(our.withSlot(70), { reach: 'chosen', loops });
    expect([template.team!.version, applied.map(({ loopId }) => loopId)]).toEqual([2, [two.loop.id]]);
    expect(failed).toMatchObject([{ loopId: one.loop.id, why: expect.stringContaining('failed on the server') }]);
    expect(logged).toHaveBeenCalledWith(expect.stringMatching(`Loop ${one.loop.id} .*the disk is full`));
    logged.mockRestore();
    await owner.query('DROP FUNCTION break_loop CASCADE');
    await owner.end();
    expect([slots(await our.now(one.job))[0], slots(await our.now(two.job))[0]]).toEqual([60, 70]);
    expect(await our.linkOf(one.loop)).toMatchObject({ version: 1, newer: { version: 2 } });
  });

  it('lets the template win over a change by hand where that was chosen, and names a loop that would contradict itself', async () => {
    const { loop: other } = await our.following();
    const mine = await our.byHand(other, 90);
    const clash = await our.following();
    const plan = planOf(clash.loop);
    plan.sessions[0]!.questionMinutes = { from: 0, to: 55 };
    const theirs = await our.manager.as.ok(loopRoutes.change, {
      params: { loopId: clash.loop.id },
      body: { plan, version: 1 },
    });
    const text = our.withSlot(70);
    text.sessions[0]!.questionMinutes = { from: 0, to: 60 };
    text.sessions[0]!.minutes = 60;
    const shorter = {
      ...text,
      sessions: text.sessions.map((session, s) =>
        s === 0 ? { ...session, minutes: 50, questionMinutes: { from: 0, to: 50 } } : session,
      ),
    };
    const { applied, failed } = await our.change(shorter, {
      reach: 'chosen',
      loops: [
        { loopId: mine.id, version: mine.version, collisions: 'take' },
        { loopId: theirs.id, version: theirs.version, collisions: 'keep' },
      ],
    });
    expect([applied.length, failed.map(({ why }) => why)]).toEqual([
      1,
      ['sessions.0.questionMinutes.to: is more than the 50 minutes of the session'],
    ]);
    expect(
      (await our.manager.as.ok(loopRoutes.ofJob, { params: { jobId: mine.jobId } })).loop!.sessions[0]!.minutes,
    ).toBe(50);
  });
});

describe('the link of a loop to its template', () => {
  it('can be ended, so that no version reaches the loop, and taken up again', async () => {
    const set = (version: number, linked: boolean) =>
      our.manager.as.ok(routes.setLink, { params: { loopId: our.loop.id }, body: { version, linked } });
    const unlinked = await set(our.loop.version, false);
    expect(unlinked).toMatchObject({ changedSincePublished: false, version: our.loop.version + 1 });
    expect((await our.linkOf(our.loop)).unlinked).not.toBeNull();
    expect((await our.preview(our.withSlot(70))).uses).toEqual([]);
    await our.change(our.withSlot(70));
    const over = {
      params: { loopId: our.loop.id },
      body: { version: unlinked.version, to: 2, collisions: 'keep' as const },
    };
    expect((await our.manager.as.refused(routes.takeOver, over)).code).toBe('not-found');
    const stale = { params: { loopId: our.loop.id }, body: { version: our.loop.version, linked: true } };
    expect((await our.manager.as.refused(routes.setLink, stale)).code).toBe('version.stale');
    await set(unlinked.version, true);
    expect(await our.linkOf(our.loop)).toMatchObject({ unlinked: null, version: 1, newer: { version: 2 } });
  });

  it('is told of loops from shipped templates too, and of none that began with its own stages', async () => {
    const opened = await our.team.job(our.managed);
    const body = { template: 'ml-engineer-senior' };
    const started = await our.manager.as.ok(loopRoutes.start, { params: { jobId: opened.id }, body });
    expect(await our.linkOf(started)).toMatchObject({ template: { slug: body.template }, version: null, newer: null });
    const other = await our.publishedJob();
    expect((await our.manager.as.ok(routes.link, { params: { loopId: other.loop.id } })).link).toBeNull();
  });
});
