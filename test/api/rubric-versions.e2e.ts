import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type Application,
  comparisonRoutes,
  type Interview,
  interviewRoutes,
  type Job,
  type Rubric,
  type RubricScope,
  rubricRoutes,
  rubricVersionRoutes as routes,
  scorecardRoutes,
} from '@loopwright/contracts';
import { type RunningApp, startApp } from '../support/app.ts';
import { type Member, Team } from '../support/team.ts';

const stage = 'behavioral';
const SOON = new Date(Date.now() + 86_400_000);
let running: RunningApp;
let team: Team;
let manager: Member;
let ada: Member;
let job: Job;
let application: Application;
let scheduled: Interview;

beforeAll(async () => {
  running = await startApp();
});
afterAll(() => running.stop());
beforeEach(async () => {
  team = await Team.create(running);
  manager = await team.member('hiring-manager');
  ada = await team.member('interviewer', 'Ada');
  ({ job, application, scheduled } = await openJob());
});

/** A job with a published loop, a candidate, and their interview of tomorrow. */
async function openJob(startsAt = SOON) {
  const opened = await team.job([{ userId: manager.id, role: 'hiring-manager' }]);
  await team.publishedLoop(opened);
  const applied = await team.application(opened);
  return {
    job: opened,
    application: applied,
    scheduled: await team.interview(applied, 'collaboration', [ada], startsAt),
  };
}
const current = async (): Promise<Rubric> =>
  (await manager.as.ok(rubricRoutes.list, {})).items.find((rubric) => rubric.stage === stage)!;
const kitOf = (interview: Interview) => ada.as.ok(interviewRoutes.kit, { params: { interviewId: interview.id } });
const ratedBy = async (interview: Interview): Promise<number> => (await kitOf(interview)).rubric.version;
const everywhere: RubricScope = { reach: 'current-and-future' };

async function changed(rename: string, scope: RubricScope = everywhere, more: object = {}) {
  const { version, stage: of, ...text } = await current();
  const criteria = text.criteria.map((criterion, c) => (c === 0 ? { ...criterion, name: rename } : criterion));
  return {
    params: { stage: of },
    body: { version, text: { ...text, criteria, ...more }, note: `Now ${rename}`, scope },
  };
}
const change = async (rename: string, scope?: RubricScope) =>
  manager.as.ok(routes.change, await changed(rename, scope));

