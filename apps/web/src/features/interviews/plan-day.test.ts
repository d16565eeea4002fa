import { describe, expect, it } from '@jest/globals';
import { endAfter, startsOf } from './plan-day.ts';

describe('a day of interviews', () => {
  it('begins each session after the one before it and a break', () => {
    const starts = startsOf('2026-11-23T09:00:00.000Z', [{ minutes: 30 }, { minutes: 60 }, { minutes: 45 }], 15);
    expect(starts.map((start) => start.slice(11, 16))).toEqual(['09:00', '09:45', '11:00']);
  });

  it('ends a session after its minutes', () => {
    expect(endAfter('2026-11-23T23:30:00.000Z', 60).toISOString()).toBe('2026-11-24T00:30:00.000Z');
  });
});
