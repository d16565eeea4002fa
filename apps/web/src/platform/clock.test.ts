import { describe, expect, it } from '@jest/globals';
import { clockIn, daysSince, relativeTime } from './clock.ts';

describe('a wall time in a zone', () => {
  const berlin = clockIn('Europe/Berlin');

  it('is read and written back, in winter and in summer', () => {
    expect(berlin.fromInput('2026-01-15T14:45')).toBe('2026-01-15T13:45:00.000Z');
    expect(berlin.fromInput('2026-07-15T14:45')).toBe('2026-07-15T12:45:00.000Z');
    expect(berlin.toInput('2026-07-15T12:45:00.000Z')).toBe('2026-07-15T14:45');
  });

  it('is right in the first hours after the clocks change', () => {
    expect(berlin.fromInput('2026-03-29T03:30')).toBe('2026-03-29T01:30:00.000Z');
    expect(berlin.fromInput('2026-10-25T03:30')).toBe('2026-10-25T02:30:00.000Z');
  });

  it('is right where the offset is not a whole hour', () => {
    expect(clockIn('Asia/Kathmandu').fromInput('2026-05-01T09:00')).toBe('2026-05-01T03:15:00.000Z');
  });

  it('puts an instant into the day that the zone has', () => {
    expect(clockIn('Asia/Tokyo').dayKey('2026-11-21T20:00:00Z')).toBe('2026-11-22');
    expect(berlin.dayKey('2026-11-21T20:00:00Z')).toBe('2026-11-21');
  });
});

describe('a distance in time', () => {
  const now = Date.parse('2026-11-21T12:00:00Z');

  it('is said in its largest whole unit', () => {
    expect(relativeTime('2026-11-21T11:59:40Z', now)).toBe('just now');
    expect(relativeTime('2026-11-21T11:40:00Z', now)).toMatch(/20/);
    expect(relativeTime('2026-11-24T12:00:00Z', now)).toMatch(/3/);
  });

  it('counts whole days and never less than none', () => {
    expect(daysSince('2026-11-19T13:00:00Z', now)).toBe(1);
    expect(daysSince('2026-11-22T13:00:00Z', now)).toBe(0);
  });
});
