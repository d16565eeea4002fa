import { describe, expect, it } from '@jest/globals';
import {
  type Application,
  candidateRoutes,
  interviewRoutes,
  type Job,
  type Loop,
  loopRoutes,
  type Route,
  type RouteInput,
  type Slate,
  slateRoutes,
} from '@loopwright/contracts';
import { setTimeout } from 'node:timers/promises';
import { crowdAround } from '../support/crowd.ts';
import { aSession, planOf } from '../support/loops.ts';
import { loopTeam } from '../support/loop-team.ts';

const our = loopTeam();

const names = ['Ada', 'Ben', 'Cleo'];
/** A short loop, published, with three candidates. */
async function publishedLoop(): Promise<{ job: Job; loop: Loop; people: Application[] }> {
  const job = await our.team.job();
  const sessions = [
    aSession('talk', 'ml-fundamentals', { questionMinutes: { from: 15, to: 30 }, questionCount: { from: 3, to: 4 } }),
    aSession('practice', 'mlops-practice', {
      questionMinutes: { from: 20, to: 40 },
      questionCount: { from: 2, to: 4 },
    }),
  ];
  const assembled = await our.loops.assemble(await our.loops.startSessions(job, sessions));
  const loop = await our.loops.publish(assembled);
  const people: Application[] = [];
  for (const name of names)
    people.push(
      await our.admin.as.ok(candidateRoutes.apply, { params: { jobId: job.id }, body: { candidate: { name } } }),
    );
  return { job, loop, people };
}
/** The code with which somebody is refused. */
const refusal = async <T extends Route>(route: T, input: RouteInput<T>): Promise<string> =>
  (await our.admin.as.refused(route, input)).code;
const latest = async ({ id }: Loop) => our.admin.as.ok(slateRoutes.latest, { params: { loopId: id } });
const asking = ({ id, published }: Loop, people: Application[]) => ({
  params: { loopId: id },
  body: { version: published!.version, applicationIds: people.map((one) => one.id) },
});
const start = (loop: Loop, people: Application[]) => our.admin.as.ok(slateRoutes.start, asking(loop, people));
async function ready(loop: Loop): Promise<Slate> {
  for (;;) {
    const { slate } = await latest(loop);
    if (slate!.state !== 'running') return slate!;
    await setTimeout(200);
  }
}
const asked = ({ loop }: Slate['candidates'][number]) => loop!.sessions.flatMap(({ questions }) => questions);

