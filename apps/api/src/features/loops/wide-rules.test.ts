import { describe, expect, it } from '@jest/globals';
import { assemble, verify } from '@loopwright/assembly';
import type { Field, LoopPlan } from '@loopwright/contracts';
import type { AskedBefore } from './asked-before.repository.ts';
import { brokenRules } from './broken-words.ts';
import { namesOf } from './loop.names.ts';
import { choicesOf, type KnownQuestion, pinnedOnly, problemOf } from './loop.problem.ts';
import { outcomeOf } from './loop.report.ts';

const item = (slug: string) => ({ slug, name: `${slug[0]!.toUpperCase()}${slug.slice(1)}` });
const field = {
  levels: [item('junior'), item('mid'), item('senior')],
  competencies: [item('rigour'), item('care')],
  stages: [item('coding')],
} as unknown as Field;
const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const question = (n: number, more: Partial<KnownQuestion> = {}): KnownQuestion => ({
  ...{ id: id(n), slug: `question-${n}`, version: 1, title: `Question ${n}`, prompt: '', format: 'open' },
  ...{ stages: ['coding'], levels: ['junior', 'mid', 'senior'], topics: [], competencies: { rigour: 2 } },
  ...{ minutes: 10, keyPoints: 6, enemies: [], status: 'approved' },
  ...more,
});
const bank = [
  question(1),
  question(2, { format: 'coding' }),
  question(3, { levels: ['mid', 'senior'] }),
  question(4, { competencies: { rigour: 2, care: 1 } }),
  question(5, { levels: ['senior'] }),
];
const asking = (...numbers: number[]) => numbers.map((n) => ({ questionId: id(n), pinned: false }));
const plan = (change: Partial<LoopPlan> = {}, ...asked: number[]): LoopPlan => ({
  sessions: [
    {
      ...{ id: 'hour', title: 'The hour', stage: 'coding', minutes: 60, focus: [] },
      ...{ questionMinutes: { from: 10, to: 30 }, questionCount: { from: 1, to: 3 } },
      questions: asking(...asked),
    },
  ],
  ...{ coverage: {}, banned: [] },
  ...change,
});
const never: AskedBefore = { uses: new Map(), rated: undefined };
const stated = (of: LoopPlan, asked = never) => ({
  problem: problemOf({ level: 'mid', plan: of, field, questions: bank, asked }),
  names: namesOf(field, of, bank),
});
const broken = (of: LoopPlan, asked = never) => {
  const { problem, names } = stated(of, asked);
  return brokenRules(problem, choicesOf(of), names).map(({ words }) => words);
};
async function relaxed(of: LoopPlan, asked = never) {
  const { problem, names } = stated(pinnedOnly(of), asked);
  const { assembly } = outcomeOf(await assemble(problem), of, problem, names, new Date(0));
  return assembly.report.relaxations.map(({ rule, words }) => `${rule}: ${words}`);
}
const cover = (more: object) => ({ rigour: { questions: 1, sessions: 1, mustHave: false, ...more } });

describe('the rules of a plan, stated for the solver', () => {
  it('leave a plan without rules as it always was', () => {
    const { rules, sessions } = stated(plan()).problem;
    expect(rules).toMatchObject({ owners: [], levelMix: [], formatMix: [], onePilotPerSession: false });
    expect(rules.weights).toEqual({ value: 1, depth: 0, exposure: 0 });
    expect(rules.maxUses).toBeUndefined();
    expect(sessions[0]!.pilots).toBeUndefined();
  });

  it('give a must-have one owner at least, unless its rule says otherwise', () => {
    const owners = (more: object) => stated(plan({ coverage: cover(more) })).problem.rules.owners;
    expect(owners({})).toEqual([]);
    expect(owners({ mustHave: true })).toMatchObject([{ competency: 'rigour', from: 1 }]);
    expect(owners({ mustHave: true, owners: { from: 0, to: 2 } })).toEqual([{ competency: 'rigour', from: 0, to: 2 }]);
  });

  it('take levels by their place and leave out one that is gone', () => {
    const levelMix = { senior: { from: 1, to: 2 }, wizard: { from: 1 } };
    expect(stated(plan({ rules: { levelMix } })).problem.rules.levelMix).toEqual([{ level: 2, from: 1, to: 2 }]);
  });

  it('count every step of a weight more than the one before', () => {
    const depths = [0, 1, 2, 3].map(
      (depth) => stated(plan({ rules: { weights: { value: 2, depth, exposure: 0 } } })).problem.rules.weights!.depth,
    );
    expect(depths).toEqual([...depths].sort((one, other) => one - other));
    expect(new Set(depths).size).toBe(4);
  });

  it('tell how often each question was used, and which nobody has rated', () => {
    const asked = { uses: new Map([[id(1), 4]]), rated: new Set([id(2)]) };
    const { problem } = stated(plan({ rules: { exposure: { days: 30, maxUses: 3 }, unprovenPerSession: 1 } }), asked);
    expect(problem.bank.map(({ uses, proven }) => [uses, proven]).slice(0, 3)).toEqual([
      [4, false],
      [0, true],
      [0, false],
    ]);
    expect([problem.rules.maxUses, problem.sessions[0]!.pilots]).toEqual([3, 1]);
    const choices = [1, 3].map((n) => ({ session: 'hour', question: id(n) }));
    expect(verify(problem, choices).map(({ kind }) => kind)).toEqual(['eligibility', 'pilots']);
  });
});

