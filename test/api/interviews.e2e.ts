import { describe, expect, it } from '@jest/globals';
import { candidateRoutes, type InterviewDraft, interviewRoutes, peopleRoutes } from '@loopwright/contracts';
import { randomUUID } from 'node:crypto';
import type { Member } from '../support/team.ts';
import { cardsOn, change, interviewingTeam, scheduling } from '../support/interviewing-team.ts';

const our = interviewingTeam();
const { draft, schedule } = scheduling(our);

describe('scheduling a whole loop', () => {
  const at = (hour: number) => `2031-03-04T${String(hour).padStart(2, '0')}:00:00.000Z`;
  const loopOf = (...sessions: InterviewDraft[]) => ({
    params: { applicationId: our.application.id },
    body: { sessions },
  });
  const ofApplication = () =>
    our.recruiter.as.ok(interviewRoutes.ofApplication, { params: { applicationId: our.application.id } });

  it('holds every session in one go', async () => {
    const { items } = await our.recruiter.as.ok(
      interviewRoutes.scheduleLoop,
      loopOf(
        { sessionId: 'fundamentals', startsAt: at(9), panel: [our.ada.id], place: 'Room 1' },
        { sessionId: 'collaboration', startsAt: at(11), panel: [our.ben.id] },
      ),
    );
    expect(items.map(({ sessionId, startsAt, place }) => [sessionId, startsAt, place])).toEqual([
      ['fundamentals', at(9), 'Room 1'],
      ['collaboration', at(11), ''],
    ]);
    expect((await ofApplication()).unscheduled).toEqual([]);
  });

  it('schedules nothing when one session has a fault, and names it', async () => {
    const faulty = loopOf(
      { sessionId: 'fundamentals', startsAt: at(9), panel: [our.ada.id] },
      { sessionId: 'collaboration', startsAt: at(11), panel: [our.ada.id, randomUUID()] },
    );
    expect(await our.recruiter.as.refused(interviewRoutes.scheduleLoop, faulty)).toMatchObject({
      code: 'interview.not-on-team',
      issues: [{ path: ['sessions', 1, 'panel', 1] }],
    });
    const twice = { sessionId: 'fundamentals', startsAt: at(9), panel: [our.ada.id] };
    expect(await our.recruiter.as.refused(interviewRoutes.scheduleLoop, loopOf(twice, twice))).toMatchObject({
      code: 'interview.already-scheduled',
    });
    expect((await ofApplication()).items).toEqual([]);
  });

  it('lists sessions in the order of the loop, to everyone, whenever they are held', async () => {
    await schedule([our.ada], 'collaboration', at(9));
    await schedule([our.ada], 'fundamentals', at(15));
    for (const reader of [our.recruiter, our.ada]) {
      const { items, order } = await reader.as.ok(interviewRoutes.ofApplication, {
        params: { applicationId: our.application.id },
      });
      expect(items.map(({ sessionId }) => sessionId)).toEqual(['fundamentals', 'collaboration']);
      expect(order).toEqual(['fundamentals', 'collaboration']);
    }
  });
});

describe('being in two places at once', () => {
  const NINE = '2031-03-05T09:00:00.000Z';
  const half = '2031-03-05T09:30:00.000Z';
  const TEN = '2031-03-05T10:00:00.000Z';
  const conflicts = async (startsAt: string, panel: Member[], more: object = {}) => {
    const slots = [{ startsAt, minutes: 60, panel: panel.map(({ id }) => id), ...more }];
    const { items } = await our.recruiter.as.ok(interviewRoutes.conflicts, {
      params: { applicationId: our.application.id },
      body: { slots },
    });
    return items;
  };

  it('is told of interviewers, with the time and nothing about whom they meet', async () => {
    const cleo = await our.team.member('interviewer', `Cleo${randomUUID().slice(0, 4)}`);
    const dan = await our.team.member('interviewer', `Dan${randomUUID().slice(0, 4)}`);
    await schedule([cleo], 'fundamentals', NINE);
    our.application = await our.team.application(our.job);
    const told = { slot: 0, person: { id: cleo.id, name: cleo.name }, startsAt: NINE, minutes: 60 };
    expect(await conflicts(half, [dan, cleo])).toEqual([told]);
    expect(await conflicts(TEN, [cleo])).toEqual([]);
    expect(await conflicts(half, [dan])).toEqual([]);
  });

  it('is told of the candidate, across jobs', async () => {
    const { candidate } = await schedule([our.ada], 'fundamentals', NINE);
    const other = await our.team.job();
    await our.team.publishedLoop(other);
    const admin = await our.team.member('admin');
    our.application = await admin.as.ok(candidateRoutes.apply, {
      params: { jobId: other.id },
      body: { candidateId: candidate.id },
    });
    expect(await conflicts(half, [])).toEqual([{ slot: 0, person: null, startsAt: NINE, minutes: 60 }]);
  });

  it('is not told of the interview that is moved, nor of one that was cancelled, and hinders nothing', async () => {
    const eve = await our.team.member('interviewer', `Eve${randomUUID().slice(0, 4)}`);
    const held = await schedule([eve], 'fundamentals', NINE);
    expect(await conflicts(half, [eve], { interviewId: held.id })).toEqual([]);
    expect(await conflicts(half, [eve])).toHaveLength(2);
    expect(await schedule([eve], 'collaboration', half)).toMatchObject({ startsAt: half });
    await our.recruiter.as.ok(interviewRoutes.change, change(held, { status: 'cancelled' }));
    expect(await conflicts(NINE, [eve], { minutes: 30 })).toEqual([]);
  });
});

