import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type Application,
  candidateRoutes,
  comparisonRoutes,
  type Interview,
  type Job,
  jobRoutes,
  scorecardRoutes,
} from '@loopwright/contracts';
import { randomUUID } from 'node:crypto';
import { type RunningApp, startApp } from '../support/app.ts';
import { type Member, Team } from '../support/team.ts';

let running: RunningApp;
let team: Team;
let admin: Member;
let manager: Member;
let ada: Member;
let ben: Member;
let job: Job;
let application: Application;
beforeAll(async () => {
  running = await startApp();
  team = await Team.create(running);
  admin = await team.member('admin');
  manager = await team.member('hiring-manager');
  ada = await team.member('interviewer', 'Ada');
  ben = await team.member('interviewer', 'Ben');
});
afterAll(() => running.stop());
beforeEach(async () => {
  job = await team.job([{ userId: manager.id, role: 'hiring-manager' }]);
  await team.publishedLoop(job);
  application = await team.application(job);
});

const held = (session: string, panel: Member[]): Promise<Interview> =>
  team.interview(application, session, panel, new Date(Date.now() - 3_600_000));
const codeOf = async (as: Member, interview: Interview, change: object): Promise<unknown> => {
  const { body } = await as.as.raw('PATCH', `/api/interviews/${interview.id}`, {
    version: interview.version,
    ...change,
  });
  return (body as { code?: string }).code;
};

describe('whether a colleague has begun to write', () => {
  it('is not told to whoever owes a card of their own, by what may be changed', async () => {
    const others = await held('fundamentals', [ada, ben]);
    await held('collaboration', [manager]);
    const changes = [{ status: 'cancelled' }, { panel: [ben.id] }];
    const asked = () => Promise.all(changes.map((change) => codeOf(manager, others, change)));
    const before = await asked();
    await ada.as.ok(scorecardRoutes.open, { params: { interviewId: others.id } });
    const begun = await asked();
    await team.submittedCard(others, ada, 1, 'Begun and done.');
    expect([before, begun, await asked()]).toEqual(Array(3).fill(['interview.own-seat', 'interview.own-seat']));
  });

  it('is told when one’s own card is in', async () => {
    const others = await held('fundamentals', [ada, ben]);
    await team.submittedCard(others, ada, 1, 'Done.');
    await team.submittedCard(await held('collaboration', [manager]), manager, 2, 'Done too.');
    expect(await codeOf(manager, others, { status: 'cancelled' })).toBe('interview.has-scorecards');
  });

  it('keeps nobody from moving an interview', async () => {
    const others = await held('fundamentals', [ada]);
    await held('collaboration', [manager]);
    expect(await codeOf(manager, others, { place: 'Room 2' })).toBeUndefined();
  });
});

describe('what was decided', () => {
  const told = async ({ as }: Member) => {
    const { items } = await as.ok(candidateRoutes.list, { query: {} });
    const [row] = items.filter(({ id }) => id === application.candidate.id);
    const one = await as.ok(candidateRoutes.readApplication, { params: { applicationId: application.id } });
    const ofStage = async (stage: 'interviewing' | 'rejected') =>
      (await as.ok(candidateRoutes.applications, { params: { jobId: job.id }, query: { stage } })).total;
    const jobs = await as.ok(jobRoutes.list, { query: { limit: 100 } });
    const other = await team.application(job);
    await team.interview(other, 'fundamentals', [ada, ben]);
    const compared = await as.ok(comparisonRoutes.compare, {
      params: { jobId: job.id },
      query: { applications: [application.id, other.id] },
    } as never);
    return {
      listed: row!.applications[0]!.stage,
      read: one.stage,
      since: one.stageSince === application.appliedAt ? 'as before' : 'changed',
      interviewing: await ofStage('interviewing'),
      rejected: await ofStage('rejected'),
      active: jobs.items.find(({ id }) => id === job.id)!.activeCandidates,
      compared: compared.candidates.find(({ applicationId }) => applicationId === application.id)!.stage,
    };
  };

  it('is not told by the stage to an interviewer who has yet to write, and is afterwards', async () => {
    const interview = await held('fundamentals', [ada, ben]);
    await team.submittedCard(interview, ben, 1, 'Not this time.');
    application = await manager.as.ok(candidateRoutes.move, {
      params: { applicationId: application.id },
      body: { stage: 'interviewing', version: application.version },
    });
    await manager.as.ok(comparisonRoutes.decide, {
      params: { applicationId: application.id },
      body: { outcome: 'reject', reason: 'As discussed.', version: application.version },
    });
    expect(await told(ada)).toEqual({
      listed: 'interviewing',
      read: 'interviewing',
      since: 'as before',
      interviewing: 1,
      rejected: 0,
      active: 1,
      compared: 'interviewing',
    });
    for (const knowing of [ben, manager])
      expect(await told(knowing)).toMatchObject({
        listed: 'rejected',
        read: 'rejected',
        rejected: 1,
        compared: 'rejected',
      });
    await team.submittedCard(interview, ada, 3, 'What I saw.');
    expect(await told(ada)).toMatchObject({ listed: 'rejected', read: 'rejected', interviewing: 0, rejected: 1 });
  });
});

describe('whose address it is', () => {
  it('is not told to a hiring manager, be it a colleague’s or that of a candidate for another job', async () => {
    const email = `${randomUUID()}@mail.example`;
    await team.application(await team.job(), { email });
    const attempt = (address: string) =>
      manager.as.refused(candidateRoutes.apply, {
        params: { jobId: job.id },
        body: { candidate: { name: 'New', email: address } },
      });
    const [candidate, colleague] = [await attempt(email), await attempt(ada.email)];
    expect(candidate).toMatchObject({ code: 'candidate.email-not-yours', status: 422 });
    expect({ ...candidate, requestId: '' }).toEqual({ ...colleague, requestId: '' });
    const rename = { email, version: application.candidate.version };
    const params = { candidateId: application.candidate.id };
    expect((await manager.as.refused(candidateRoutes.change, { params, body: rename })).code).toBe(candidate.code);
    expect((await admin.as.refused(candidateRoutes.change, { params, body: rename })).code).toBe(
      'candidate.email-taken',
    );
  });

  it('is told to whoever may see the other candidate', async () => {
    const email = `${randomUUID()}@mail.example`;
    await team.application(job, { email });
    const { code } = await manager.as.refused(candidateRoutes.apply, {
      params: { jobId: job.id },
      body: { candidate: { name: 'New', email } },
    });
    expect(code).toBe('candidate.email-taken');
  });
});

describe('a colleague who is a candidate', () => {
  it('is not counted where they look', async () => {
    const active = async ({ as }: Member) =>
      (await as.ok(jobRoutes.list, { query: { limit: 100 } })).items.find(({ id }) => id === job.id)!.activeCandidates;
    const recruiter = await team.member('recruiter');
    expect([await active(recruiter), await active(admin)]).toEqual([1, 1]);
    await team.application(job, { email: recruiter.email });
    expect([await active(recruiter), await active(admin)]).toEqual([1, 2]);
  });
});

describe('a number that no row can have', () => {
  it.each(['2147483648', '9007199254740991', '1e400', '-1', '0', '1.5', 'x'])(
    'is the asker’s fault, not the server’s: version %s',
    async (version) => {
      const loop = await admin.as.raw('GET', `/api/jobs/${job.id}/loop`);
      const { status } = await admin.as.raw(
        'GET',
        `/api/loops/${(loop.body as { id: string }).id}/versions/${version}`,
      );
      expect([400, 404]).toContain(status);
    },
  );
});
