import { describe, expect, it } from '@jest/globals';
import { assemble, ProblemError, verify } from '@loopwright/assembly';
import type { Field, LoopPlan, PlannedSession } from '@loopwright/contracts';
import { alternativesOf } from './loop.alternatives.ts';
import { brokenRules } from './broken-words.ts';
import { namesOf } from './loop.names.ts';
import { choicesOf, type KnownQuestion, pinnedOnly, problemOf } from './loop.problem.ts';
import { outcomeOf } from './loop.report.ts';

const item = (slug: string) => ({ slug, name: `${slug[0]!.toUpperCase()}${slug.slice(1)}` });
const field = {
  levels: [item('junior'), item('mid'), item('senior')],
  competencies: [item('rigour'), item('care'), item('speech')],
  stages: [item('coding'), item('people'), item('knowledge-check')],
} as unknown as Field;

/** A question with an id of the real shape, made of its number. */
const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const question = (n: number, stage: string, more: Partial<KnownQuestion> = {}): KnownQuestion => ({
  id: id(n),
  slug: `question-${n}`,
  version: 1,
  title: `Question ${n}`,
  prompt: '',
  format: 'open',
  stages: [stage],
  levels: ['junior', 'mid', 'senior'],
  topics: [],
  competencies: stage === 'coding' ? { rigour: 2 } : { care: 2, speech: 1 },
  minutes: 10,
  keyPoints: 6,
  enemies: [],
  status: 'approved',
  ...more,
});
const bank = [
  question(1, 'coding'),
  question(2, 'coding', { minutes: 20 }),
  question(3, 'coding', { enemies: [id(1)] }),
  question(4, 'people'),
  question(5, 'people', { minutes: 20 }),
  question(6, 'people', { levels: ['senior'] }),
  question(7, 'people', { status: 'retired' }),
];
const session = (name: string, more: Partial<PlannedSession> = {}): PlannedSession => ({
  id: name,
  title: `The ${name} hour`,
  stage: name,
  minutes: 60,
  questionMinutes: { from: 10, to: 30 },
  questionCount: { from: 1, to: 2 },
  focus: name === 'coding' ? ['rigour'] : ['care'],
  questions: [],
  ...more,
});
const asking = (...numbers: number[]) => numbers.map((n) => ({ questionId: id(n), pinned: false }));
const plan = (change: Partial<LoopPlan> = {}): LoopPlan => ({
  sessions: [session('coding'), session('people')],
  coverage: {},
  banned: [],
  ...change,
});
const stated = (of: LoopPlan, questions = bank) => ({
  problem: problemOf({ level: 'mid', plan: of, field, questions }),
  names: namesOf(field, of, questions),
});
const broken = (of: LoopPlan, questions = bank) => {
  const { problem, names } = stated(of, questions);
  return brokenRules(problem, choicesOf(of), names).map(({ words }) => words);
};
async function outcome(of: LoopPlan, questions = bank) {
  const { problem, names } = stated(pinnedOnly(of), questions);
  return outcomeOf(await assemble(problem), of, problem, names, new Date(0));
}

describe('the problem of a plan', () => {
  it('lets choice questions into the knowledge check only', () => {
    const choices = [question(8, 'coding', { format: 'mcq', stages: ['coding', 'knowledge-check'] })];
    expect(stated(plan(), choices).problem.bank[0]!.stages).toEqual(['knowledge-check']);
  });

  it('takes the minutes that the plan sets, and the question’s own without', () => {
    const of = plan({
      sessions: [session('coding', { questions: [{ questionId: id(1), pinned: true, minutes: 25 }] })],
    });
    const minutes = new Map(stated(of).problem.bank.map((one) => [one.id, one.minutes]));
    expect([minutes.get(id(1)), minutes.get(id(2))]).toEqual([25, 20]);
  });

  it('leaves out bans and enemies that are not among its questions', () => {
    const { problem } = stated(plan({ banned: [id(2), id(99)] }), [question(2, 'coding', { enemies: [id(98)] })]);
    expect(problem.rules.banned).toEqual([id(2)]);
    expect(problem.bank[0]!.enemies).toEqual([]);
  });

  it('is sound for a question without a main competency, and leaves out one that shows nothing', () => {
    const odd = [
      question(8, 'coding', { competencies: { rigour: 1 } }),
      question(9, 'coding', { competencies: {} }),
      question(10, 'coding', { levels: ['wizard'] }),
    ];
    const { problem } = stated(plan(), odd);
    expect(problem.bank.map((one) => [one.id, one.competencies])).toEqual([[id(8), [{ id: 'rigour', weight: 2 }]]]);
    expect(() => verify(problem, [])).not.toThrow(ProblemError);
  });
});

