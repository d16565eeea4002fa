import { describe, expect, it } from '@jest/globals';
import { aggregateOf } from './ratings.ts';

describe('a median of ratings', () => {
  it('is named by its point', () => {
    expect([1, 2, 3, 4].map((median) => aggregateOf(median).word)).toEqual(['Strong no', 'No', 'Yes', 'Strong yes']);
  });

  it('is mixed between no and yes', () => {
    expect(aggregateOf(2.5)).toMatchObject({ word: 'Mixed', glyph: '~', tone: 3 });
  });

  it('takes the milder word between two of one side', () => {
    expect(aggregateOf(1.5).word).toBe('No');
    expect(aggregateOf(3.5).word).toBe('Yes');
  });
});
