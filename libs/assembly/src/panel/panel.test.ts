import { beforeAll, describe, expect, it } from '@jest/globals';
import { candidates, slateProblem } from '../../test-support/slate-bank.ts';
import { ProblemError } from '../errors.ts';
import { assembleSlate } from '../slate/slate.ts';
import { assignPanel, type Panel } from './panel.ts';
import { designOf } from './design.ts';
import { parsePanel, type PanelProblemInput } from './panel.problem.ts';
import { verifyPanel } from './panel.verify.ts';

const stages = ['coding', 'design', 'people'];
/** Each of so many candidates meets each stage once, one hour after the other. */
const window = (count: number): PanelProblemInput['sessions'] =>
  Array.from({ length: count }, (_, c) => c).flatMap((c) =>
    stages.map((stage, s) => ({
      id: `c${c} ${stage}`,
      candidate: `c${c}`,
      stage,
      week: `week ${c % 2}`,
      time: { from: c * 480 + s * 60, to: c * 480 + s * 60 + 60 },
    })),
  );
const person = (id: string, ...qualified: string[]) => ({ id, qualified });
const loads = (panel: Panel) => panel.loads.map(({ rates }) => rates);

describe('the panels of a slate of twelve', () => {
  const team = [
    person('Ada', 'coding', 'design'),
    person('Ben', 'coding', 'people'),
    person('Cleo', 'design', 'people'),
    person('Dan', 'coding', 'design', 'people'),
    person('Eve', 'people', 'coding'),
    person('Finn', 'design'),
  ];
  const problem: PanelProblemInput = { interviewers: team, sessions: window(12) };
  let panel: Panel;
  beforeAll(async () => {
    panel = await assignPanel(problem);
  });

  it('fill every seat by the rules, as other code sees it too', () => {
    expect(panel.open).toEqual([]);
    expect(panel.assignments).toHaveLength(36);
    expect(verifyPanel(problem, panel.assignments)).toEqual([]);
  });

  it('link any two raters by shared candidates, also when any one of them drops out', () => {
    expect(panel.design).toMatchObject({ links: 'robust', keystones: [] });
    expect(panel.design.groups).toEqual([['Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn']]);
    const candidateOf = new Map(window(12).map(({ id, candidate }) => [id, candidate]));
    const ratings = panel.assignments.flatMap(({ session, raters }) =>
      raters.map((interviewer) => ({ interviewer, candidate: candidateOf.get(session)! })),
    );
    for (const { id } of team) {
      const others = ratings.filter(({ interviewer }) => interviewer !== id);
      expect(designOf(others).groups).toHaveLength(1);
    }
    expect(panel.shortOf).toBeNull();
  });

  it('share the load alike', () => {
    expect(panel.status).toBe('optimal');
    expect(loads(panel)).toEqual([6, 6, 6, 6, 6, 6]);
  });

  it('do not depend on the order of people and sessions', async () => {
    const turned = { interviewers: [...team].reverse(), sessions: [...problem.sessions].reverse() };
    expect((await assignPanel(turned)).assignments).toEqual(panel.assignments);
  });

  it('go with a slate whose loops are linked by anchors', async () => {
    const slate = await assembleSlate({ problem: slateProblem(60), candidates: candidates(3) });
    expect(slate).toMatchObject({ status: 'assembled', groups: 1 });
  });
});

