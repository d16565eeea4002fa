import { describe, expect, it } from '@jest/globals';
import { alsoWords, meantIn } from './also-words.ts';

describe('words that no question says', () => {
  it('are told with what was looked for instead, each word once', () => {
    const also = [
      { word: 'regularisaton', meant: ['regularisation', 'regularization'] },
      { word: 'regularisatoin', meant: ['regularisation'] },
    ];
    expect(alsoWords(also)).toBe('Also showing results for: regularisation, regularization');
    expect(meantIn(also)).toEqual(['regularisation', 'regularization']);
  });

  it('need no word when there are none', () => {
    expect(alsoWords([])).toBe('');
    expect(alsoWords([{ word: 'xqzvwk', meant: [] }])).toBe('');
  });
});