describe('scheduling', () => {
  it('holds a session of the published loop with its panel, and leaves the other sessions to schedule', async () => {
    const interview = await schedule([our.ben, our.ada]);
    expect(interview).toMatchObject({
      applicationId: our.application.id,
      candidate: { id: our.application.candidate.id, name: our.application.candidate.name },
      job: { id: our.job.id, title: our.job.title },
      sessionId: 'fundamentals',
      title: 'fundamentals',
      stage: 'ml-fundamentals',
      startsAt: '2031-03-03T09:00:00.000Z',
      minutes: 60,
      status: 'scheduled',
      loopVersion: 1,
      version: 1,
    });
    expect(cardsOn(interview)).toEqual({ [our.ada.name]: 'none', [our.ben.name]: 'none' });
    const { items, unscheduled } = await our.recruiter.as.ok(interviewRoutes.ofApplication, {
      params: { applicationId: our.application.id },
    });
    expect(items).toEqual([interview]);
    expect(unscheduled).toEqual([
      { sessionId: 'collaboration', title: 'collaboration', stage: 'behavioral', minutes: 60 },
    ]);
  });

  it('waits for a published loop', async () => {
    const other = await our.team.job();
    our.application = await our.team.application(other);
    expect(await our.recruiter.as.refused(interviewRoutes.schedule, draft([our.ada]))).toMatchObject({
      status: 409,
      code: 'interview.no-published-loop',
    });
  });

  it('knows only the sessions of the loop', async () => {
    expect(await our.recruiter.as.refused(interviewRoutes.schedule, draft([our.ada], 'tea-break'))).toMatchObject({
      status: 422,
      code: 'interview.unknown-session',
      issues: [{ path: ['sessionId'] }],
    });
  });

  it('makes one interview of a session, however many people schedule it at once', async () => {
    const answers = await Promise.all(
      [our.ada, our.ben, our.ada, our.ben].map((panelist) =>
        our.recruiter.as.send(interviewRoutes.schedule, draft([panelist])),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('interview.already-scheduled');
  });

  it('takes active members only, and names whoever is not', async () => {
    const left = await our.team.member('interviewer', `Left${randomUUID().slice(0, 4)}`);
    const admin = await our.team.member('admin');
    await admin.as.ok(peopleRoutes.change, { params: { userId: left.id }, body: { state: 'deactivated', version: 1 } });
    const stranger = { ...left, id: randomUUID() };
    for (const absent of [left, stranger]) {
      expect(await our.recruiter.as.refused(interviewRoutes.schedule, draft([our.ada, absent]))).toMatchObject({
        code: 'interview.not-on-team',
        issues: [{ path: ['panel', 1] }],
      });
    }
  });

  it('never puts candidates on their own panel', async () => {
    const applicant = await our.team.member('interviewer', `Applicant${randomUUID().slice(0, 4)}`);
    our.application = await our.team.application(our.job, { email: applicant.email });
    expect(await our.recruiter.as.refused(interviewRoutes.schedule, draft([our.ada, applicant]))).toMatchObject({
      code: 'interview.self',
      issues: [{ path: ['panel', 1] }],
    });
    const interview = await schedule([our.ada]);
    expect(
      await our.recruiter.as.refused(interviewRoutes.change, change(interview, { panel: [applicant.id] })),
    ).toMatchObject({
      code: 'interview.self',
    });
  });

  it('is for those who run the job', async () => {
    expect((await our.ada.as.refused(interviewRoutes.schedule, draft([our.ada]))).code).toBe('not-found');
    const manager = await our.team.member('hiring-manager', 'Elsewhere');
    expect((await manager.as.refused(interviewRoutes.schedule, draft([our.ada]))).code).toBe('not-found');
  });
});
