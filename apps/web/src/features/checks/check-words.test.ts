import { describe, expect, it } from '@jest/globals';
import { shortWords } from './check-words.ts';

describe('a draw with fewer questions than were wanted', () => {
  it('says how many fit, by what, and how many of them cannot come in', () => {
    expect(shortWords({ drawn: 4, available: 4, level: true, topics: true })).toBe(
      'Only 4 approved choice questions fit this level and these topics.',
    );
    expect(shortWords({ drawn: 1, available: 1, level: false, topics: false })).toBe(
      'Only 1 approved choice question fits a check.',
    );
    expect(shortWords({ drawn: 2, available: 3, level: true, topics: false })).toBe(
      'Only 3 approved choice questions fit this level, and 1 of them was taken out here or says nearly the same as one that is in.',
    );
  });
});