describe('a slate', () => {
  it('gives each candidate a loop of their own, alike and linked by anchors, that their interviews then follow', async () => {
    const { loop, people } = await publishedLoop();
    const params = { loopId: loop.id };
    const before = (await latest(loop)).choices.map(({ name, ownLoop }) => [name, ownLoop]);
    expect(before).toEqual(names.map((name) => [name, false]));
    expect(await start(loop, people)).toMatchObject({ state: 'running', done: 0, total: 3 });
    const slate = await ready(loop);
    expect(slate).toMatchObject({ state: 'ready', done: 3, current: true, figures: { linked: true } });
    const { candidates } = slate;
    const { anchors, difficulty } = slate.figures!;
    expect(anchors.length).toBeGreaterThan(0);
    for (const one of candidates) {
      const shared = asked(one).filter(({ anchor }) => anchor);
      expect(shared.map(({ title }) => title).sort()).toEqual([...anchors].sort());
    }
    expect(
      new Set(
        candidates.map((one) =>
          asked(one)
            .map(({ questionId }) => questionId)
            .join(),
        ),
      ).size,
    ).toBe(3);
    const means = candidates.map((one) => one.loop!.difficulty);
    expect([difficulty.least, difficulty.most]).toEqual([Math.min(...means), Math.max(...means)]);

    const body = { slateId: slate.id };
    expect(await our.admin.as.ok(slateRoutes.accept, { params, body })).toMatchObject({ state: 'accepted' });
    expect(await refusal(slateRoutes.accept, { params, body })).toBe('slate.not-ready');
    expect((await latest(loop)).choices.every(({ ownLoop }) => ownLoop)).toBe(true);
    for (const [at, { id }] of people.slice(0, 2).entries()) {
      const draft = { sessionId: 'talk', startsAt: '2030-01-08T09:00:00.000Z', panel: [our.admin.id] };
      const interview = await our.admin.as.ok(interviewRoutes.schedule, { params: { applicationId: id }, body: draft });
      const kit = await our.admin.as.ok(interviewRoutes.kit, { params: { interviewId: interview.id } });
      const own = candidates[at]!.loop!.sessions[0]!.questions;
      expect(kit.questions.map(({ questionId }) => questionId)).toEqual(own.map(({ questionId }) => questionId));
    }
    const now = (await our.admin.as.ok(loopRoutes.ofJob, { params: { jobId: loop.jobId } })).loop!;
    expect([now.published, now.sessions]).toEqual([loop.published, loop.sessions]);
    // Whoever has an interview is held to the loop that they have.
    expect(await refusal(slateRoutes.start, asking(loop, people))).toBe('slate.candidates');
  });

  it('is hidden from whoever is one of its candidates, also as the answer to ending it', async () => {
    const inside = await our.team.member('recruiter', 'Inside');
    const { job, loop, people } = await publishedLoop();
    const self = await our.team.application(job, { name: 'Inside', email: inside.email });
    const { id: slateId } = await start(loop, [...people, self]);
    const params = { loopId: loop.id };
    expect((await inside.as.ok(slateRoutes.latest, { params })).slate).toBeNull();
    expect((await inside.as.refused(slateRoutes.cancel, { params, body: { slateId } })).code).toBe('slate.not-ready');
    await our.admin.as.ok(slateRoutes.cancel, { params, body: { slateId } });
  });

  it('stands against whoever does not see it, until it is accepted or over', async () => {
    const inside = await our.team.member('recruiter', 'Within');
    const { job, loop, people } = await publishedLoop();
    const self = await our.team.application(job, { name: 'Within', email: inside.email });
    const { id: slateId } = await start(loop, [...people, self]);
    const refused = await inside.as.refused(slateRoutes.start, asking(loop, people));
    expect(refused.code).toBe('slate.not-ready');
    expect(refused.detail).not.toMatch(/Within|slate|another|candidate/i);
    expect(await ready(loop)).toMatchObject({ id: slateId, state: 'ready' });
    expect((await inside.as.refused(slateRoutes.start, asking(loop, people))).code).toBe('slate.not-ready');
    // Nothing came of the attempts.
    const params = { loopId: loop.id };
    expect(await our.admin.as.ok(slateRoutes.accept, { params, body: { slateId } })).toMatchObject({ done: 4 });
    expect((await inside.as.ok(slateRoutes.start, asking(loop, people))).state).toBe('running');

    await start(loop, [...people, self]);
    const plan = planOf(loop);
    plan.sessions[0]!.title = 'A longer talk';
    const anew = await our.loops.publish(await our.loops.change(loop, plan));
    const theirs = await inside.as.ok(slateRoutes.start, asking(anew, people));
    expect(theirs.state).toBe('running');
    await inside.as.ok(slateRoutes.cancel, { params, body: { slateId: theirs.id } });
  });

  it('is for whoever is in the running, also beyond those who are listed', async () => {
    const { loop, people } = await publishedLoop();
    const params = { loopId: loop.id };
    const { id: slateId } = await start(loop, people);
    expect((await ready(loop)).state).toBe('ready');
    await crowdAround(our.running, people[0]!, 200);
    const listed = (await latest(loop)).choices.map(({ applicationId }) => applicationId);
    expect(listed).toHaveLength(200);
    for (const { id } of people) expect(listed).not.toContain(id);
    const accepted = await our.admin.as.ok(slateRoutes.accept, { params, body: { slateId } });
    expect(accepted).toMatchObject({ id: slateId, state: 'accepted', current: true });
    const next = await start(loop, people);
    expect(next.candidates.map(({ name }) => name)).toEqual(names);
    await our.admin.as.ok(slateRoutes.cancel, { params, body: { slateId: next.id } });
  });

  it('can be cancelled, and is over when the loop is published anew', async () => {
    const { loop, people } = await publishedLoop();
    const params = { loopId: loop.id };
    const first = { slateId: (await start(loop, people)).id };
    expect(await our.admin.as.ok(slateRoutes.cancel, { params, body: first })).toMatchObject({ state: 'cancelled' });
    expect(await refusal(slateRoutes.accept, { params, body: first })).toBe('slate.not-ready');

    const second = { slateId: (await start(loop, people)).id };
    expect((await ready(loop)).state).toBe('ready');
    const plan = planOf(loop);
    plan.sessions[0]!.title = 'A longer talk';
    const changed = await our.loops.change(loop, plan);
    expect(await refusal(slateRoutes.start, asking(loop, people))).toBe('slate.unpublished');
    expect(await refusal(slateRoutes.accept, { params, body: second })).toBe('slate.not-ready');
    expect((await our.loops.publish(changed)).published!.version).toBe(loop.published!.version + 1);
    expect((await latest(loop)).slate!.current).toBe(false);
    expect(await refusal(slateRoutes.accept, { params, body: second })).toBe('slate.not-ready');
  });
});