describe('a panel', () => {
  it('keeps weekly limits, and takes what is booked into account', async () => {
    const interviewers = [
      { ...person('Ada', 'coding'), weeklyLimit: 4, booked: [{ week: 'w', sessions: 3 }] },
      { ...person('Ben', 'coding') },
    ];
    const sessions = [1, 2, 3].map((n) => ({ id: `s${n}`, candidate: `c${n}`, stage: 'coding', week: 'w' }));
    const panel = await assignPanel({ interviewers, sessions, rules: { links: 'none' } });
    expect(panel.loads).toEqual([
      { interviewer: 'Ada', before: 3, rates: 0, shadows: 0 },
      { interviewer: 'Ben', before: 0, rates: 3, shadows: 0 },
    ]);
    const [ada, ben] = interviewers;
    const crowded = await assignPanel({
      interviewers: [ada!, { ...ben!, weeklyLimit: 1 }],
      sessions,
      rules: { links: 'none' },
    });
    expect(loads(crowded)).toEqual([1, 1]);
    expect(crowded.open).toEqual([{ session: expect.any(String), missing: 1, because: { elsewhere: 2 } }]);
  });

  it('leaves a seat open that nobody can take, and says why', async () => {
    const session = { id: 's', candidate: 'c', stage: 'coding', requires: ['rust'], time: { from: 0, to: 60 } };
    const interviewers = [
      person('Ada', 'people'),
      { ...person('Ben', 'coding'), busy: [{ from: 30, to: 40 }] },
      { ...person('Cleo', 'coding'), competencies: ['go'] },
      { ...person('Dan', 'coding') },
      { ...person('Eve', 'coding'), weeklyLimit: 0 },
    ];
    const panel = await assignPanel({
      interviewers,
      sessions: [session],
      met: [{ interviewer: 'Dan', candidate: 'c' }],
    });
    expect(panel.open).toEqual([
      { session: 's', missing: 1, because: { stage: 1, busy: 1, competency: 1, met: 1, limit: 1 } },
    ]);
  });

  it('lets one trainee shadow where somebody qualified rates', async () => {
    const interviewers = [
      person('Ada', 'coding'),
      person('Ben', 'coding'),
      { id: 'Tess', training: ['coding'] },
      { id: 'Tom', training: ['coding'] },
    ];
    const sessions = [1, 2].map((n) => ({ id: `s${n}`, candidate: `c${n}`, stage: 'coding' }));
    const panel = await assignPanel({ interviewers, sessions, rules: { shadows: true, links: 'none' } });
    expect(panel.assignments.map(({ shadow }) => shadow).sort()).toEqual(['Tess', 'Tom']);
    expect(
      (await assignPanel({ interviewers, sessions, rules: { links: 'none' } })).assignments.map(({ shadow }) => shadow),
    ).toEqual([null, null]);
  });

  it('gives each candidate an outsider where the team asks for one, or says who lacks one', async () => {
    const interviewers = [
      { ...person('Ada', 'coding', 'people'), team: 'search' },
      { ...person('Ben', 'coding', 'people'), team: 'search' },
      { ...person('Cleo', 'people'), team: 'ads', weeklyLimit: 1 },
    ];
    const sessions = ['c1', 'c2'].flatMap((candidate) =>
      ['coding', 'people'].map((stage) => ({ id: `${candidate} ${stage}`, candidate, stage })),
    );
    const rules = { links: 'none' as const, outsiders: { team: 'search', atLeast: 1 } };
    const panel = await assignPanel({ interviewers, sessions, rules });
    expect(panel.loads[2]!.rates).toBe(1);
    expect(panel.outsidersMissing).toHaveLength(1);
  });

  it('says why raters stay unlinked, and the least that would mend it', async () => {
    // Whoever rates coding meets nobody but Cleo: without her, Ada and Ben share no candidate.
    const interviewers = [
      { ...person('Ada', 'coding'), busy: [{ from: 1440, to: 1500 }] },
      { ...person('Ben', 'coding'), busy: [{ from: 0, to: 60 }] },
      person('Cleo', 'people'),
    ];
    const sessions = window(4).filter(({ stage }) => stage !== 'design');
    const panel = await assignPanel({ interviewers, sessions });
    expect(panel.design.links).toBe('connected');
    expect(panel.design.keystones).toEqual([{ interviewer: 'Cleo', groups: [['Ada'], ['Ben']] }]);
    expect(panel.shortOf).toMatchObject({ proven: true });
    const { secondRaters, qualify } = panel.shortOf!.mending!;
    expect([secondRaters.length, qualify.length]).toEqual([1, 0]);
    const mended = sessions.map((session) => (secondRaters.includes(session.id) ? { ...session, raters: 2 } : session));
    expect((await assignPanel({ interviewers, sessions: mended })).design.links).toBe('robust');
  });

  it('tells two panels that share nobody from one', async () => {
    const interviewers = [person('Ada', 'coding'), person('Ben', 'people')];
    const sessions = [
      { id: 's1', candidate: 'c1', stage: 'coding' },
      { id: 's2', candidate: 'c2', stage: 'people' },
    ];
    const panel = await assignPanel({ interviewers, sessions, rules: { links: 'connected' } });
    expect(panel.design.groups).toEqual([['Ada'], ['Ben']]);
    expect(panel.design.ratedByOne).toEqual(['c1', 'c2']);
    expect(panel.shortOf!.proven).toBe(true);
    const linked = await assignPanel({ interviewers, sessions, met: [{ interviewer: 'Ada', candidate: 'c2' }] });
    expect(linked.design.links).toBe('robust');
    expect(linked.design.overlaps).toEqual([{ between: ['Ada', 'Ben'], candidates: 1 }]);
  });
});

describe('a malformed panel problem', () => {
  it('names path and rule', () => {
    const issues = (input: unknown) => {
      try {
        parsePanel(input);
      } catch (error) {
        if (error instanceof ProblemError) return error.issues.map(({ at, rule }) => `${at}: ${rule}`);
        throw error;
      }
      return [];
    };
    const sessions = [{ id: 's', candidate: 'c', stage: 'coding' }];
    expect(issues({ interviewers: [{ id: 'a' }, { id: 'a' }], sessions })).toEqual(['interviewers[1].id: unique-id']);
    expect(issues({ interviewers: [], sessions: [{ ...sessions[0], time: { from: 5, to: 5 } }] })).toEqual([
      'sessions[0].time: from-before-to',
    ]);
    expect(issues({ interviewers: [], sessions, rules: { links: 'strong' } })).toEqual(['rules.links: invalid_value']);
  });
});
