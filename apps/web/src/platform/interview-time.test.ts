import { describe, expect, it } from '@jest/globals';
import { clockWords, phaseOf } from './interview-time.ts';

const held = { startsAt: '2026-11-21T14:00:00.000Z', minutes: 45 };
const at = (time: string) => Date.parse(`2026-11-21T${time}Z`);

describe('the clock of an interview', () => {
  it('counts down by the second while it runs', () => {
    expect(clockWords(held, at('14:20:50'))).toBe('24:10 left');
    expect(clockWords(held, at('14:44:55'))).toBe('0:05 left');
  });

  it('counts up in words once it is late', () => {
    expect(clockWords(held, at('14:51:00'))).toBe('6 min over');
    expect(phaseOf(held, at('14:51:00'))).toBe('late');
  });

  it('says when it starts', () => {
    expect(clockWords(held, at('13:48:00'))).toBe('starts in 12 min');
    expect(clockWords(held, at('11:55:00'))).toBe('starts in 2 h 5 min');
  });

  it('stops counting an hour after the end', () => {
    expect(clockWords(held, at('16:00:00'))).toBe('ended');
  });
});