describe('the rules that a plan breaks', () => {
  it('are told in names and numbers', () => {
    const of = plan({
      sessions: [
        session('coding', { questions: asking(1, 2, 3) }),
        session('people', { questions: asking(6, 7), focus: ['rigour'] }),
      ],
      coverage: { speech: { questions: 3, sessions: 2, mustHave: false } },
      banned: [id(2)],
    });
    expect(broken(of).sort()).toEqual(
      [
        '“Question 2” in The coding hour: it is banned.',
        '“Question 6” in The people hour: it is not meant for the level Mid.',
        '“Question 7” in The people hour: the bank does not offer it.',
        '“Question 1” and “Question 3” are too alike to meet in one loop.',
        'The coding hour: the questions take 40 minutes, and 30 are at hand.',
        'The coding hour: 3 questions, and at most 2 are wanted.',
        'The people hour: the questions on its focus are 6 minutes short.',
        'Speech: 2 questions of at least 3 over the loop.',
        'Speech: questions in 1 session of at least 2.',
      ].sort(),
    );
  });

  it('are one line for a session without questions, and name a stage that is not the question’s', () => {
    expect(broken(plan({ sessions: [session('coding'), session('people', { questions: asking(1, 4) })] }))).toEqual([
      'The coding hour has no questions yet.',
      '“Question 1” in The people hour: it is no question for the stage People.',
    ]);
  });

  it('are told of a question that no longer exists', () => {
    expect(broken(plan({ sessions: [session('coding', { questions: asking(99) })] })).join()).toContain(
      '“a question that no longer exists” can no longer be asked',
    );
  });
});

describe('what comes of a run', () => {
  it('is the questions in order, each with its reasons, and the rules that leave no room', async () => {
    const pinned = [{ questionId: id(1), pinned: true }];
    const of = plan({
      sessions: [session('coding', { questions: pinned }), session('people')],
      coverage: { speech: { questions: 2, sessions: 1, mustHave: false } },
    });
    const { plan: after, assembly } = await outcome(of);
    expect(after.sessions.map(({ questions }) => questions)).toEqual([[...pinned, ...asking(2)], asking(4, 5)]);
    expect(assembly.report).toMatchObject({
      status: 'optimal',
      gap: 0,
      at: '1970-01-01T00:00:00.000Z',
      relaxations: [],
    });
    expect(assembly.report.binding).toContain('Speech: 2 questions, exactly as many as it needs.');
    expect(assembly.reasons[id(1)]).toEqual([
      'Pinned by your team',
      'On the focus of this session: Rigour',
      'Among the best of the 3 that fit this session',
    ]);
    expect(assembly.reasons[id(5)]).toEqual([
      'One of two that show Speech, each needed',
      'On the focus of this session: Care',
      'Among the best of the 2 that fit this session',
    ]);
  });

  it('without a loop is what to change, and why, with the questions as they were', async () => {
    const of = plan({
      sessions: [session('coding', { questions: asking(1) }), session('people')],
      coverage: { speech: { questions: 4, sessions: 1, mustHave: false } },
    });
    const { plan: after, assembly } = await outcome(of);
    expect(after).toBe(of);
    expect(assembly).toMatchObject({ reasons: {}, report: { status: 'infeasible', objective: null } });
    expect(assembly.report.relaxations).toEqual([
      {
        rule: 'coverage.speech.questions',
        words:
          'Ask for 2 questions on Speech instead of 4: the bank has only 2 questions that fit (1 not meant for this level and 1 no longer in the bank).',
        by: 2,
        unit: 'questions',
      },
    ]);
  });

  it('tells once to drop a rule that nothing in the bank can serve', async () => {
    const { assembly } = await outcome(
      plan({ coverage: { speech: { questions: 1, sessions: 1, mustHave: true } } }),
      bank.slice(0, 3).concat(question(8, 'people', { competencies: { care: 2 } })),
    );
    expect(assembly.report.relaxations).toMatchObject([
      {
        rule: 'coverage.speech.questions',
        words: 'Drop the rule on Speech, which asks for 1: no question of the bank fits.',
        by: 1,
      },
    ]);
  });

  it('tells to unpin what cannot be asked where it is pinned', async () => {
    const { assembly } = await outcome(
      plan({ sessions: [session('coding'), session('people', { questions: [{ questionId: id(7), pinned: true }] })] }),
    );
    expect(assembly.report.relaxations).toMatchObject([
      { rule: `pinned.${id(7)}`, words: expect.stringMatching(/^Unpin “Question 7”: it is /) },
    ]);
  });

  it.each([
    [
      'sessions.people.questionMinutes.from',
      { questionMinutes: { from: 60, to: 60 }, questionCount: { from: 0, to: 9 }, focus: [] },
      'Let the questions of The people hour fill only 30 minutes instead of 60',
    ],
    [
      'sessions.people.questionCount.from',
      { questionCount: { from: 3, to: 9 }, questionMinutes: { from: 0, to: 60 } },
      'Ask for only 2 questions in The people hour instead of 3',
    ],
    [
      'sessions.people.focus',
      { focus: ['rigour'] },
      'Widen the focus of The people hour: 6 minutes of it cannot be filled',
    ],
  ])('names the number in the plan that has to give: %s', async (rule, change, words) => {
    const { assembly } = await outcome(plan({ sessions: [session('coding'), session('people', change)] }));
    expect(assembly.report.relaxations).toMatchObject([{ rule, words: expect.stringContaining(words) }]);
  });
});

