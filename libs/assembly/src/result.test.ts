import { describe, expect, it } from '@jest/globals';
import { aQuestion, smallProblem } from '../test-support/small-loop.ts';
import { assemble } from './assemble.ts';
import type { ProblemInput } from './problem.ts';

async function loopOf(problem: ProblemInput) {
  const assembly = await assemble(problem);
  if (!('loop' in assembly)) throw new Error(assembly.status);
  return assembly.loop;
}

describe('the assembled loop', () => {
  it('lists each session with its questions, minutes and worth', async () => {
    const problem = smallProblem();
    problem.bank[0]!.uses = 3;
    problem.rules!.weights = { exposure: 0.5 };
    const { sessions } = await loopOf(problem);
    expect(
      sessions.map(({ session, stage, minutes, focusMinutes }) => [session, stage, minutes, focusMinutes]),
    ).toEqual([
      ['coding', 'coding', 40, 20],
      ['people', 'people', 35, 35],
    ]);
    expect(sessions[0]!.questions).toMatchObject([
      { question: 'parser', startsAt: 0, minutes: 20, value: 3, worth: 1.5, pilot: false },
      { question: 'leak', startsAt: 20, minutes: 20, value: 2, worth: 2 },
    ]);
  });

  it('asks the main focus first, then easier, then shorter questions', async () => {
    const people = { stages: ['people'], competencies: [{ id: 'ownership', weight: 2 as const }] };
    const problem = smallProblem();
    problem.sessions[1]!.minutes.to = 60;
    problem.sessions[1]!.questions.to = 5;
    problem.sessions[1]!.focus = ['ownership', 'debugging'];
    problem.bank = [
      ...problem.bank.slice(0, 2),
      aQuestion('aside', { stages: ['people'], minutes: 5 }),
      aQuestion('second-focus', {
        stages: ['people'],
        competencies: [{ id: 'debugging', weight: 2 }],
        minutes: 5,
        difficulty: -3,
      }),
      aQuestion('hard', { ...people, minutes: 10, difficulty: 1 }),
      aQuestion('long', { ...people, minutes: 20 }),
      aQuestion('short', { ...people, minutes: 10 }),
    ];
    const { sessions } = await loopOf(problem);
    expect(sessions[1]!.questions.map(({ question }) => question)).toEqual([
      'short',
      'long',
      'hard',
      'second-focus',
      'aside',
    ]);
    expect(sessions[1]!.questions.map(({ startsAt }) => startsAt)).toEqual([0, 10, 30, 40, 45]);
  });

  it('shows the coverage of every competency in every session', async () => {
    const { coverage } = await loopOf(smallProblem());
    expect(coverage).toEqual([
      {
        competency: 'coding',
        questions: 2,
        minutes: 40,
        sessions: 1,
        owners: ['coding'],
        bySession: [
          { session: 'coding', questions: 2, minutes: 40 },
          { session: 'people', questions: 0, minutes: 0 },
        ],
      },
      {
        competency: 'debugging',
        questions: 1,
        minutes: 20,
        sessions: 1,
        owners: ['coding'],
        bySession: [
          { session: 'coding', questions: 1, minutes: 20 },
          { session: 'people', questions: 0, minutes: 0 },
        ],
      },
      {
        competency: 'ownership',
        questions: 2,
        minutes: 35,
        sessions: 1,
        owners: ['people'],
        bySession: [
          { session: 'coding', questions: 0, minutes: 0 },
          { session: 'people', questions: 2, minutes: 35 },
        ],
      },
    ]);
  });

  it('gives the reasons of each question, and whether its rules need it', async () => {
    const problem = smallProblem();
    problem.rules!.pinned = [{ question: 'leak' }];
    problem.rules!.coverage![1] = { competency: 'debugging', questions: 0, sessions: 0, minutes: 20 };
    const { sessions } = await loopOf(problem);
    const [parser, leak] = sessions[0]!.questions;
    expect(parser!.reasons).toEqual([
      { kind: 'coverage', competency: 'coding', rule: 'rules.coverage[0]', needed: false },
      { kind: 'focus', competencies: ['coding'], rule: 'sessions[0].focus', needed: true },
      { kind: 'best-value', rank: 1, of: 3 },
    ]);
    expect(leak!.reasons).toEqual([
      { kind: 'pinned', rule: 'rules.pinned[0]' },
      { kind: 'coverage', competency: 'coding', rule: 'rules.coverage[0]', needed: false },
      { kind: 'coverage', competency: 'debugging', rule: 'rules.coverage[1]', needed: true },
      { kind: 'best-value', rank: 2, of: 3 },
    ]);
  });

  it('counts questions by level and format, and says which rules they serve', async () => {
    const problem = smallProblem();
    problem.bank.forEach((question, i) => Object.assign(question, { format: i < 2 ? 'code' : 'talk' }));
    problem.bank[0]!.aim = 'senior';
    problem.rules!.owners = [{ competency: 'coding' }];
    problem.rules!.levelMix = [{ level: 'senior', from: 1 }];
    problem.rules!.formatMix = [
      { format: 'code', from: 1 },
      { format: 'talk', to: 2 },
    ];
    const { sessions, levels, formats, binding } = await loopOf(problem);
    expect(levels).toEqual([
      { level: 'junior', questions: 0 },
      { level: 'middle', questions: 3 },
      { level: 'senior', questions: 1 },
    ]);
    expect(formats).toEqual([
      { format: 'code', questions: 2 },
      { format: 'talk', questions: 2 },
    ]);
    expect(sessions[0]!.questions[0]!.reasons).toEqual(
      expect.arrayContaining([
        { kind: 'owner', competency: 'coding', rule: 'rules.owners[0]', needed: true },
        { kind: 'level-mix', level: 'senior', rule: 'rules.levelMix[0]', needed: true },
        { kind: 'format-mix', format: 'code', rule: 'rules.formatMix[0]', needed: false },
      ]),
    );
    expect(binding.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['rules.owners[0].to', 'rules.levelMix[0].from', 'rules.formatMix[1].to']),
    );
  });

  it('says for each question what the next best would cost', async () => {
    const { sessions } = await loopOf(smallProblem());
    const next = sessions.flatMap(({ questions }) => questions.map(({ question, nextBest }) => [question, nextBest]));
    expect(Object.fromEntries(next)).toEqual({
      parser: { question: 'queue', cost: 2 },
      leak: null,
      conflict: null,
      deadline: null,
    });
  });

  it('names the rules that leave no room', async () => {
    const problem = smallProblem();
    problem.sessions[1]!.minutes.to = 35;
    problem.rules!.coverage![0]!.sessions = 1;
    const { binding } = await loopOf(problem);
    expect(binding.map(({ rule, limit, unit }) => `${rule} ${limit} ${unit}`)).toEqual([
      'sessions[0].questions.to 2 questions',
      'sessions[1].minutes.to 35 minutes',
      'rules.coverage[0].sessions 1 sessions',
      'rules.coverage[1].questions 1 questions',
      'rules.coverage[1].minutes 20 minutes',
      'rules.coverage[1].sessions 1 sessions',
      'rules.coverage[2].questions 2 questions',
      'rules.coverage[2].sessions 1 sessions',
    ]);
  });
});
