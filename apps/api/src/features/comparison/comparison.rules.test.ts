import { describe, expect, it } from '@jest/globals';
import type { Criterion, Rating } from '@loopwright/contracts';
import * as fc from 'fast-check';
import {
  cellOf,
  criteriaOf,
  medianOf,
  rowsOf,
  stagesInOrder,
  tallyOf,
  type Voice,
  type Voiced,
} from './comparison.rules.ts';

const voice = (rating: Rating | null, noSignal = false): Voice => ({
  scorecardId: 'card',
  interviewer: { id: 'person', name: 'Person' },
  rating,
  noSignal,
  evidence: '',
});
const criterion = (slug: string, name = slug, competency = 'judgement'): Criterion => ({
  slug,
  name,
  competency,
  question: '',
  anchors: { 'strong-no': '', no: '', yes: '', 'strong-yes': '' },
  overlay: {},
});
const ratings = fc.array(fc.constantFrom<Rating>(1, 2, 3, 4), { minLength: 1, maxLength: 9 });
const voices = fc.array(fc.tuple(fc.constantFrom<Rating | null>(null, 1, 2, 3, 4), fc.boolean()), { maxLength: 9 });

describe('the median of ratings', () => {
  it('is the middle one, or halfway between the two in the middle', () => {
    expect(medianOf([4])).toBe(4);
    expect(medianOf([4, 1, 2])).toBe(2);
    expect(medianOf([3, 2])).toBe(2.5);
    expect(medianOf([1, 4, 4, 2])).toBe(3);
    expect(medianOf([])).toBeNull();
  });

  it('does not depend on who was asked first', () => {
    const shuffled = ratings.chain((some) =>
      fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
    );
    fc.assert(fc.property(shuffled, ([some, other]) => medianOf(some) === medianOf(other)));
  });

  it('leaves as many ratings below it as above it', () => {
    fc.assert(
      fc.property(ratings, (some) => {
        const median = medianOf(some)!;
        const half = some.length / 2;
        expect(some.filter((rating) => rating < median).length).toBeLessThanOrEqual(half);
        expect(some.filter((rating) => rating > median).length).toBeLessThanOrEqual(half);
        expect(Number.isInteger(median * 2)).toBe(true);
      }),
    );
  });
});

describe('a cell of the comparison', () => {
  it('keeps its median between the lowest and the highest rating', () => {
    fc.assert(
      fc.property(ratings, (some) => {
        const { low, high, median, n } = cellOf(
          'a',
          some.map((rating) => voice(rating)),
        );
        expect([low, high, n]).toEqual([Math.min(...some), Math.max(...some), some.length]);
        expect(median).toBeGreaterThanOrEqual(low!);
        expect(median).toBeLessThanOrEqual(high!);
      }),
    );
  });

  it('is split exactly when two interviewers are two or more points apart', () => {
    fc.assert(
      fc.property(ratings, (some) => {
        const apart = some.some((one) => some.some((other) => Math.abs(one - other) >= 2));
        expect(
          cellOf(
            'a',
            some.map((rating) => voice(rating)),
          ).split,
        ).toBe(apart);
      }),
    );
  });

  it('counts "no signal" apart: it changes neither n nor any figure', () => {
    fc.assert(
      fc.property(voices, (some) => {
        const heard = some.map(([rating, noSignal]) => voice(rating, rating === null && noSignal));
        const { noSignal, voices: all, ...figures } = cellOf('a', heard);
        const {
          noSignal: none,
          voices: rated,
          ...same
        } = cellOf(
          'a',
          heard.filter(({ rating }) => rating !== null),
        );
        expect(figures).toEqual(same);
        expect([none, noSignal]).toEqual([0, heard.filter((one) => one.noSignal).length]);
        expect([all.length, rated.length]).toEqual([heard.length, figures.n]);
      }),
    );
  });

  it('says nothing where nobody rated', () => {
    expect(cellOf('a', [voice(null, true)])).toMatchObject({
      n: 0,
      noSignal: 1,
      median: null,
      low: null,
      high: null,
      split: false,
    });
  });
});

it('tallies recommendations from strong no to strong yes', () => {
  expect(tallyOf([4, 1, 3, 3])).toEqual([1, 0, 2, 1]);
});

describe('rows', () => {
  it('stand in the order of the loop’s sessions, and stages that the loop dropped come last', () => {
    expect(stagesInOrder(['dropped', 'behavioral', 'coding'], ['coding', 'screen', 'coding', 'behavioral'])).toEqual([
      'coding',
      'behavioral',
      'dropped',
    ]);
  });

  it('use the newest wording of a criterion, and keep what only an older rubric asks', () => {
    const rubrics = [
      { stage: 'coding', version: 1, criteria: [criterion('gone'), criterion('clarity', 'Old')] },
      { stage: 'coding', version: 3, criteria: [criterion('clarity', 'New')] },
      { stage: 'behavioral', version: 9, criteria: [criterion('other')] },
    ];
    expect(criteriaOf('coding', rubrics).map(({ slug, name }) => [slug, name])).toEqual([
      ['clarity', 'New'],
      ['gone', 'gone'],
    ]);
  });

  it('put each voice into the cell of its candidate, its stage and its criterion', () => {
    const said = (applicationId: string, stage: string, rating: Rating): Voiced => ({
      ...voice(rating),
      applicationId,
      stage,
      criterion: 'clarity',
    });
    const rubrics = ['coding', 'behavioral'].map((stage) => ({
      stage,
      version: 1,
      criteria: [criterion('clarity', 'Clarity', 'craft')],
    }));
    const coverage = { craft: { questions: 1, sessions: 1, mustHave: true } };
    const rows = rowsOf(['b', 'a'], ['coding', 'behavioral'], rubrics, coverage, [
      said('a', 'coding', 4),
      said('b', 'coding', 1),
      said('a', 'behavioral', 2),
    ]);
    const figures = rows.map(({ stage, mustHave, cells }) => [
      stage,
      mustHave,
      ...cells.map(({ applicationId, median }) => [applicationId, median]),
    ]);
    expect(figures).toEqual([
      ['coding', true, ['b', 1], ['a', 4]],
      ['behavioral', true, ['b', null], ['a', 2]],
    ]);
  });
});
