import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Application,
  type Check,
  checkRoutes,
  comparisonRoutes,
  type Interview,
  scorecardRoutes,
} from '@loopwright/contracts';
import { type RunningApp, startApp } from '../support/app.ts';
import { Candidate, type SentCheck, sendCheck } from '../support/checks.ts';
import { ask, type Heard, idsToGuess, readings } from '../support/crawl.ts';
import { type Member, stranger } from '../support/team.ts';
import type { ActorName } from '../support/actors.ts';
import { World } from '../support/world.ts';

let running: RunningApp;
let world: World;
let recruiter: Member;
let interviewer: Member;
let observer: Member;
let application: Application;
let interview: Interview;
beforeAll(async () => {
  running = await startApp();
  world = await World.create(running);
  ({ recruiter, panelist: interviewer, observer } = world.people);
  application = await world.apply(world.team, world.jobs.main, 'gil', []);
  interview = await world.team.interview(application, 'fundamentals', [interviewer]);
});
afterAll(() => running.stop());

const candidateOf = ({ token }: SentCheck) => new Candidate(stranger(running), token);
const seenBy = async (who: Member, id: string): Promise<Check | undefined> =>
  (await who.as.ok(checkRoutes.ofApplication, { params: { applicationId: application.id } })).items.find(
    (check) => check.id === id,
  );
const statusOf = async (who: Member, checkId: string) =>
  (await who.as.send(checkRoutes.result, { params: { checkId } })).status;

describe('a result that the team hides', () => {
  let check: SentCheck;
  const everyone: ActorName[] = [
    'panelist',
    'done',
    'teammate',
    'outsider',
    'observer',
    'otherManager',
    'foreignAdmin',
  ];
  const everyones = async (requests: ReturnType<typeof readings>) => {
    const heard: Record<string, Heard[]> = {};
    for (const actor of everyone) heard[actor] = await ask(world.callers[actor], requests);
    return heard;
  };

  it('changes no byte of what anyone reads from whom it is hidden, or whom it does not concern', async () => {
    check = await sendCheck(recruiter.as, application, { extraMinutes: 7 });
    const ids = { ...idsToGuess(world), applicationId: [application.id], checkId: [check.check.id] };
    const requests = readings(world, ids);
    const before = await everyones(requests);
    const candidate = candidateOf(check);
    await candidate.start();
    await candidate.choose(0, 1, 1);
    await candidate.submit();
    expect(await everyones(requests)).toEqual(before);
  }, 180_000);

  it('is told to those who arrange, with their own card not asked for', async () => {
    expect(await seenBy(recruiter, check.check.id)).toMatchObject({
      ...{ withheld: false, manages: true, state: 'submitted', score: { of: 3 } },
      timing: { extraMinutes: 7 },
    });
  });

  it('is hidden from an interviewer until their own scorecard is in', async () => {
    expect(await seenBy(interviewer, check.check.id)).toMatchObject({
      ...{ withheld: true, manages: false, state: null, endedBy: null, score: null, timing: null },
    });
    expect(await statusOf(interviewer, check.check.id)).toBe(404);
    await world.team.submittedCard(interview, interviewer, 3, 'Fine.');
    expect(await seenBy(interviewer, check.check.id)).toMatchObject({ withheld: false, score: { of: 3 } });
    expect(await statusOf(interviewer, check.check.id)).toBe(200);
  });

  it('says nothing of extra time, or of the time that was taken, to those who do not arrange', async () => {
    const { as } = interviewer;
    const answers = [
      await as.send(checkRoutes.ofApplication, { params: { applicationId: application.id } }),
      await as.send(checkRoutes.result, { params: { checkId: check.check.id } }),
    ];
    for (const { text } of answers) expect(text).not.toMatch(/extraMinutes|secondsTaken|startedAt/);
  });

  it('is for no observer, nor is the check', async () => {
    expect(await seenBy(observer, check.check.id)).toBeUndefined();
    expect(await statusOf(observer, check.check.id)).toBe(404);
  });
});

describe('a result that the team does not hide', () => {
  it('is told to an interviewer who still owes a scorecard', async () => {
    await world.team.interview(application, 'collaboration', [interviewer]);
    const check = await sendCheck(recruiter.as, application, { blind: false });
    await candidateOf(check).start();
    await candidateOf(check).submit();
    expect(await seenBy(interviewer, check.check.id)).toMatchObject({ withheld: false, score: { right: 0, of: 3 } });
  });
});

describe('scorecards and their comparison', () => {
  it('are the same with a check as without', async () => {
    const query = { applications: [world.applications.ann.id, application.id].join() };
    const told = async () =>
      JSON.stringify([
        await recruiter.as.ok(comparisonRoutes.compare, { params: { jobId: world.jobs.main.id }, query }),
        await recruiter.as.ok(scorecardRoutes.ofApplication, { params: { applicationId: application.id } }),
      ]);
    const before = await told();
    const check = await sendCheck(recruiter.as, application);
    await candidateOf(check).start();
    await candidateOf(check).submit();
    expect(await told()).toBe(before);
  });
});
