import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { policy } from '@loopwright/api';
import { scorecardRoutes } from '@loopwright/contracts';
import { createHash, randomUUID } from 'node:crypto';
import { type RunningApp, startApp } from '../support/app.ts';
import { ask, type Heard, idsToGuess, leaksIn, oddReadings, readings, staleWrites } from '../support/crawl.ts';
import type { Member } from '../support/team.ts';
import { type ActorName, memberNames } from '../support/actors.ts';
import { World } from '../support/world.ts';

let running: RunningApp;
let world: World;
beforeAll(async () => {
  running = await startApp();
  world = await World.create(running);
});
afterAll(() => running.stop());

const everyone: ActorName[] = [...memberNames, 'anonymous', 'deactivated', 'foreignAdmin'];
const digest = (bytes: string) => createHash('sha256').update(bytes).digest('hex').slice(0, 12);
const failed = (heard: readonly Heard[]) => heard.filter(({ status }) => status >= 500).map(({ asked }) => asked);
const tokensIn = (heard: readonly Heard[]) =>
  world.secrets.filter(({ token }) => heard.some(({ bytes }) => bytes.includes(token)));

describe('what is confidential reaches its readers and nobody else:', () => {
  it.each(everyone)('%s, asking for everything there is', async (actor) => {
    const heard = await ask(world.callers[actor], readings(world));
    expect(leaksIn(heard, world.secrets, actor)).toEqual([]);
    const mine = world.secrets.filter(({ readers }) => readers.includes(actor)).map(({ what }) => what);
    expect(tokensIn(heard).map(({ what }) => what)).toEqual(mine);
    expect(failed(heard)).toEqual([]);
  });

  it.each(['panelist', 'outsider', 'teammate', 'observer', 'admin', 'foreignAdmin'] as const)(
    '%s, asking lists in odd ways',
    async (actor) => {
      const heard = await ask(world.callers[actor], oddReadings(world));
      expect(leaksIn(heard, world.secrets, actor)).toEqual([]);
      expect(failed(heard)).toEqual([]);
    },
  );

  it.each(everyone)('%s, writing over what they have not read', async (actor) => {
    const heard = await ask(world.callers[actor], staleWrites(world, actor));
    expect(leaksIn(heard, world.secrets, actor)).toEqual([]);
    expect(heard.filter(({ status }) => status === 200 || status >= 500).map(({ asked }) => asked)).toEqual([]);
  });
});

describe('searching for words that one may not read', () => {
  /** What there is to know about Ann, and of the other organisation. */
  const words = () => world.secrets.filter(({ what }) => / (ann|foreign)/.test(what));
  const lists = () => [
    '/users',
    '/directory',
    '/jobs',
    '/candidates',
    '/questions',
    `/jobs/${world.jobs.main.id}/applications`,
  ];
  const searches = (text: string) => lists().map((path) => ({ method: 'GET', path: `/api${path}?search=${text}` }));

  it.each(['panelist', 'teammate', 'outsider', 'observer', 'recruiter', 'foreignAdmin'] as const)(
    'tells %s nothing',
    async (actor) => {
      const answers = async (text: string) =>
        (await ask(world.callers[actor], searches(text))).map(
          ({ status, bytes }) => `${status} ${digest(bytes.replaceAll(text, ''))}`,
        );
      const nothing = await answers(`canary${randomUUID().slice(0, 18)}`);
      for (const { token, what } of words().filter(({ readers }) => !readers.includes(actor)))
        expect([what, await answers(token)]).toEqual([what, nothing]);
    },
  );

  it('finds candidates by name for those who may see them only', async () => {
    const found = async (actor: ActorName) =>
      ((await world.callers[actor].raw('GET', '/api/candidates?search=ann')).body as { total: number }).total;
    expect([await found('admin'), await found('panelist'), await found('outsider'), await found('applicant')]).toEqual([
      1, 1, 0, 1,
    ]);
  });
});

