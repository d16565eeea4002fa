import { describe, expect, it } from '@jest/globals';
import { retryDelay, sendDelay } from './timing.ts';

describe('when words are sent', () => {
  it('is two seconds after the last key', () => {
    expect(sendDelay(1000, 1000)).toBe(2000);
    expect(sendDelay(1000, 8000)).toBe(2000);
  });

  it('is ten seconds after the first key, for those who never pause', () => {
    expect(sendDelay(1000, 10_500)).toBe(500);
    expect(sendDelay(1000, 60_000)).toBe(0);
  });
});

describe('trying again', () => {
  it('doubles the pause, up to half a minute', () => {
    expect([1, 2, 3, 4, 5, 6, 40].map(retryDelay)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
  });
});
