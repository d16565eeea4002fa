import { describe, expect, it } from '@jest/globals';
import { aQuestion, smallProblem } from '../test-support/small-loop.ts';
import { ProblemError } from './errors.ts';
import { parseProblem, type ProblemInput } from './problem.ts';

function issuesOf(problem: unknown) {
  try {
    parseProblem(problem);
  } catch (error) {
    if (error instanceof ProblemError) return error.issues.map(({ at, rule }) => `${at}: ${rule}`);
    throw error;
  }
  return [];
}

const changed = (change: (problem: ProblemInput) => void) => {
  const problem = smallProblem();
  change(problem);
  return issuesOf(problem);
};

describe('reading a problem', () => {
  it('fills in defaults and turns names of levels into indices', () => {
    const problem = parseProblem(smallProblem());
    expect(problem).toMatchObject({ version: 1, level: 1 });
    expect(problem.bank[0]).toMatchObject({
      levels: { from: 0, to: 2 },
      proven: true,
      uses: 0,
      seen: false,
      enemies: [],
    });
    expect(problem.sessions[0]!.focusShare).toBe(0.6);
    expect(problem.rules).toMatchObject({ pinned: [], onePilotPerSession: true, weights: { value: 1, exposure: 0 } });
  });

  it('passes a read problem through unchanged', () => {
    const problem = parseProblem(smallProblem());
    expect(parseProblem(problem)).toEqual(problem);
  });

  it('measures a question without a value by its statistics, at the ability that the level asks for', () => {
    const problem = smallProblem();
    problem.ability = 0.5;
    problem.bank[0] = aQuestion('parser', { value: undefined, discrimination: 1.5, difficulty: 0.5 });
    problem.bank[1]!.aim = 'senior';
    const { bank } = parseProblem(problem);
    // At its own difficulty a question is answered half the time: 1.5 squared times one quarter.
    expect(bank[0]!.value).toBeCloseTo(0.5625, 12);
    expect(bank[0]!.aim).toBe(1);
    expect(bank[1]!.aim).toBe(2);
  });

  it('needs no rules', () => {
    const { rules: _, ...bare } = smallProblem();
    expect(parseProblem(bare).rules.coverage).toEqual([]);
  });

  it('names the path and rule of a wrong shape', () => {
    expect(changed((p) => (p.bank[1]!.minutes = 0))).toEqual(['bank[1].minutes: too_small']);
    // Their difference would be infinite, and the information no number.
    const statistics = { value: undefined, discrimination: 0, difficulty: -1.7e308 };
    expect(
      changed((p) => Object.assign(p, { ability: 1.7e308 }).bank.splice(0, 1, aQuestion('parser', statistics))),
    ).toEqual(['ability: too_big', 'bank[0].difficulty: too_small']);
    expect(changed((p) => Object.assign(p.sessions[0]!, { lunch: true }))).toEqual(['sessions[0]: unrecognized_keys']);
    expect(changed((p) => (p.bank[0]!.value = NaN))).toEqual(['bank[0].value: invalid_type']);
    expect(issuesOf(null)).toEqual([': invalid_type']);
  });

  it.each<[string, (problem: ProblemInput) => void]>([
    ['level: known-level', (p) => (p.level = 'director')],
    ['level: known-level', (p) => (p.level = 3)],
    ['bank[0].levels.to: known-level', (p) => (p.bank[0]!.levels.to = 'director')],
    ['bank[0].levels: from-not-after-to', (p) => (p.bank[0]!.levels = { from: 'senior', to: 0 })],
    ['levels[3]: no-repetition', (p) => p.levels.push('junior')],
    ['competencies[3]: no-repetition', (p) => p.competencies.push('coding')],
    ['bank[5].id: no-repetition', (p) => p.bank.push(aQuestion('leak'))],
    ['bank[0].competencies[1].id: known-competency', (p) => p.bank[0]!.competencies.push({ id: 'chess', weight: 1 })],
    ['bank[0].competencies[1].id: no-repetition', (p) => p.bank[0]!.competencies.push({ id: 'coding', weight: 1 })],
    ['bank[0].competencies: main-competency', (p) => (p.bank[0]!.competencies[0]!.weight = 1)],
    ['bank[2].enemies[0]: known-question', (p) => (p.bank[2]!.enemies = ['nobody'])],
    ['bank[2].enemies[0]: not-its-own-enemy', (p) => (p.bank[2]!.enemies = ['queue'])],
    ['sessions[2].id: no-repetition', (p) => p.sessions.push(p.sessions[0]!)],
    ['sessions[1].focus[1]: known-competency', (p) => p.sessions[1]!.focus!.push('chess')],
    ['sessions[0].minutes: from-not-after-to', (p) => (p.sessions[0]!.minutes.from = 46)],
    ['sessions[0].questions: from-not-after-to', (p) => (p.sessions[0]!.questions.from = 3)],
    ['rules.coverage[3].competency: known-competency', (p) => p.rules!.coverage!.push({ competency: 'chess' })],
    ['rules.coverage[3].competency: no-repetition', (p) => p.rules!.coverage!.push({ competency: 'coding' })],
    ['rules.pinned[0].question: known-question', (p) => (p.rules!.pinned = [{ question: 'nobody' }])],
    ['rules.pinned[0].session: known-session', (p) => (p.rules!.pinned = [{ question: 'leak', session: 'lunch' }])],
    [
      'rules.pinned[1].question: no-repetition',
      (p) => (p.rules!.pinned = [{ question: 'leak' }, { question: 'leak' }]),
    ],
    ['sessions[0].stage: known-stage', (p) => (p.sessions[0]!.stage = 'lunch')],
    ['bank[0].stages[1]: known-stage', (p) => [(p.stages = ['coding', 'people']), p.bank[0]!.stages.push('lunch')]],
    ['bank[0].aim: known-level', (p) => (p.bank[0]!.aim = 'director')],
    ['bank[0].format: known-format', (p) => [(p.formats = ['open']), (p.bank[0]!.format = 'song')]],
    ['bank[0].value: value-known', (p) => delete p.bank[0]!.value],
    ['bank[0].value: value-known', (p) => Object.assign(p.bank[0]!, { value: undefined, discrimination: 1 })],
    [
      'sessions[0].interviewers[0].qualified[0]: known-competency',
      (p) => (p.sessions[0]!.interviewers = [{ id: 'ann', qualified: ['chess'] }]),
    ],
    [
      'sessions[0].interviewers[1].id: no-repetition',
      (p) => (p.sessions[0]!.interviewers = [{ id: 'ann' }, { id: 'ann' }]),
    ],
    ['rules.owners[0].competency: known-competency', (p) => (p.rules!.owners = [{ competency: 'chess' }])],
    ['rules.owners[0]: from-not-after-to', (p) => (p.rules!.owners = [{ competency: 'coding', from: 2 }])],
    ['rules.levelMix[0].level: known-level', (p) => (p.rules!.levelMix = [{ level: 'director' }])],
    ['rules.levelMix[1].level: no-repetition', (p) => (p.rules!.levelMix = [{ level: 'middle' }, { level: 1 }])],
    ['rules.levelMix[0]: from-not-after-to', (p) => (p.rules!.levelMix = [{ level: 0, from: 2, to: 1 }])],
    ['rules.formatMix[0].format: known-format', (p) => (p.rules!.formatMix = [{ format: 'song' }])],
    ['rules.banned[0]: known-question', (p) => (p.rules!.banned = ['nobody'])],
    [
      'rules.pinned[0]: not-pinned-and-banned',
      (p) => Object.assign(p.rules!, { pinned: [{ question: 'leak' }], banned: ['leak'] }),
    ],
  ])('refuses %s', (issue, change) => {
    expect(changed(change)).toEqual([issue]);
  });

  it('says everything that is wrong at once, in words', () => {
    const problem = { ...smallProblem(), level: 'director', rules: { banned: ['nobody'] } };
    expect(() => parseProblem(problem)).toThrow(
      'level: no level is called or numbered "director" (known-level)\n' +
        'rules.banned[0]: no question is called "nobody" (known-question)',
    );
  });
});
