import { describe, expect, it } from '@jest/globals';
import { faultAdvice, revertedWords } from './words.ts';

describe('a reverted import', () => {
  it('says how many it removed, gave back and left', () => {
    expect(revertedWords({ taken: { added: 3, changed: 1 }, kept: 0 })).toBe(
      'Reverted: 3 questions removed, 1 question restored. The bank is as it was before.',
    );
    expect(revertedWords({ taken: { added: 2, changed: 0 }, kept: 1 })).toBe(
      'Reverted: 2 questions removed. Kept, as used or edited since: 1 question.',
    );
  });
});

describe('what to do about faults', () => {
  it('is to name the columns otherwise, where they are in columns alone', () => {
    expect(faultAdvice([{ field: 'answer' }], ['question', 'answer'])).toMatch(/^Say above/);
    expect(faultAdvice([{ field: 'answer' }, { field: '' }], ['question', 'answer'])).toBe(
      'Mend it and choose it again.',
    );
    expect(faultAdvice([{ field: 'prompt' }], [])).toBe('Mend it and choose it again.');
  });
});
