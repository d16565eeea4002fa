import { describe, expect, it } from '@jest/globals';
import { referenceInstance } from '../test-support/reference.ts';
import { smallProblem } from '../test-support/small-loop.ts';
import { assemble, type AssembleOptions } from './assemble.ts';
import type { ProblemInput } from './problem.ts';
import { relax } from './relax.ts';
import { verify } from './verify.ts';

/** Explains, and holds every explanation to its promise: relaxed so far, the problem has a loop. */
async function explained(problem: ProblemInput, options: AssembleOptions = {}) {
  const before = structuredClone(problem);
  const assembly = await assemble(problem, options);
  if (assembly.status !== 'infeasible') throw new Error(`not infeasible but ${assembly.status}`);
  const relaxed = relax(problem, assembly.explanation.relaxations);
  expect(verify(relaxed, assembly.explanation.loop)).toEqual([]);
  expect(await assemble(relaxed)).toHaveProperty('loop');
  expect(problem).toEqual(before);
  return assembly.explanation;
}

const changed = (change: (problem: ProblemInput) => void) => {
  const problem = smallProblem();
  change(problem);
  return problem;
};

describe('explaining that no loop exists', () => {
  it('first catches a competency without an eligible question, and counts what keeps questions out', async () => {
    const problem = changed((p) => {
      p.bank[3]!.seen = true;
      p.bank[4]!.uses = 9;
      p.rules!.maxUses = 5;
      p.sessions[1] = { ...p.sessions[1]!, minutes: { from: 0, to: 40 }, questions: { from: 0, to: 3 } };
    });
    const { shortfalls, relaxations } = await explained(problem);
    expect(shortfalls.map(({ kind, rule, needed, available }) => ({ kind, rule, needed, available }))).toEqual([
      { kind: 'no-eligible-question', rule: 'rules.coverage[2].questions', needed: 2, available: 0 },
      { kind: 'no-eligible-question', rule: 'rules.coverage[2].sessions', needed: 1, available: 0 },
    ]);
    expect(shortfalls[0]!.excluded).toEqual({ seen: 1, 'max-uses': 1 });
    expect(shortfalls[0]!.words).toBe('rules.coverage[2].questions: no eligible question for ownership');
    expect(relaxations.map(({ words }) => words)).toEqual([
      'cover ownership by 0 instead of 2 questions',
      'cover ownership by 0 instead of 1 sessions',
    ]);
  });

  it('tells a competency with too few eligible questions from one with none', async () => {
    const { shortfalls } = await explained(changed((p) => (p.rules!.coverage![2]!.questions = 3)));
    expect(shortfalls).toMatchObject([
      { kind: 'too-few-eligible-questions', needed: 3, available: 2, unit: 'questions' },
    ]);
  });

  it('says why a pinned question cannot be asked', async () => {
    const problem = changed((p) => (p.rules!.pinned = [{ question: 'conflict', session: 'coding' }]));
    const { shortfalls, relaxations } = await explained(problem);
    expect(shortfalls).toMatchObject([{ rule: 'rules.pinned[0]', excluded: { stage: 1 } }]);
    expect(relaxations.map(({ words }) => words)).toEqual(['drop the pin of conflict']);
  });

  it.each<[string, number, (problem: ProblemInput) => void]>([
    [
      'give coding at most 55 instead of 50 minutes',
      10,
      (p) => {
        p.bank[2]!.proven = true;
        p.bank.slice(0, 3).forEach((q) => (q.minutes = 25));
        p.sessions[0]!.minutes.to = 50;
        p.bank[1]!.minutes = 30;
        p.rules!.coverage![0]!.questions = 2;
      },
    ],
    [
      'allow 2 instead of 1 pilot questions in coding',
      8,
      (p) => {
        p.bank.slice(0, 3).forEach((q) => (q.proven = false));
        p.rules!.coverage![0]!.questions = 2;
      },
    ],
    [
      'give coding at most 3 instead of 2 questions',
      8,
      (p) => {
        p.sessions[0]!.minutes.to = 60;
        p.rules!.coverage![0]!.questions = 3;
      },
    ],
    [
      'allow 4 minutes less on the focus of coding',
      4,
      (p) => {
        p.sessions[0]!.minutes = { from: 40, to: 45 };
        p.sessions[0]!.questions = { from: 2, to: 2 };
        p.sessions[0]!.focusShare = 0.6;
        p.rules!.coverage![1]!.questions = 1;
      },
    ],
    ['give people at least 35 instead of 38 minutes', 3, (p) => (p.sessions[1]!.minutes.from = 38)],
    ['give people at least 2 instead of 3 questions', 8, (p) => (p.sessions[1]!.questions.from = 3)],
    ['cover coding by 1 instead of 2 sessions', 15, (p) => (p.rules!.coverage![0]!.sessions = 2)],
    ['cover debugging by 20 instead of 22 minutes', 2, (p) => (p.rules!.coverage![1]!.minutes = 22)],
  ])('finds the one rule to relax: %s', async (words, cost, change) => {
    const explanation = await explained(changed(change));
    expect(explanation.relaxations.map((relaxation) => relaxation.words)).toEqual([words]);
    expect(explanation).toMatchObject({ cost, proven: true });
  });

  it('relaxes other rules when the team prices them lower', async () => {
    const problem = changed((p) => {
      p.rules!.pinned = [{ question: 'parser' }, { question: 'queue' }];
    });
    const dear = await explained(problem);
    expect(dear.relaxations.map(({ kind, by }) => [kind, by])).toEqual([
      ['minutes-to', 15],
      ['questions-to', 1],
    ]);
    const cheap = await explained(problem, { costs: { pinned: 1 } });
    expect(cheap.relaxations.map(({ kind }) => kind)).toEqual(['pinned']);
  });

  it('names a session too short for its questions in a bank of 400', async () => {
    const { problem } = referenceInstance('loop-400-feasible');
    problem.sessions[1]!.minutes = { from: 14, to: 14 };
    const { relaxations, proven, shortfalls } = await explained(problem);
    expect({ proven, shortfalls }).toEqual({ proven: true, shortfalls: [] });
    expect(relaxations.some(({ rule }) => rule.startsWith('sessions[1].'))).toBe(true);
  });

  it('returns the best known way out, marked unproven, when time runs out', async () => {
    const { problem } = referenceInstance('loop-400-feasible');
    problem.rules!.coverage![5]!.questions = 100;
    const { proven, relaxations } = await explained(problem, { timeLimit: 0 });
    expect(proven).toBe(false);
    expect(relaxations.length).toBeGreaterThan(0);
  });
});
