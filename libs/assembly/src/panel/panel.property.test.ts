import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assignPanel } from './panel.ts';
import { parsePanel, type Assignment, type PanelProblem, type PanelProblemInput } from './panel.problem.ts';
import { panelVerifier } from './panel.verify.ts';

const people = ['Ada', 'Ben', 'Cleo'];
const tinyPanel: fc.Arbitrary<PanelProblemInput> = fc.record({
  interviewers: fc.tuple(
    ...people.map((id) =>
      fc.record({
        id: fc.constant(id),
        qualified: fc.subarray(['tech', 'talk'], { minLength: 1 }),
        team: fc.constantFrom('one', 'two'),
        weeklyLimit: fc.constantFrom<number | undefined>(undefined, 1, 2, 3),
        booked: fc.constantFrom<{ week: string; sessions: number }[]>([], [{ week: 'w', sessions: 1 }]),
        busy: fc.constantFrom<{ from: number; to: number }[]>([], [], [{ from: 0, to: 10 }]),
      }),
    ),
  ),
  sessions: fc.integer({ min: 2, max: 3 }).map((count) =>
    Array.from({ length: count }, (_, c) => c).flatMap((c) =>
      ['tech', 'talk'].map((stage, s) => ({
        id: `${c}${s}`,
        candidate: `c${c}`,
        stage,
        week: 'w',
        time: { from: s * 10, to: s * 10 + 10 + c },
      })),
    ),
  ),
  met: fc.constantFrom<PanelProblem['met']>(
    [],
    [],
    [{ interviewer: 'Ada', candidate: 'c0' }],
    [{ interviewer: 'Zoe', candidate: 'c1' }],
  ),
  rules: fc.record({
    links: fc.constantFrom('none' as const, 'connected' as const, 'robust' as const, 'robust' as const),
    outsiders: fc.constantFrom<PanelProblem['rules']['outsiders']>(undefined, { team: 'one', atLeast: 1 }),
  }),
});

describe('small panels', () => {
  it('are as good as the best of all panels: seats, outsiders, links, and fair loads, in that order', async () => {
    const reached = { none: 0, connected: 0, robust: 0 };
    await fc.assert(
      fc.asyncProperty(tinyPanel, async (input) => {
        const problem = parsePanel(input);
        const sound = panelVerifier(problem);
        const panel = await assignPanel(input);
        expect(sound(panel.assignments)).toEqual([]);
        const best = [...everyPanel(problem)]
          .map((one) => [worth(one, problem), one] as const)
          .reduce<number[] | undefined>(
            (least, [figures, one]) =>
              (least === undefined || less(figures, least)) && sound(one).length === 0 ? figures : least,
            undefined,
          );
        expect(worth(panel.assignments, problem)).toEqual(best);
        expect(panel.status).toBe('optimal');
        if (panel.shortOf) expect(panel.shortOf.proven).toBe(true);
        reached[panel.design.links] += 1;
      }),
      { numRuns: 40, seed: 12 },
    );
    // The cases are no test when all of them go one way.
    for (const count of Object.values(reached)) expect(count).toBeGreaterThan(2);
  });
});

/** Every way to give each session one of the people, or nobody. */
function* everyPanel({ sessions }: PanelProblem): Generator<Assignment[]> {
  for (let code = 0; code < (people.length + 1) ** sessions.length; code += 1)
    yield sessions.map(({ id }, s) => {
      const at = Math.floor(code / (people.length + 1) ** s) % (people.length + 1);
      return { session: id, raters: at === 0 ? [] : [people[at - 1]!], shadow: null };
    });
}

const less = (a: readonly number[], b: readonly number[]): boolean => {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at >= 0 && a[at]! < b[at]!;
};

/** Open seats, outsiders missing, how far from linked as wanted, squares of the loads: smaller is better. */
function worth(panel: readonly Assignment[], problem: PanelProblem): number[] {
  const seats = panel.flatMap(({ session, raters }) =>
    raters.map((rater) => ({ rater, candidate: problem.sessions.find(({ id }) => id === session)!.candidate })),
  );
  const { outsiders, links } = problem.rules;
  const all = [...new Set(problem.sessions.map(({ candidate }) => candidate))];
  const insider = (rater: string) => problem.interviewers.find(({ id }) => id === rater)!.team === outsiders?.team;
  const lacking = outsiders
    ? all.filter((candidate) => seats.every((seat) => seat.candidate !== candidate || insider(seat.rater))).length
    : 0;
  const loads = problem.interviewers.map(
    ({ id, booked }) => seats.filter(({ rater }) => rater === id).length + booked.length,
  );
  const cap = { none: 0, connected: 1, robust: 2 }[links];
  return [
    problem.sessions.length - seats.length,
    lacking,
    cap - Math.min(cap, linksOf(seats, problem.met)),
    loads.reduce((sum, load) => sum + load * load, 0) -
      problem.interviewers.reduce((sum, { booked }) => sum + booked.length, 0),
  ];
}

type Seat = { rater: string; candidate: string };

/** 2 = linked also when anyone drops out, 1 = linked, 0 = not; by spreading along shared candidates. */
function linksOf(seats: readonly Seat[], met: PanelProblem['met']): number {
  const raters = [...new Set(seats.map(({ rater }) => rater))];
  const edges = [...seats, ...met.map(({ interviewer, candidate }) => ({ rater: interviewer, candidate }))];
  const linked = (without?: string) => {
    const own = edges.filter(({ rater }) => rater !== without);
    const wanted = raters.filter((rater) => rater !== without);
    const reached = new Set(wanted.slice(0, 1));
    for (let before = -1; before < reached.size;) {
      before = reached.size;
      const seen = new Set(own.filter(({ rater }) => reached.has(rater)).map(({ candidate }) => candidate));
      for (const { rater, candidate } of own) if (seen.has(candidate)) reached.add(rater);
    }
    return wanted.every((rater) => reached.has(rater));
  };
  if (!linked()) return 0;
  return raters.every((rater) => linked(rater)) ? 2 : 1;
}
