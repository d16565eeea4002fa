import { interviewRoutes, scorecardRoutes } from '@loopwright/contracts';
import { afterAll, beforeAll, describe, it } from '@jest/globals';
import fc from 'fast-check';
import { type RunningApp, startApp } from '../support/app.ts';
import { type Act, Desk, type Step, type Words } from '../support/draft-model.ts';
import { type Member, Team } from '../support/team.ts';

const RUNS = 80;
const STEPS = 20;

describe('a scorecard open in three tabs', () => {
  let running: RunningApp;
  let freshDesk: () => Promise<Desk>;
  beforeAll(async () => {
    running = await startApp();
    freshDesk = await deskMaker(await Team.create(running));
  });
  afterAll(() => running.stop());

  it('keeps every acknowledged answer or gives both texts back, counts versions up, and is submitted once', async () => {
    const session = fc.asyncProperty(fc.array(steps, { minLength: 5, maxLength: STEPS }), async (done) => {
      const desk = await freshDesk();
      for (const step of [...done, ...ending]) await desk.step(step);
      await desk.finish();
    });
    await fc.assert(session, { numRuns: RUNS });
  });
});

/** Few words, so that different tabs sometimes write the same. */
const words: fc.Arbitrary<Words> = fc.record({
  rating: fc.constantFrom(1, 2, 3, 4, null),
  note: fc.constantFrom('clear on trade-offs', 'needed hints', 'Größe ≠ Güte', ''),
});
const place = { tab: fc.nat(2), subject: fc.nat(1) };
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ do: fc.constant('save' as const), ...place, words }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('save-old' as const),
      ...place,
      words,
      behind: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('save-again' as const), tab: place.tab }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('read' as const), tab: place.tab }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('submit' as const), key: fc.nat(1) }) },
);
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(act) },
  { weight: 2, arbitrary: fc.tuple(act, act, act) },
);

/** However it went before: the card is made complete, and handed in from two tabs while a third one writes. */
const complete: Words = { rating: 3, note: 'clear on trade-offs' };
const inOneTab = (subject: number): Act => ({ do: 'save', tab: 0, subject, words: complete });
const handIn = (key: number): Act => ({ do: 'submit', key });
const ending: Step[] = [
  [{ do: 'read', tab: 0 }],
  [inOneTab(0)],
  [handIn(0), handIn(1), handIn(0), inOneTab(1)],
  [inOneTab(0), handIn(1), handIn(0)],
];

/** Cards of one interviewer, each with a candidate of its own, written on in two places. */
async function deskMaker(team: Team): Promise<() => Promise<Desk>> {
  const job = await team.job();
  const loop = await team.publishedLoop(job);
  const writer = await team.member('interviewer');
  return async () => {
    const interview = await team.interview(await team.application(job), loop.sessions[0]!.id, [writer]);
    return new Desk(writer.as, await cardOf(writer, interview.id), [
      'overall',
      await criterionOf(writer, interview.id),
    ]);
  };
}

const cardOf = async (writer: Member, interviewId: string): Promise<string> =>
  (await writer.as.ok(scorecardRoutes.open, { params: { interviewId } })).id;

async function criterionOf(writer: Member, interviewId: string): Promise<string> {
  const { rubric } = await writer.as.ok(interviewRoutes.kit, { params: { interviewId } });
  return `criterion:${rubric.criteria[0]!.slug}`;
}
