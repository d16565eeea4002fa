import { describe, expect, it } from '@jest/globals';
import type { CoverageRow, Field, LoopPlan } from '@loopwright/contracts';
import { matrixOf } from './loop.matrix.ts';
import { namesOf } from './loop.names.ts';
import { missingForPublication, planIssues } from './loop.rules.ts';

const named = (slug: string) => ({ slug, name: slug.toUpperCase() });
const field = {
  competencies: [named('rigour'), named('care')],
  stages: [named('coding')],
  levels: [named('mid')],
} as unknown as Field;
const session = (
  id: string,
  questions: LoopPlan['sessions'][number]['questions'] = [],
): LoopPlan['sessions'][number] => ({
  id,
  title: `Session ${id}`,
  stage: 'coding',
  minutes: 60,
  questionMinutes: { from: 10, to: 60 },
  questionCount: { from: 1, to: 2 },
  focus: ['rigour'],
  questions,
});
const asks = (questionId: string, pinned = false) => ({ questionId, pinned });
const plan = (change: Partial<LoopPlan> = {}): LoopPlan => ({
  sessions: [session('a', [asks('q1')]), session('b', [asks('q2')])],
  coverage: {},
  banned: [],
  ...change,
});
const rule = (questions: number, sessions: number, mustHave = true) => ({ questions, sessions, mustHave });
const pathsOf = (of: LoopPlan) =>
  planIssues(of, { field, questionIds: new Set(['q1', 'q2', 'q3']) }).map(({ path }) => path.join('.'));

describe('a plan', () => {
  it('holds together when everything it names exists', () => {
    expect(
      pathsOf(plan({ coverage: { care: { questions: 1, sessions: 1, mustHave: true } }, banned: ['q3'] })),
    ).toEqual([]);
  });

  it.each([
    ['two sessions of one id', plan({ sessions: [session('a'), session('a')] }), ['sessions.1.id']],
    ['an unknown stage', plan({ sessions: [{ ...session('a'), stage: 'seance' }] }), ['sessions.0.stage']],
    [
      'an unknown competency in a focus',
      plan({ sessions: [{ ...session('a'), focus: ['charm'] }] }),
      ['sessions.0.focus.0'],
    ],
    [
      'a competency twice in a focus',
      plan({ sessions: [{ ...session('a'), focus: ['care', 'care'] }] }),
      ['sessions.0.focus.1'],
    ],
    [
      'minutes from above to',
      plan({ sessions: [{ ...session('a'), questionMinutes: { from: 40, to: 30 } }] }),
      ['sessions.0.questionMinutes'],
    ],
    [
      'a count from above to',
      plan({ sessions: [{ ...session('a'), questionCount: { from: 4, to: 3 } }] }),
      ['sessions.0.questionCount'],
    ],
    [
      'more question minutes than the session has',
      plan({ sessions: [{ ...session('a'), questionMinutes: { from: 10, to: 61 } }] }),
      ['sessions.0.questionMinutes.to'],
    ],
    [
      'a rule for an unknown competency',
      plan({ coverage: { charm: { questions: 1, sessions: 1, mustHave: false } } }),
      ['coverage.charm'],
    ],
    ['a mix of an unknown level', plan({ rules: { levelMix: { wizard: { from: 1 } } } }), ['rules.levelMix.wizard']],
    ['a mix of an unknown format', plan({ rules: { formatMix: { dance: { from: 1 } } } }), ['rules.formatMix.dance']],
    [
      'a mix from above to',
      plan({ rules: { levelMix: { mid: { from: 3, to: 2 } }, formatMix: { coding: { from: 1, to: 0 } } } }),
      ['rules.levelMix.mid', 'rules.formatMix.coding'],
    ],
    [
      'owners from above to, or more than there are sessions',
      plan({
        coverage: {
          rigour: { ...rule(1, 1), owners: { from: 2, to: 1 } },
          care: { ...rule(1, 1), owners: { from: 3, to: 3 } },
        },
      }),
      ['coverage.rigour.owners', 'coverage.care.owners.from'],
    ],
    [
      'the same question twice',
      plan({ sessions: [session('a', [asks('q1')]), session('b', [asks('q1')])] }),
      ['sessions.1.questions.0.questionId'],
    ],
    ['an unknown question', plan({ sessions: [session('a', [asks('q9')])] }), ['sessions.0.questions.0.questionId']],
    ['an unknown ban', plan({ banned: ['q9'] }), ['banned.0']],
    [
      'a question both pinned and banned',
      plan({ sessions: [session('a', [asks('q1', true)])], banned: ['q1'] }),
      ['sessions.0.questions.0.questionId'],
    ],
  ])('with %s does not, and the path says where', (_, of, paths) => {
    expect(pathsOf(of)).toEqual(paths);
  });
});