describe('the search for leaks', () => {
  it('finds one in the body and in the headers', () => {
    const secret = world.secrets.find(({ what }) => what.includes('annDone'))!;
    const heard = (bytes: string): Heard[] => [{ asked: 'GET /somewhere', status: 200, bytes }];
    expect(leaksIn(heard(`[["x-note","${secret.token}"]]\n{}`), world.secrets, 'panelist')).toEqual([
      `GET /somewhere told panelist ${secret.what}`,
    ]);
    expect(leaksIn(heard(`[]\n{"note":"${secret.token}"}`), world.secrets, 'panelist')).toHaveLength(1);
    expect(leaksIn(heard(`[]\n{"note":"${secret.token}"}`), world.secrets, 'done')).toEqual([]);
  });

  it('finds what a policy without blindness would give away', async () => {
    const row = policy['scorecard.read'] as { unless: readonly string[] };
    const right = row.unless;
    row.unless = ['is-candidate'];
    const heard = await ask(world.callers.panelist, readings(world)).finally(() => (row.unless = right));
    const leaks = leaksIn(heard, world.secrets, 'panelist').join('\n');
    expect(leaks).toContain('told panelist what the card annDone says of overall');
    expect(leaks).toContain('/comparison');
    expect(leaksIn(await ask(world.callers.panelist, readings(world)), world.secrets, 'panelist')).toEqual([]);
  });
});

describe('a card that one may not see changes nothing that one can see:', () => {
  /** `hider` and `panelist` interview one more candidate. */
  let hider: Member;
  let interviewId: string;
  let before: Record<string, Heard[]>;
  beforeAll(async () => {
    hider = await world.team.member('interviewer', 'hider');
    const application = await world.apply(world.team, world.jobs.main, 'gil', []);
    const interview = await world.team.interview(
      application,
      'fundamentals',
      [hider, world.people.panelist],
      new Date(Date.now() - 3 * 3_600_000),
    );
    Object.assign(world.applications, { gil: application });
    Object.assign(world.interviews, { gil: interview });
    interviewId = interview.id;
    const { jobs, loops } = world;
    const ids = {
      jobId: jobs.main.id,
      loopId: loops.main.id,
      applicationId: application.id,
      interviewId,
      candidateId: application.candidate.id,
    };
    const ofGil = Object.fromEntries(Object.entries(ids).map(([parameter, id]) => [parameter, [id]]));
    requests = readings(world, { ...idsToGuess(world), ...ofGil });
    before = await everyones();
  });

  let requests: ReturnType<typeof readings>;
  const everyones = async () => {
    const heard: Record<string, Heard[]> = {};
    for (const actor of everyone) heard[actor] = await ask(world.callers[actor], requests);
    return heard;
  };
  const differences = (after: Record<string, Heard[]>) =>
    everyone.flatMap((actor) =>
      after[actor]!.filter((heard, index) => JSON.stringify(heard) !== JSON.stringify(before[actor]![index])).map(
        ({ asked }) => `${actor}: ${asked}`,
      ),
    );

  it('a draft, to anyone', async () => {
    const card = await hider.as.ok(scorecardRoutes.open, { params: { interviewId } });
    const note = 'Nobody knows of this yet.';
    await hider.as.ok(scorecardRoutes.answer, {
      params: { scorecardId: card.id, subject: 'overall' },
      body: { rating: 4, absence: null, note, version: 0 },
    });
    expect(differences(await everyones())).toEqual([]);
    const guess = (id: string) => [
      { method: 'GET', path: `/api/scorecards/${id}` },
      { method: 'POST', path: `/api/scorecards/${id}/submission`, body: {} },
    ];
    for (const actor of everyone) {
      const [of, ofNothing] = [
        await ask(world.callers[actor], guess(card.id)),
        await ask(world.callers[actor], guess(randomUUID())),
      ];
      expect([actor, of.map(({ bytes }) => bytes)]).toEqual([actor, ofNothing.map(({ bytes }) => bytes)]);
    }
  });

  it('a submitted card, to whoever has yet to submit or has no part in it', async () => {
    const card = await hider.as.ok(scorecardRoutes.open, { params: { interviewId } });
    await hider.as.ok(scorecardRoutes.submit, { params: { scorecardId: card.id }, body: { key: randomUUID() } });
    const found = differences(await everyones());
    expect(found.filter((difference) => /^(panelist|done|outsider|teammate):/.test(difference))).toEqual([]);
    const changed = new Set(found.map((difference) => difference.split(':')[0]));
    expect([...changed].sort()).toEqual(['admin', 'applicant', 'manager', 'observer', 'recruiter']);
  });
});
