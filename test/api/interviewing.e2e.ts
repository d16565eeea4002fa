import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type InterviewingChange,
  interviewingRoutes,
  interviewRoutes,
  type Job,
  sessionRoutes,
} from '@loopwright/contracts';
import { type RunningApp, startApp } from '../support/app.ts';
import { type Member, Team } from '../support/team.ts';

/** A Monday, and the Sunday at its end, late enough to be the next week east of it. */
const MONDAY = '2031-03-03T09:00:00.000Z';
const SUNDAY_LATE = '2031-03-09T23:30:00.000Z';
let running: RunningApp;
let team: Team;
let recruiter: Member;
let job: Job;
beforeAll(async () => {
  running = await startApp();
  team = await Team.create(running);
  recruiter = await team.member('recruiter');
  job = await team.job();
  await team.publishedLoop(job);
});
afterAll(() => running.stop());

const usual: Omit<InterviewingChange, 'version'> = {
  ...{ qualified: null, training: [], perWeek: 5, perDay: null, team: '' },
};
const of = ({ id }: Member) => ({ params: { userId: id } });
const read = (who: Member) => recruiter.as.ok(interviewingRoutes.read, of(who));
async function set(who: Member, facts: Partial<InterviewingChange>) {
  const { version } = (await read(who)).interviewing;
  return recruiter.as.ok(interviewingRoutes.change, { ...of(who), body: { ...usual, ...facts, version } });
}
const asked = async (panel: Member[], startsAt: string, more: { overLimit?: string } = {}) => ({
  params: { applicationId: (await team.application(job)).id },
  body: { sessionId: 'fundamentals', startsAt, panel: panel.map(({ id }) => id), ...more },
});

describe('what somebody may interview for', () => {
  it('is everything, five times a week, until somebody says otherwise, and says it over the last word only', async () => {
    const ada = await team.member('interviewer', 'Ada');
    expect((await read(ada)).interviewing).toEqual({ userId: ada.id, ...usual, version: 0 });
    const facts = { qualified: ['coding'], training: ['behavioral'], perWeek: 2, perDay: 1, team: 'Platform' };
    expect(await set(ada, facts)).toEqual({ userId: ada.id, ...facts, version: 1 });
    for (const version of [0, 2]) {
      const stale = { ...of(ada), body: { ...usual, version } };
      expect(await recruiter.as.refused(interviewingRoutes.change, stale)).toMatchObject({
        code: 'version.stale',
        current: { perWeek: 2, version: 1 },
      });
    }
    expect((await read(recruiter)).teams).toEqual(['Platform']);
    expect((await ada.as.ok(interviewingRoutes.read, of(ada))).interviewing.perWeek).toBe(2);
  });

  it('names stages that there are, each rated or learned', async () => {
    const ben = await team.member('interviewer', 'Ben');
    const wrong: [Partial<InterviewingChange>, string][] = [
      [{ qualified: ['juggling'] }, 'qualified'],
      [{ training: ['juggling'], qualified: [] }, 'training'],
      [{ training: ['coding'] }, 'training'],
    ];
    for (const [facts, path] of wrong) {
      const body = { ...usual, ...facts, version: 0 };
      const { code, issues } = await recruiter.as.refused(interviewingRoutes.change, { ...of(ben), body });
      expect([code, issues![0]!.path]).toEqual(['request.invalid', [path]]);
    }
  });
});

