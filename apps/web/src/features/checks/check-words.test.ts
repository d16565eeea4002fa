import { describe, expect, it } from '@jest/globals';
import { shortWords } from './check-words.ts';

describe('a draw with fewer questions than were wanted', () => {
  it('says whether level and topics, the bank, or near-duplicates are the reason', () => {
    expect(shortWords({ wanted: 10, available: 4, narrowed: true })).toMatch(/^Only 4 .* this level and these topics/);
    expect(shortWords({ wanted: 10, available: 1, narrowed: false })).toBe(
      'Your bank has only 1 approved choice question.',
    );
    expect(shortWords({ wanted: 10, available: 10, narrowed: true })).toMatch(/taken out here, or say nearly the same/);
  });
});