describe('a change of a rubric', () => {
  it('is a new version, told with its author and note; the old one stays to be read', async () => {
    const before = await current();
    const { rubric } = await change('Listening');
    expect(rubric.version).toBe(before.version + 1);
    expect((await current()).criteria[0]!.name).toBe('Listening');
    const { items, total } = await manager.as.ok(routes.history, { params: { stage }, query: {} });
    expect(total).toBe(2);
    expect(items.map(({ version, author, note }) => [version, author?.name ?? null, note])).toEqual([
      [2, manager.name, 'Now Listening'],
      [1, null, ''],
    ]);
    expect(await manager.as.ok(routes.read, { params: { stage, version: 1 } })).toEqual(before);
  });

  it('pages through its history', async () => {
    await change('Listening');
    const first = await manager.as.ok(routes.history, { params: { stage }, query: { limit: 1 } });
    const second = await manager.as.ok(routes.history, {
      params: { stage },
      query: { limit: 1, cursor: first.nextCursor! },
    });
    expect([first, second].map(({ items, nextCursor }) => [items[0]!.version, nextCursor !== null])).toEqual([
      [2, true],
      [1, false],
    ]);
  });

  it('is refused over a version that someone else has changed, with theirs', async () => {
    const mine = await changed('Mine');
    await change('Theirs');
    const problem = await manager.as.refused(routes.change, mine);
    expect(problem.code).toBe('version.stale');
    expect((problem.current as Rubric).criteria[0]!.name).toBe('Theirs');
  });

  it('is made once when two make it at the same moment', async () => {
    const body = await changed('Both');
    const answers = await Promise.all([manager, manager].map(({ as }) => as.send(routes.change, body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('names every field that does not hold together', async () => {
    const { params, body } = await changed('Fine');
    const [first, second] = body.text.criteria;
    const bad = [
      { ...first!, competency: 'charm', overlay: { wizard: 'More of it.' } },
      { ...second!, slug: first!.slug, anchors: { ...second!.anchors, no: second!.anchors.yes } },
    ];
    const { code, issues } = await manager.as.refused(routes.change, {
      params,
      body: { ...body, text: { ...body.text, criteria: bad } },
    });
    expect(code).toBe('rubric.invalid');
    expect(issues!.map(({ path }) => path.slice(2).join('.'))).toEqual(
      expect.arrayContaining(['1.slug', '0.competency', '0.overlay.wizard', '1.anchors.yes']),
    );
    expect((await current()).version).toBe(body.version);
  });

  it('is nothing for those who do not run hiring', async () => {
    const body = await changed('Mine');
    for (const role of ['interviewer', 'observer', 'recruiter'] as const)
      expect((await (await team.member(role)).as.refused(routes.change, body)).code).toBe('not-found');
  });
});

describe('the loops that a change reaches', () => {
  it('are all of them: interviews to come are rated by the new version', async () => {
    const { moved } = await change('Listening');
    expect(moved).toBe(1);
    expect((await kitOf(scheduled)).rubric.criteria[0]!.name).toBe('Listening');
    const later = await openJob();
    expect(await ratedBy(later.scheduled)).toBe(2);
  });

  it('are only those that are started later: loops of now stay with what they have', async () => {
    expect((await change('Listening', { reach: 'future' })).moved).toBe(0);
    expect(await ratedBy(scheduled)).toBe(1);
    const again = await team.interview(await team.application(job), 'collaboration', [ada], SOON);
    expect(await ratedBy(again)).toBe(1);
    const later = await openJob();
    expect(await ratedBy(later.scheduled)).toBe(2);
  });

  it('are the chosen ones', async () => {
    const other = await openJob();
    expect((await change('Listening', { reach: 'chosen', jobIds: [other.job.id] })).moved).toBe(1);
    expect([await ratedBy(scheduled), await ratedBy(other.scheduled)]).toEqual([1, 2]);
  });

  it('can follow later', async () => {
    await change('Listening', { reach: 'future' });
    const adoption = { params: { stage }, body: { version: 2, jobIds: [job.id] } };
    expect((await manager.as.ok(routes.adopt, adoption)).moved).toBe(1);
    expect(await ratedBy(scheduled)).toBe(2);
    const stale = await manager.as.refused(routes.adopt, { params: { stage }, body: { version: 1, jobIds: [job.id] } });
    expect(stale.code).toBe('version.stale');
  });

  it('never has an interview that has begun change under the interviewer', async () => {
    await ada.as.ok(scorecardRoutes.open, { params: { interviewId: scheduled.id } });
    const begun = await openJob(new Date(Date.now() - 60_000));
    expect((await change('Listening')).moved).toBe(0);
    expect([await ratedBy(scheduled), await ratedBy(begun.scheduled)]).toEqual([1, 1]);
  });

  it('are not those that the person may not see', async () => {
    const hidden = await team.job();
    await team.publishedLoop(hidden);
    const body = await changed('Mine', { reach: 'chosen', jobIds: [job.id, hidden.id] });
    const { code, issues } = await manager.as.refused(routes.change, body);
    expect([code, issues!.map(({ path }) => path.join('.'))]).toEqual(['rubric.invalid', ['scope.jobIds.1']]);
  });
});

describe('where a rubric is used', () => {
  it('is told before a change: the jobs, their version, and each candidate in flight', async () => {
    const { as } = await team.member('admin');
    const judged = await team.application(job);
    const past = await team.interview(judged, 'collaboration', [ada], new Date(Date.now() - 60_000));
    await team.submittedCard(past, ada, 3, 'Fine.');
    const hidden = await team.job();
    await team.publishedLoop(hidden);
    const seen = await manager.as.ok(routes.use, { params: { stage }, query: {} });
    expect(seen.elsewhere).toBe(1);
    expect(seen.items.map(({ job: of, version }) => [of.id, version])).toEqual([[job.id, 1]]);
    const flights = seen.items[0]!.candidates.map(({ applicationId, moves, keeps }) => [applicationId, [moves, keeps]]);
    expect(Object.fromEntries(flights)).toEqual({ [application.id]: [1, 0], [judged.id]: [0, 1] });
    expect((await as.ok(routes.use, { params: { stage }, query: {} })).items).toHaveLength(2);
  });

  it('tells after a change which interviews stay with the version that they began with', async () => {
    await openJob(new Date(Date.now() - 60_000));
    const used = async () =>
      (await manager.as.ok(routes.use, { params: { stage }, query: {} })).items
        .map(({ version, staying }) => ({ version, staying }))
        .sort((a, b) => a.staying.length - b.staying.length);
    await change('Listening', { reach: 'future' });
    expect(await used()).toEqual([1, 1].map((version) => ({ version, staying: [] })));
    await change('Hearing');
    expect(await used()).toEqual([
      { version: 3, staying: [] },
      { version: 3, staying: [{ version: 1, interviews: 1 }] },
    ]);
  });
});

describe('the weight of a criterion', () => {
  it('is told to whoever rates and to whoever compares', async () => {
    const { version, stage: of, ...text } = await current();
    const criteria = text.criteria.map((criterion, c) => ({
      ...criterion,
      weight: c === 0 ? (2 as const) : (1 as const),
    }));
    const body = { version, text: { ...text, criteria }, note: '', scope: everywhere };
    await manager.as.ok(routes.change, { params: { stage: of }, body });
    expect((await kitOf(scheduled)).rubric.criteria[0]!.weight).toBe(2);
    const other = await team.application(job);
    const query = { applications: [application.id, other.id].join(',') };
    const { rows } = await manager.as.ok(comparisonRoutes.compare, { params: { jobId: job.id }, query });
    expect(rows.find(({ criterion }) => criterion === criteria[0]!.slug)!.weight).toBe(2);
  });
});
