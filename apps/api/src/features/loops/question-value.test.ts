import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { type Aim, levelRange, valueOf } from './question-value.ts';

const aim: Aim = {
  level: 2,
  levels: ['junior', 'mid', 'senior', 'staff'],
  sessions: [{ stage: 'coding', focus: ['engineering'] }],
  covered: new Set(['judgement']),
};
const question = {
  stages: ['coding'],
  levels: ['mid', 'senior', 'staff'],
  competencies: { engineering: 2 } as Record<string, 1 | 2>,
  minutes: 30,
  keyPoints: 6,
  format: 'coding' as const,
};

describe('the value of a question', () => {
  it('is the share of an hour for a question that fits in every way', () => {
    expect(valueOf(question, aim)).toBe(0.5);
    expect(valueOf({ ...question, minutes: 90 }, aim)).toBe(1);
  });

  it('falls as the job’s level leaves the middle of the question’s levels', () => {
    const at = (...levels: string[]) => valueOf({ ...question, levels }, aim);
    expect(at('senior')).toBeGreaterThan(at('senior', 'staff'));
    expect(at('senior', 'staff')).toBeGreaterThan(at('staff'));
    expect(at('mid', 'senior')).toBe(at('senior', 'staff'));
  });

  it('falls with what the question shows and the loop is not looking for', () => {
    const showing = (competencies: Record<string, 1 | 2>) => valueOf({ ...question, competencies }, aim);
    expect(showing({ engineering: 2, judgement: 1 })).toBe(showing({ engineering: 2 }));
    expect(showing({ engineering: 2, charm: 1 })).toBeLessThan(showing({ engineering: 2 }));
    expect(showing({ charm: 2, engineering: 1 })).toBeLessThan(showing({ engineering: 2, charm: 1 }));
  });

  it('does not count the focus of a session that cannot ask the question', () => {
    expect(valueOf({ ...question, stages: ['behavioral'] }, aim)).toBeLessThan(valueOf(question, aim));
  });

  it('rises with the key points of the guide, which a choice question does not need', () => {
    expect(valueOf({ ...question, keyPoints: 2 }, aim)).toBeLessThan(valueOf(question, aim));
    expect(valueOf({ ...question, keyPoints: 0, format: 'mcq' }, aim)).toBe(valueOf(question, aim));
  });

  it('stays within 0 and 1 whatever the question', () => {
    const anyQuestion = fc.record({
      stages: fc.subarray(['coding', 'behavioral']),
      levels: fc.subarray(['junior', 'mid', 'senior', 'staff', 'unheard-of']),
      competencies: fc.dictionary(fc.constantFrom('engineering', 'judgement', 'charm'), fc.constantFrom<1 | 2>(1, 2)),
      minutes: fc.integer({ min: 1, max: 240 }),
      keyPoints: fc.nat(30),
      format: fc.constantFrom('open' as const, 'mcq' as const),
    });
    fc.assert(
      fc.property(anyQuestion, fc.nat(3), (any, level) => {
        const value = valueOf(any, { ...aim, level });
        return value >= 0 && value <= 1;
      }),
    );
  });
});

describe('the level range of a question', () => {
  it('spans its lowest and highest known level', () => {
    expect(levelRange(['staff', 'mid', 'wizard'], aim.levels)).toEqual({ from: 1, to: 3 });
  });
  it('is nothing when it knows none', () => {
    expect(levelRange(['wizard'], aim.levels)).toBeUndefined();
  });
});
