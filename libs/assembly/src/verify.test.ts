import { describe, expect, it } from '@jest/globals';
import { aQuestion, smallLoop, smallProblem } from '../test-support/small-loop.ts';
import type { Choice, ProblemInput } from './problem.ts';
import { verify } from './verify.ts';

const broken = (change: (problem: ProblemInput) => void, loop: Choice[] = smallLoop) => {
  const problem = smallProblem();
  change(problem);
  return verify(problem, loop).map(({ kind, path, by }) => `${kind} ${path.join('.')} ${by}`);
};
const keep = () => undefined;

const metBy = (p: ProblemInput, person: string, daysAgo: number) => (p.bank[0]!.metBy = [{ person, daysAgo }]);
const within = (p: ProblemInput, met: NonNullable<ProblemInput['rules']>['met']) => (p.rules!.met = met);
const ledBy = (p: ProblemInput, id: string) => (p.sessions[0]!.interviewers = [{ id }]);
const formats = (p: ProblemInput) => (p.bank[0]!.format = 'a');

describe('checking a loop', () => {
  it('finds nothing wrong with a loop that keeps every rule', () => {
    expect(broken(keep)).toEqual([]);
  });

  it.each<[string, (problem: ProblemInput) => void]>([
    ['eligibility bank.0 1', (p) => (p.bank[0]!.status = 'not-eligible')],
    ['eligibility bank.0 1', (p) => (p.bank[0]!.levels = { from: 'senior', to: 'senior' })],
    ['eligibility bank.0 1', (p) => (p.bank[0]!.levels = { from: 'junior', to: 'junior' })],
    ['eligibility bank.0 1', (p) => (p.bank[0]!.seen = true)],
    ['eligibility bank.0 1', (p) => [(p.bank[0]!.uses = 4), (p.rules!.maxUses = 3)]],
    ['eligibility bank.0 1', (p) => (p.rules!.banned = ['parser'])],
    ['eligibility bank.0 1', (p) => (p.bank[0]!.stages = ['people'])],
    ['enemies bank 1', (p) => (p.bank[0]!.enemies = ['leak'])],
    ['enemies bank 1', (p) => (p.bank[1]!.enemies = ['parser'])],
    ['cluster bank 1', (p) => [(p.bank[0]!.clusters = ['a', 'b']), (p.bank[3]!.clusters = ['b'])]],
    [
      'minutes-from sessions.0.minutes.from 4',
      (p) => [(p.sessions[0]!.minutes.from = 44), (p.sessions[0]!.focusShare = 0)],
    ],
    ['minutes-to sessions.0.minutes.to 5', (p) => (p.sessions[0]!.minutes.to = 35)],
    ['questions-from sessions.1.questions.from 1', (p) => (p.sessions[1]!.questions = { from: 3, to: 3 })],
    ['questions-to sessions.1.questions.to 1', (p) => (p.sessions[1]!.questions = { from: 1, to: 1 })],
    ['focus sessions.0.focusShare 4', (p) => (p.sessions[0]!.focusShare = 0.8)],
    ['pilots sessions.0.pilots 1', (p) => p.bank.slice(0, 2).forEach((q) => (q.proven = false))],
    ['pilots sessions.0.pilots 1', (p) => [(p.sessions[0]!.pilots = 0), (p.bank[0]!.proven = false)]],
    ['coverage-questions rules.coverage.2.questions 1', (p) => (p.rules!.coverage![2]!.questions = 3)],
    ['coverage-sessions rules.coverage.0.sessions 1', (p) => (p.rules!.coverage![0]!.sessions = 2)],
    ['coverage-minutes rules.coverage.1.minutes 5', (p) => (p.rules!.coverage![1]!.minutes = 25)],
    ['eligibility bank.0 1', (p) => [(p.candidate = 'carol'), metBy(p, 'carol', 400)]],
    ['eligibility bank.0 1', (p) => [(p.candidate = 'carol'), metBy(p, 'carol', 9), within(p, { candidateDays: 9 })]],
    ['eligibility bank.0 1', (p) => [ledBy(p, 'ann'), metBy(p, 'ann', 9), within(p, { interviewerDays: 9 })]],
    ['eligibility bank.0 1', (p) => (p.sessions[0]!.interviewers = [{ id: 'ann', qualified: ['debugging'] }])],
    ['owners-from rules.owners.0.from 1', (p) => (p.rules!.owners = [{ competency: 'coding', from: 2, to: 2 }])],
    ['owners-to rules.owners.0.to 1', (p) => (p.rules!.owners = [{ competency: 'coding', from: 0, to: 0 }])],
    ['level-mix-from rules.levelMix.0.from 2', (p) => (p.rules!.levelMix = [{ level: 'senior', from: 2 }])],
    ['level-mix-to rules.levelMix.0.to 3', (p) => (p.rules!.levelMix = [{ level: 'middle', to: 1 }])],
    [
      'format-mix-from rules.formatMix.0.from 1',
      (p) => [formats(p), (p.rules!.formatMix = [{ format: 'a', from: 2 }])],
    ],
    ['format-mix-to rules.formatMix.0.to 1', (p) => [formats(p), (p.rules!.formatMix = [{ format: 'a', to: 0 }])]],
    ['pinned rules.pinned.0 1', (p) => (p.rules!.pinned = [{ question: 'queue' }])],
    ['pinned rules.pinned.0 1', (p) => (p.rules!.pinned = [{ question: 'leak', session: 'people' }])],
  ])('catches %s', (rule, change) => {
    expect(broken(change)).toEqual([rule]);
  });

  it('counts what people met only within the window', () => {
    const later = (p: ProblemInput) => {
      Object.assign(p, { candidate: 'carol' });
      ledBy(p, 'ann');
      within(p, { candidateDays: 8, interviewerDays: 8 });
      p.bank[0]!.metBy = ['carol', 'ann'].map((person) => ({ person, daysAgo: 9 }));
    };
    expect(broken(later)).toEqual([]);
  });

  it('catches a question that is longer than its session', () => {
    expect(broken((p) => (p.bank[0]!.minutes = 46))).toContain('eligibility bank.0 1');
  });

  it('catches a question asked twice, and questions or sessions that do not exist', () => {
    const twice = [
      ...smallLoop.filter(({ question }) => question !== 'leak'),
      { question: 'parser', session: 'coding' },
    ];
    expect(broken((p) => (p.rules!.coverage = []), twice)).toEqual(['once bank 1']);
    expect(broken(keep, [...smallLoop, { question: 'nobody', session: 'coding' }])).toEqual(['unknown  1']);
    expect(broken(keep, [...smallLoop, { question: 'queue', session: 'lunch' }])).toEqual(['unknown  1']);
  });

  it('allows several pilots where the rule is off, and forgives the rounding of a focus share', () => {
    const pilots = (p: ProblemInput) => {
      p.bank.slice(0, 2).forEach((question) => (question.proven = false));
      p.rules!.onePilotPerSession = false;
    };
    expect(broken(pilots)).toEqual([]);
    const exact = (p: ProblemInput) => {
      // 0.07 * 100 = 7.000000000000001
      p.bank = [
        aQuestion('short', { minutes: 7 }),
        aQuestion('long', { minutes: 93, competencies: [{ id: 'debugging', weight: 2 }] }),
      ];
      p.sessions = [{ ...p.sessions[0]!, minutes: { from: 100, to: 100 }, focusShare: 0.07 }];
      p.rules = {};
    };
    expect(
      broken(exact, [
        { question: 'short', session: 'coding' },
        { question: 'long', session: 'coding' },
      ]),
    ).toEqual([]);
  });

  it('says in words what is broken', () => {
    const problem = smallProblem();
    problem.sessions[0]!.minutes.to = 35;
    problem.rules!.banned = ['parser'];
    expect(verify(problem, smallLoop).map(({ words }) => words)).toEqual([
      'parser must not be asked in coding: it is banned',
      'coding is 5 minutes over its time',
    ]);
  });
});
