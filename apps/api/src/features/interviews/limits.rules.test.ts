import { describe, expect, it } from '@jest/globals';
import { excesses, excessInWords, type Load } from './limits.rules.ts';

const load = (more: Partial<Load> = {}): Load => ({
  ...{ person: { id: 'ada', name: 'Ada' }, perWeek: 2, perDay: null },
  ...{ week: '2031-03-03', day: '2031-03-04', inWeek: 0, onDay: 0, ...more },
});

describe('the limits of an interviewer', () => {
  it('are kept up to the last one, and told from there on', () => {
    expect(excesses([[load({ inWeek: 1 })]])).toEqual([]);
    expect(excesses([[load({ inWeek: 2 })]])).toEqual([
      { slot: 0, person: load().person, per: 'week', count: 3, most: 2 },
    ]);
  });

  it('count the slots that are planned together, each in its own week', () => {
    const slots = [[load()], [load()], [load({ week: '2031-03-10' })], [load()]];
    expect(excesses(slots).map(({ slot, count }) => [slot, count])).toEqual([[3, 3]]);
  });

  it('are for the day too where the person has one', () => {
    expect(excesses([[load({ perDay: 1 })], [load({ perDay: 1, inWeek: 0 })]])).toEqual([
      { slot: 1, person: load().person, per: 'day', count: 2, most: 1 },
    ]);
    expect(excesses([[load({ perDay: 1 })], [load({ perDay: 1, day: '2031-03-05' })]])).toEqual([]);
  });

  it('are said in words', () => {
    const { person } = load();
    expect(excessInWords({ person, per: 'week', count: 6, most: 5 })).toBe(
      'Ada would have 6 interviews that week; the limit is 5',
    );
    expect(excessInWords({ person, per: 'day', count: 1, most: 0 })).toBe(
      'Ada would have 1 interview on that day; the limit is 0',
    );
  });
});
