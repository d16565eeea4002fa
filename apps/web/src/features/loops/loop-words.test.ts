import { describe, expect, it } from '@jest/globals';
import type { AssemblyReport, CoverageRow } from '@loopwright/contracts';
import {
  costWords,
  duration,
  fillWords,
  gainWords,
  gapWords,
  publishReason,
  resultWords,
  sessionNotes,
} from './loop-words.ts';
import { aLoop, aQuestion, aSession } from './test-support/a-loop.ts';

const report = (
  status: AssemblyReport['status'],
  objective: number | null = null,
  bound: number | null = null,
): AssemblyReport => ({
  ...{ status, objective, bound, gap: null, milliseconds: 1, at: '2026-11-21T10:00:00.000Z' },
  relaxations: [],
  binding: [],
});
const long = (minutes: number) => ({ ...aQuestion('long'), minutes });

describe('the words of the loop builder', () => {
  it('say how good the assembled loop is, and never less than the gap', () => {
    expect(resultWords(report('optimal', 4, 4))).toBe(
      'Proven best: within your rules, no other choice of questions from the bank is worth more.',
    );
    expect(resultWords(report('feasible', 3.986, 4))).toBe(
      'Good, but not proven best: another choice could be worth at most 0.4 % more.',
    );
    expect(resultWords(report('feasible', 3.9999, 4))).toBe(
      'Good, but not proven best: another choice could be worth at most 0.1 % more.',
    );
    expect(resultWords(report('feasible', 4, null))).toMatch(/before all choices were compared/);
    expect(resultWords(report('infeasible'))).toMatch(/^No choice of questions keeps all of these rules/);
    expect(resultWords(report('unsolved'))).toMatch(/before the search ended/);
  });

  it('say what does not fit in a session', () => {
    expect(sessionNotes(aSession('s', []))).toEqual(['No questions yet']);
    expect(sessionNotes(aSession('s', [long(70)]))).toEqual(['10 min over the slot of 60']);
    expect(sessionNotes(aSession('s', [long(55)]))).toEqual(['5 min more than the 50 for questions']);
    expect(sessionNotes(aSession('s', [long(4)]))).toEqual(['6 min short of 10']);
    expect(
      sessionNotes(
        aSession(
          's',
          Array.from({ length: 5 }, () => long(9)),
        ),
      ),
    ).toEqual(['5 questions, at most 4 wanted']);
    expect(sessionNotes(aSession('s', [long(20)]))).toEqual([]);
  });

  it('say how full a session is', () => {
    expect(fillWords(aSession('s', [long(20)]))).toBe('1 question takes 20 of 10–50 min');
    expect(fillWords(aSession('s', [long(20), long(5)]))).toBe('2 questions take 25 of 10–50 min');
    expect(fillWords(aSession('s', []))).toBe('no questions yet for 10–50 min');
  });

  it('say what a swap costs: as a share of the loop where that is known', () => {
    expect(costWords(0.001, 4)).toBe('Tells you as much');
    expect(costWords(0.04, 4)).toBe('The loop tells you 1 % less');
    expect(costWords(-0.04, 4)).toBe('The loop tells you 1 % more');
    expect([0.02, 0.05, 0.2, -0.02].map((cost) => costWords(cost, null))).toEqual([
      'Tells you a little less',
      'Tells you less',
      'Tells you much less',
      'Tells you a little more',
    ]);
    expect(gainWords(0.08, 4)).toBe('The loop tells you 2 % more');
    expect(gainWords(0.15, null)).toBe('Adds much to what the loop tells you');
  });

  it('say what a competency lacks', () => {
    const row: CoverageRow = {
      ...{ competency: 'c', bySession: {}, questions: 1, sessions: 1, minutes: 10, met: false },
      rule: { questions: 3, sessions: 1, mustHave: false },
    };
    expect(gapWords(row)).toBe('2 questions missing');
    expect(gapWords({ ...row, questions: 3, rule: { questions: 3, sessions: 2, mustHave: false } })).toBe(
      'in 1 session of 2',
    );
    expect(gapWords({ ...row, met: true })).toBeNull();
    const must = { questions: 1, sessions: 1, mustHave: true };
    expect(gapWords({ ...row, rule: { ...must, minutes: 30 } })).toBe('10 min of 30');
    expect(gapWords({ ...row, rule: must })).toBe('owned by no session');
    const owned = { ...row, bySession: { first: { main: 1, also: 0 } } };
    expect(gapWords({ ...owned, rule: must })).toBeNull();
    expect(gapWords({ ...owned, rule: { ...must, owners: { from: 2, to: 3 } } })).toBe('owned by 1 of 2');
  });

  it('say why publishing makes no sense now', () => {
    const loop = aLoop();
    const published = { version: 2, at: '2026-11-21T10:00:00.000Z', by: { id: 'p', name: 'Priya' } };
    expect(publishReason(loop, false, String)).toBeUndefined();
    expect(publishReason(loop, true, String)).toBe('Some changes are not saved yet');
    expect(publishReason({ ...loop, sessions: [aSession('s', [])] }, false, String)).toBe('Choose the questions first');
    expect(publishReason({ ...loop, sessions: [...loop.sessions, aSession('bare', [])] }, false, String)).toBe(
      'The bare has no questions',
    );
    const gap = { competency: 'craft', questions: 1, sessions: 1, minutes: 10, bySession: {}, met: false };
    const must = { questions: 2, sessions: 1, mustHave: true };
    expect(publishReason({ ...loop, matrix: [{ ...gap, rule: must }] }, false, String)).toBe(
      'Must-haves with a gap: craft, 1 question missing',
    );
    expect(
      publishReason({ ...loop, matrix: [{ ...gap, rule: { ...must, mustHave: false } }] }, false, String),
    ).toBeUndefined();
    expect(publishReason({ ...loop, published }, false, String)).toBe('Nothing has changed since version 2');
    expect(publishReason({ ...loop, published, changedSincePublished: true }, false, String)).toBeUndefined();
  });

  it('say how long things take', () => {
    expect([45, 60, 330, 0].map(duration)).toEqual(['45 min', '1 h', '5 h 30 min', '0 min']);
  });
});