describe('the rules of a plan, in words', () => {
  it('say what a loop does not keep', () => {
    const rules = {
      levelMix: { mid: { from: 0, to: 1 } },
      formatMix: { coding: { from: 2 } },
      exposure: { days: 30, maxUses: 0 },
      unprovenPerSession: 1,
    };
    const coverage = {
      rigour: { questions: 1, sessions: 1, mustHave: false, minutes: 40 },
      care: { questions: 0, sessions: 1, mustHave: true },
    };
    const asked = { uses: new Map([[id(1), 1]]), rated: new Set<string>() };
    expect(broken(plan({ rules, coverage }, 1, 2, 3), asked)).toEqual([
      '“Question 1” in The hour: it was used 1 time lately, and at most 0 are allowed.',
      'The hour: 3 unproven questions, and at most 1 may be.',
      'Rigour: 30 minutes of at least 40.',
      'Care: questions in 0 sessions of at least 1.',
      'Care: the main subject of no session, and at least 1 must own it.',
      '3 questions aimed at Mid, and at most 1 are wanted.',
      '1 coding question of at least 2.',
    ]);
  });

  it.each([
    [
      'more of a level than there are',
      { rules: { levelMix: { mid: { from: 9, to: 9 } } } },
      /^rules\.levelMix\.mid\.from: Ask for only 3 questions aimed at Mid instead of 9/,
    ],
    [
      'fewer of a level than are needed',
      { rules: { levelMix: { mid: { from: 0, to: 0 } } } },
      /^rules\.levelMix\.mid\.to: Allow 1 question aimed at Mid instead of 0\.$/,
    ],
    [
      'more of a format than there are',
      { rules: { formatMix: { behavioral: { from: 1 } } } },
      /^rules\.formatMix\.behavioral\.from: Drop the rule that asks for 1 behavioural question: no question of the bank fits/,
    ],
    [
      'more minutes than there are',
      { coverage: cover({ minutes: 90 }) },
      /^coverage\.rigour\.minutes: Ask for 30 minutes on Rigour instead of 90/,
    ],
    [
      'more owners than there are sessions',
      { coverage: cover({ owners: { from: 2, to: 3 } }) },
      /^coverage\.rigour\.owners\.from: Ask for Rigour as a main subject in only 1 session instead of 2/,
    ],
    [
      'no owner of what is asked',
      { coverage: cover({ owners: { from: 0, to: 0 } }) },
      /^coverage\.rigour\.owners\.to: Let Rigour be the main subject in 1 session instead of at most 0\.$/,
    ],
  ])('tell what to write for %s', async (_, change, words) => {
    expect((await relaxed(plan(change as Partial<LoopPlan>))).join('\n')).toMatch(words);
  });

  it('tell how many unproven questions to allow', async () => {
    const nothingRated = { uses: new Map<string, number>(), rated: new Set<string>() };
    expect(await relaxed(plan({ rules: { unprovenPerSession: 0 } }), nothingRated)).toEqual([
      'rules.unprovenPerSession: Allow 1 unproven question in a session instead of 0, as The hour needs.',
    ]);
  });

  it('tell once to drop a must-have that nothing can serve', async () => {
    const none = { speech: { questions: 1, sessions: 1, mustHave: true } };
    expect((await relaxed(plan({ coverage: none }))).map((line) => line.split(':')[0])).toEqual([
      'coverage.speech.questions',
    ]);
  });
});
