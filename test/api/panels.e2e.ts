import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Application,
  type InterviewingChange,
  interviewingRoutes,
  interviewRoutes,
  type Job,
  type PanelDraft,
  type PanelProposal,
  panelRoutes,
} from '@loopwright/contracts';
import { setTimeout } from 'node:timers/promises';
import { type RunningApp, startApp } from '../support/app.ts';
import { colleaguesOf, crowdAround } from '../support/crowd.ts';
import { LoopCalls, planOf } from '../support/loops.ts';
import { type Member, Team } from '../support/team.ts';

const FROM = '2031-03-03';
const IN_WEEK = '2031-03-05T09:00:00.000Z';
const FUNDAMENTALS = 'ml-fundamentals';
const TALK = 'behavioral';
let running: RunningApp;
let team: Team;
let recruiter: Member;
let all: Member[];
beforeAll(async () => {
  running = await startApp();
  team = await Team.create(running);
  recruiter = await team.member('recruiter');
  all = [];
  for (const name of ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve']) all.push(await team.member('interviewer', name));
});
afterAll(() => running.stop());

/** A job whose team interviews, with its published loop and candidates. */
async function hiring(candidates: readonly string[]): Promise<{ job: Job; people: Application[] }> {
  const job = await team.job(all.map(({ id }) => ({ userId: id, role: 'interviewer' })));
  await team.publishedLoop(job);
  const people: Application[] = [];
  for (const name of candidates) people.push(await team.application(job, { name }));
  return { job, people };
}
async function set(who: Member, facts: Partial<InterviewingChange>): Promise<void> {
  const params = { userId: who.id };
  const { version } = (await recruiter.as.ok(interviewingRoutes.read, { params })).interviewing;
  const usual = { qualified: null, training: [], perWeek: 5, perDay: null, team: '' };
  await recruiter.as.ok(interviewingRoutes.change, { params, body: { ...usual, ...facts, version } });
}
const draft = (people: Application[], more: Partial<PanelDraft> = {}): PanelDraft => ({
  ...{ applicationIds: people.map(({ id }) => id), people: all.map(({ id }) => id) },
  ...{ from: FROM, weeks: 1, raters: 1, shadows: true, outsiders: null, ...more },
});
const ofJob = ({ id }: Job) => ({ params: { jobId: id } });
const latest = (job: Job) => recruiter.as.ok(panelRoutes.latest, ofJob(job));
async function proposed(job: Job, body: PanelDraft): Promise<PanelProposal> {
  expect(await recruiter.as.ok(panelRoutes.start, { ...ofJob(job), body })).toMatchObject({ state: 'running' });
  for (;;) {
    const { proposal } = await latest(job);
    if (proposal!.state !== 'running') return proposal!;
    await setTimeout(200);
  }
}
const cancel = (job: Job, { id, version }: PanelProposal) =>
  recruiter.as.ok(panelRoutes.cancel, { ...ofJob(job), body: { panelId: id, version } });
async function publishedAnew(job: Job): Promise<void> {
  const { as } = await team.member('admin');
  const loops = new LoopCalls(as);
  const loop = await loops.read(job);
  const plan = planOf(loop);
  plan.sessions[0]!.title = 'A longer talk';
  await loops.publish(await loops.change(loop, plan));
}
/** Whether any two people are linked by shared candidates; written again here, so that it is no word of the solver's. */
function linked(pairs: readonly (readonly [person: string, candidate: string])[]): boolean {
  const people = [...new Set(pairs.map(([person]) => person))];
  const reached = new Set(people.slice(0, 1));
  for (const person of reached)
    for (const [, candidate] of pairs.filter(([one]) => one === person))
      for (const [other] of pairs.filter(([, theirs]) => theirs === candidate)) reached.add(other);
  return reached.size === people.length;
}

describe('a proposal of panels', () => {
  it('keeps every rule, shares the load, and links everyone even when any one drops out', async () => {
    const [ada, ben, cleo, dan, eve] = all as [Member, Member, Member, Member, Member];
    await set(dan, { qualified: [FUNDAMENTALS], training: [TALK], perWeek: 3 });
    await set(eve, { perWeek: 0 });
    const { job, people } = await hiring(['Ann', 'Bob', 'Cat', 'Dot']);
    const first = await team.interview(people[0]!, 'fundamentals', [ada], new Date(IN_WEEK));
    const { choices, published } = await latest(job);
    expect(published).toBe(true);
    expect(choices.candidates.map(({ name, open }) => [name, open])).toEqual([
      ['Ann', 1],
      ['Bob', 2],
      ['Cat', 2],
      ['Dot', 2],
    ]);
    expect(choices.people.filter(({ onTeam }) => onTeam).map(({ id }) => id)).toEqual(all.map(({ id }) => id));

    const proposal = await proposed(job, draft(people));
    expect(proposal).toMatchObject({ state: 'ready', current: true, proven: true, links: 'robust', from: FROM });
    const seats = proposal.sessions.flatMap(({ applicationId, stage, raters }) =>
      raters.map(({ id }) => ({ id, applicationId, stage })),
    );
    expect(seats).toHaveLength(7);
    // Nobody meets a candidate twice, the interview that stands included.
    const met = [
      ...seats.map(({ id, applicationId }) => [id, applicationId] as const),
      [ada.id, people[0]!.id] as const,
    ];
    expect(new Set(met.map(String)).size).toBe(met.length);
    expect(seats.filter(({ id, stage }) => id === dan.id && stage === TALK)).toEqual([]);
    expect(seats.filter(({ id }) => id === eve.id)).toEqual([]);
    // A trainee shadows where they learn, never beside themself.
    const shadowed = proposal.sessions.filter(({ shadow }) => shadow);
    expect(shadowed.length).toBeGreaterThan(0);
    for (const { shadow, stage } of shadowed) expect([shadow!.id, stage]).toEqual([dan.id, TALK]);
    for (const { person, before, rates, shadows, room } of proposal.people) {
      expect(rates).toBe(seats.filter(({ id }) => id === person.id).length);
      expect(rates + shadows).toBeLessThanOrEqual(room);
      expect(before).toBe(person.id === ada.id ? 1 : 0);
    }
    expect(proposal.people.find(({ person }) => person.id === ada.id)!.room).toBe(4);
    expect(linked(met)).toBe(true);
    for (const one of [ada, ben, cleo, dan]) expect(linked(met.filter(([id]) => id !== one.id))).toBe(true);
    expect(proposal.told[0]).toContain('it stays so if any one drops out');
    expect(proposal.met).toContainEqual({ personId: ada.id, applicationId: people[0]!.id });
    expect(first.version).toBe(1);
  });

  it('names the limit that stands in the way of a seat', async () => {
    const { job, people } = await hiring(['Ann', 'Bob']);
    const [ada] = all as [Member];
    const proposal = await proposed(job, draft(people, { people: [ada.id] }));
    // One person cannot hold both sessions of a candidate.
    const open = proposal.sessions.flatMap((session) => session.open ?? []);
    expect(open).toEqual(Array(2).fill('1 interviewer missing: 1 needed elsewhere.'));
    await set(ada, { perWeek: 0 });
    const none = await proposed(job, draft(people, { people: [ada.id] }));
    expect(none.sessions.map((session) => session.open)).toEqual(
      Array(4).fill('1 interviewer missing: 1 at the limit already.'),
    );
    await set(ada, {});
  });

  it('shows what a change by hand breaks, and takes a reason to be accepted; the plan is what scheduling begins with', async () => {
    const [ada, ben, cleo] = all as [Member, Member, Member];
    const { job, people } = await hiring(['Ann', 'Bob', 'Cat']);
    const proposal = await proposed(
      job,
      draft(people, { people: [ada, ben, cleo].map(({ id }) => id), shadows: false }),
    );
    const [one, other] = proposal.sessions.filter(({ applicationId }) => applicationId === people[0]!.id);
    const of = { panelId: proposal.id, applicationId: people[0]!.id, shadow: null };
    const twice = {
      ...of,
      version: proposal.version,
      sessionId: other!.sessionId,
      raters: one!.raters.map(({ id }) => id),
    };
    const changed = await recruiter.as.ok(panelRoutes.seat, { ...ofJob(job), body: twice });
    expect(changed.sessions.flatMap(({ broken }) => broken)).toEqual([
      `${one!.raters[0]!.name} meets this candidate twice.`,
    ]);
    expect(changed.proven).toBeNull();
    expect((await recruiter.as.refused(panelRoutes.seat, { ...ofJob(job), body: twice })).code).toBe('version.stale');
    const stranger = { ...twice, version: changed.version, raters: [recruiter.id] };
    expect((await recruiter.as.refused(panelRoutes.seat, { ...ofJob(job), body: stranger })).code).toBe('panel.unfit');

    const accepting = { ...ofJob(job), body: { panelId: proposal.id, version: changed.version } };
    expect((await recruiter.as.refused(panelRoutes.accept, accepting)).code).toBe('panel.needs-reason');
    const reason = 'They are a pair.';
    const accepted = await recruiter.as.ok(panelRoutes.accept, { ...accepting, body: { ...accepting.body, reason } });
    expect(accepted).toMatchObject({ state: 'accepted', reason });
    const { planned } = await recruiter.as.ok(interviewRoutes.ofApplication, {
      params: { applicationId: people[0]!.id },
    });
    expect(planned.map(({ sessionId, person, shadow }) => [sessionId, person.id, shadow]).sort()).toEqual(
      [one!, other!].map(({ sessionId }) => [sessionId, one!.raters[0]!.id, false]).sort(),
    );
    expect(planned.every((seat) => seat.reason === reason)).toBe(true);
    // Whoever interviews does not schedule: with whom the others are to talk, and why, is not theirs to know.
    await team.interview(people[0]!, 'fundamentals', [ben], new Date(IN_WEEK));
    const theirs = { params: { applicationId: people[0]!.id } };
    expect((await ben.as.ok(interviewRoutes.ofApplication, theirs)).planned).toEqual([]);

    // Seats of a plan take room in the weeks of other jobs.
    const elsewhere = await hiring(['Eli']);
    const next = await proposed(elsewhere.job, draft(elsewhere.people, { people: [one!.raters[0]!.id] }));
    const kept = accepted.people.find(({ person }) => person.id === one!.raters[0]!.id)!;
    expect(next.people[0]!.before).toBe(kept.rates);
  });

  it('is hidden from whoever is one of its candidates, also as the answer to ending it', async () => {
    const inside = await team.member('recruiter', 'Inside');
    const { job, people } = await hiring(['Ann']);
    const self = await team.application(job, { name: 'Inside', email: inside.email });
    const body = draft([...people, self]);
    const { id: panelId, version } = await recruiter.as.ok(panelRoutes.start, { ...ofJob(job), body });
    expect((await inside.as.ok(panelRoutes.latest, ofJob(job))).proposal).toBeNull();
    const ending = { ...ofJob(job), body: { panelId, version } };
    expect((await inside.as.refused(panelRoutes.cancel, ending)).code).toBe('panel.not-ready');
    await recruiter.as.ok(panelRoutes.cancel, ending);
  });

  it('stands against whoever does not see it, until it is accepted or over', async () => {
    const inside = await team.member('recruiter', 'Within');
    const { job, people } = await hiring(['Ann']);
    const self = await team.application(job, { name: 'Within', email: inside.email });
    const whole = draft([...people, self]);
    const attempt = { ...ofJob(job), body: draft(people) };
    await recruiter.as.ok(panelRoutes.start, { ...ofJob(job), body: whole });
    const refused = await inside.as.refused(panelRoutes.start, attempt);
    expect(refused.code).toBe('panel.not-ready');
    expect(refused.detail).not.toMatch(/Within|another|candidate/i);
    const { id: panelId, version } = await proposed(job, whole);
    expect((await inside.as.refused(panelRoutes.start, attempt)).code).toBe('panel.not-ready');
    // Nothing came of the attempts.
    expect((await latest(job)).proposal).toMatchObject({ id: panelId, state: 'ready', version });
    const body = { panelId, version, reason: 'It will do.' };
    expect((await recruiter.as.ok(panelRoutes.accept, { ...ofJob(job), body })).state).toBe('accepted');
    expect((await inside.as.ok(panelRoutes.start, attempt)).state).toBe('running');

    await recruiter.as.ok(panelRoutes.start, { ...ofJob(job), body: whole });
    expect((await inside.as.refused(panelRoutes.start, attempt)).code).toBe('panel.not-ready');
    await publishedAnew(job);
    const theirs = await inside.as.ok(panelRoutes.start, attempt);
    expect(theirs.state).toBe('running');
    await cancel(job, theirs);
  });

  it('is for whoever is in the running or interviews, also beyond those who are listed', async () => {
    const { job, people } = await hiring(['Ann']);
    await crowdAround(running, people[0]!, 200);
    await colleaguesOf(running, all[0]!.id, 300);
    const { choices } = await latest(job);
    expect([choices.candidates.length, choices.people.length]).toEqual([200, 300]);
    expect(choices.candidates.map(({ name }) => name)).not.toContain('Ann');
    expect(choices.people.map(({ id }) => id)).not.toContain(recruiter.id);
    const body = draft(people, { people: [all[0]!.id, recruiter.id] });
    const started = await recruiter.as.ok(panelRoutes.start, { ...ofJob(job), body });
    expect(started.candidates.map(({ name }) => name)).toEqual(['Ann']);
    await cancel(job, started);
  });

  it('can be cancelled, and refuses who cannot be in it', async () => {
    const { job, people } = await hiring(['Ann']);
    const body = draft(people);
    const cancelled = await cancel(job, await recruiter.as.ok(panelRoutes.start, { ...ofJob(job), body }));
    expect(cancelled.state).toBe('cancelled');
    const again = { ...ofJob(job), body: { panelId: cancelled.id, version: cancelled.version } };
    expect((await recruiter.as.refused(panelRoutes.accept, again)).code).toBe('panel.not-ready');
    const never = { ...ofJob(job), body: { ...body, from: '0000-01-01' } };
    expect((await recruiter.as.refused(panelRoutes.start, never)).code).toBe('request.invalid');
    const self = await team.application(job, { name: 'Ada, too', email: all[0]!.email });
    const unfit = await recruiter.as.refused(panelRoutes.start, {
      ...ofJob(job),
      body: draft([...people, self, self], { people: [all[0]!.id, all[1]!.id, (await team.member('observer')).id] }),
    });
    expect([unfit.code, unfit.issues!.map(({ path }) => path)]).toEqual([
      'panel.unfit',
      [
        ['applicationIds', 2],
        ['people', 0],
        ['people', 2],
      ],
    ]);
  });
});