describe('alternatives', () => {
  const of = plan({
    sessions: [session('coding', { questions: asking(1) }), session('people', { questions: asking(4) })],
  });
  const swapsOf = (one: LoopPlan, place: string, replaced?: string) => {
    const { problem, names } = stated(one);
    return alternativesOf(problem, choicesOf(one), { session: place, replaced }, names);
  };

  it('cost what the loop would lose and tell what they would break', async () => {
    const swaps = await swapsOf(of, 'coding', id(1));
    expect(swaps.map(({ questionId, breaks }) => [questionId, breaks])).toEqual([
      [id(2), []],
      [id(3), []],
    ]);
    expect(swaps[0]!.cost).toBeLessThan(0);
    expect(swaps[1]!.cost).toBe(0);
  });

  it('beside the present questions may be too alike or too many', async () => {
    const full = plan({
      sessions: [session('coding', { questions: asking(1, 2) }), session('people', { questions: asking(4) })],
    });
    const swaps = await swapsOf(full, 'coding');
    expect(swaps).toMatchObject([
      {
        questionId: id(3),
        breaks: expect.arrayContaining([
          '“Question 1” and “Question 3” are too alike to meet in one loop.',
          'The coding hour: 3 questions, and at most 2 are wanted.',
        ]),
      },
    ]);
  });

  it('leave out what the session may not ask, what is banned and what is asked elsewhere', async () => {
    const sure = plan({ ...of, banned: [id(5)] });
    expect(await swapsOf(sure, 'people', id(4))).toEqual([]);
  });

  it('do not blame a swap for what is broken anyway', async () => {
    const lame = plan({ ...of, coverage: { speech: { questions: 9, sessions: 1, mustHave: false } } });
    expect((await swapsOf(lame, 'coding', id(1))).map(({ breaks }) => breaks)).toEqual([[], []]);
  });

  it('of a pinned question do not count its pin as broken', async () => {
    const pinned = plan({
      sessions: [
        session('coding', { questions: [{ questionId: id(1), pinned: true }] }),
        session('people', { questions: asking(4) }),
      ],
    });
    expect((await swapsOf(pinned, 'coding', id(1))).map(({ breaks }) => breaks)).toEqual([[], []]);
  });
});