describe('the limit of a week', () => {
  it('is passed only with a reason, which stays with the interview for whoever reads it', async () => {
    const cleo = await team.member('interviewer', 'Cleo');
    await set(cleo, { perWeek: 1 });
    await recruiter.as.ok(interviewRoutes.schedule, await asked([cleo], MONDAY));
    const over = await asked([cleo], '2031-03-07T09:00:00.000Z');
    const { code, issues } = await recruiter.as.refused(interviewRoutes.schedule, over);
    expect([code, issues![0]!.path]).toEqual(['interview.over-limit', ['overLimit']]);
    expect(issues![0]!.message).toContain('would have 2 interviews that week; the limit is 1');
    const { overLimit: told } = await recruiter.as.ok(interviewRoutes.conflicts, {
      params: over.params,
      body: { slots: [{ startsAt: over.body.startsAt, minutes: 60, panel: [cleo.id] }] },
    });
    const person = { id: cleo.id, name: cleo.name };
    expect(told).toEqual([{ slot: 0, person, per: 'week', count: 2, most: 1 }]);
    const reasoned = { ...over, body: { ...over.body, overLimit: 'Nobody else knows the field.' } };
    const held = await recruiter.as.ok(interviewRoutes.schedule, reasoned);
    const by = { id: recruiter.id, name: recruiter.name };
    const kept = [{ person, per: 'week', count: 2, most: 1, reason: 'Nobody else knows the field.', by }];
    expect(held.overLimit).toEqual(kept);
    expect((await cleo.as.ok(interviewRoutes.read, { params: { interviewId: held.id } })).overLimit).toEqual(kept);

    // In another week there is room again, and nothing left to explain.
    const move = { params: { interviewId: held.id }, body: { startsAt: '2031-03-12T09:00:00.000Z', version: 1 } };
    const moved = await recruiter.as.ok(interviewRoutes.change, move);
    expect(moved.overLimit).toEqual([]);
    const back = { ...move, body: { startsAt: MONDAY, version: moved.version } };
    expect((await recruiter.as.refused(interviewRoutes.change, back)).code).toBe('interview.over-limit');
  });

  it('is passed by nobody when several take the last place at once', async () => {
    const eve = await team.member('interviewer', 'Eve');
    await set(eve, { perWeek: 1 });
    const days = ['03', '04', '05', '06'].map((day) => `2031-03-${day}T09:00:00.000Z`);
    const wanted = await Promise.all(days.map((at) => asked([eve], at)));
    const answers = await Promise.all(wanted.map((one) => recruiter.as.send(interviewRoutes.schedule, one)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('is no business of the others on a panel, nor is why somebody is over it', async () => {
    const [fay, gus] = [await team.member('interviewer', 'Fay'), await team.member('interviewer', 'Gus')];
    await set(fay, { perWeek: 0 });
    const both = await asked([fay, gus], MONDAY, { overLimit: 'Back from leave, and willing.' });
    const { id } = await recruiter.as.ok(interviewRoutes.schedule, both);
    const told = async ({ as }: Member) =>
      (await as.ok(interviewRoutes.read, { params: { interviewId: id } })).overLimit;
    expect([await told(recruiter), await told(fay)].map((over) => over.length)).toEqual([1, 1]);
    expect(await told(gus)).toEqual([]);
  });

  it('counts where the interviewer is, whoever joins, and interviews that are put back on', async () => {
    const dan = await team.member('interviewer', 'Dan');
    await set(dan, { perWeek: 1 });
    const { user } = await dan.as.ok(sessionRoutes.me, {});
    await dan.as.ok(sessionRoutes.changeProfile, { body: { timeZone: 'Asia/Tokyo', version: user.version } });
    await recruiter.as.ok(interviewRoutes.schedule, await asked([dan], MONDAY));
    // Monday morning in Tokyo.
    const next = await recruiter.as.ok(interviewRoutes.schedule, await asked([dan], SUNDAY_LATE));
    const later = await recruiter.as.ok(interviewRoutes.schedule, await asked([recruiter], '2031-03-11T09:00:00.000Z'));
    const change = (interviewId: string, body: object) => ({
      params: { interviewId },
      body: body as { version: number },
    });
    const joining = change(later.id, { panel: [recruiter.id, dan.id], version: later.version });
    expect((await recruiter.as.refused(interviewRoutes.change, joining)).code).toBe('interview.over-limit');
    const off = change(next.id, { status: 'cancelled', version: next.version });
    const { version } = await recruiter.as.ok(interviewRoutes.change, off);
    await recruiter.as.ok(interviewRoutes.change, joining);
    const on = change(next.id, { status: 'scheduled', version });
    expect((await recruiter.as.refused(interviewRoutes.change, on)).code).toBe('interview.over-limit');
    const because = { ...on, body: { ...on.body, overLimit: 'It was promised.' } };
    expect((await recruiter.as.ok(interviewRoutes.change, because)).overLimit).toHaveLength(1);
  });
});