const shows: Record<string, Record<string, number>> = { q1: { rigour: 2, care: 1 }, q2: { rigour: 2 } };
const matrix = (of: LoopPlan): CoverageRow[] =>
  matrixOf(of, (id) => shows[id] && { competencies: shows[id], minutes: 10 });

describe('the coverage matrix', () => {
  it('counts main and side questions by session', () => {
    const coverage = { care: rule(1, 1, false), patience: rule(1, 1, false) };
    expect(matrix(plan({ coverage }))).toEqual([
      {
        competency: 'care',
        rule: coverage.care,
        bySession: { a: { main: 0, also: 1 } },
        questions: 1,
        sessions: 1,
        minutes: 10,
        met: true,
      },
      {
        competency: 'patience',
        rule: coverage.patience,
        bySession: {},
        questions: 0,
        sessions: 0,
        minutes: 0,
        met: false,
      },
      {
        competency: 'rigour',
        rule: null,
        bySession: { a: { main: 1, also: 0 }, b: { main: 1, also: 0 } },
        questions: 2,
        sessions: 2,
        minutes: 20,
        met: true,
      },
    ]);
  });

  it('is not met by enough questions in too few sessions', () => {
    const together = plan({
      sessions: [session('a', [asks('q1'), asks('q2')]), session('b')],
      coverage: { rigour: rule(2, 2) },
    });
    expect(matrix(together)[0]).toMatchObject({ questions: 2, sessions: 1, met: false });
  });

  it('is not met by too few minutes, nor by a must-have that no session owns, unless its rule says so', () => {
    const metBy = (more: object) => matrix(plan({ coverage: { care: { ...rule(1, 1), ...more } } }))[0]!.met;
    expect(metBy({ mustHave: false, minutes: 10 })).toBe(true);
    expect(metBy({ mustHave: false, minutes: 11 })).toBe(false);
    expect(metBy({})).toBe(false);
    expect(metBy({ owners: { from: 0, to: 2 } })).toBe(true);
  });

  it('takes the minutes that the plan gives a question', () => {
    const longer = plan({ sessions: [session('a', [{ ...asks('q1'), minutes: 25 }])] });
    expect(matrix(longer).map(({ minutes }) => minutes)).toEqual([25, 25]);
  });
});

describe('what a loop lacks for publication', () => {
  const names = (of: LoopPlan) => namesOf(field, of, [{ id: 'q2', title: 'Second question' }]);
  const missing = (of: LoopPlan, retired: string[] = []) =>
    missingForPublication(of, matrix(of), new Set(retired), names(of)).map(({ message }) => message);

  it('is nothing when every session asks and every must-have is covered', () => {
    expect(missing(plan({ coverage: { rigour: rule(2, 2), care: rule(5, 1, false) } }))).toEqual([]);
  });

  it('is questions in a session', () => {
    expect(missing(plan({ sessions: [session('a', [asks('q1')]), session('b')] }))).toEqual([
      'Session b has no questions',
    ]);
  });

  it('is a must-have competency, in questions or in sessions', () => {
    expect(missing(plan({ coverage: { care: rule(3, 1) } }))).toEqual([
      'CARE is a must-have and has 1 question of the 3 it needs',
    ]);
    expect(missing(plan({ coverage: { care: rule(1, 2) } }))).toEqual([
      'CARE is a must-have and is shown in 1 session of the 2 it needs',
    ]);
  });

  it('is a must-have competency, in minutes or in sessions that own it', () => {
    const lacking = (competency: string, more: object) =>
      missing(plan({ coverage: { [competency]: { ...rule(1, 1), ...more } } }));
    expect(lacking('rigour', { minutes: 30 })).toEqual(['RIGOUR is a must-have and has 20 minutes of the 30 it needs']);
    expect(lacking('care', {})).toEqual(['CARE is a must-have and is the main subject of no session']);
    expect(lacking('rigour', { owners: { from: 3, to: 3 } })).toEqual([
      'RIGOUR is a must-have and is the main subject of 2 sessions of the 3 it needs',
    ]);
  });

  it('is a question that left the bank', () => {
    expect(missing(plan(), ['q2'])).toEqual(['“Second question” is no longer in the bank']);
  });
});
