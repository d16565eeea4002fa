import { describe, expect, it } from '@jest/globals';
import type { Kept } from './entry.ts';
import { forgetLastWords, newestOf, readLastWords, writeLastWords } from './last-words.ts';
import { blank } from './words.ts';

const kept = (note: string): Kept => ({ words: { ...blank, note }, saved: blank, version: 0, unsure: [] });
function shelf() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}
const refusing = {
  getItem: () => {
    throw new Error('denied');
  },
  setItem: () => {
    throw new Error('full');
  },
  removeItem: () => {
    throw new Error('denied');
  },
};
const WEEK_MS = 7 * 86_400_000;

describe('last words', () => {
  const words = { owner: 'ada', at: 1000, answers: { overall: kept('unsent') } };

  it('come back to the person who wrote them', () => {
    const place = shelf();
    expect(writeLastWords(place, 'k', words)).toBe(true);
    expect(readLastWords(place, 'k', 'ada', 2000)).toEqual(words);
  });

  it('are not shown to anybody else, nor after a week', () => {
    const place = shelf();
    writeLastWords(place, 'k', words);
    expect(readLastWords(place, 'k', 'grace', 2000)).toBeNull();
    expect(readLastWords(place, 'k', 'ada', 1000 + WEEK_MS)).toBeNull();
  });

  it('are gone once forgotten', () => {
    const place = shelf();
    writeLastWords(place, 'k', words);
    forgetLastWords(place, 'k');
    expect(readLastWords(place, 'k', 'ada', 2000)).toBeNull();
  });

  it('do no harm where the browser refuses storage or holds something else', () => {
    expect(writeLastWords(refusing, 'k', words)).toBe(false);
    expect(() => forgetLastWords(refusing, 'k')).not.toThrow();
    expect(readLastWords(refusing, 'k', 'ada', 0)).toBeNull();
    expect(readLastWords({ ...shelf(), getItem: () => '{broken' }, 'k', 'ada', 0)).toBeNull();
  });
});

describe('what this device holds', () => {
  it('is the later of the database and the last words, for each answer', () => {
    const drafts = [
      { part: 'overall', at: 10, content: kept('older') },
      { part: 'criterion:x', at: 30, content: kept('newer') },
    ];
    const last = { owner: 'ada', at: 20, answers: { overall: kept('last'), 'criterion:x': kept('stale') } };
    const newest = newestOf(drafts, last);
    expect([...newest].map(([part, { words }]) => [part, words.note])).toEqual([
      ['overall', 'last'],
      ['criterion:x', 'newer'],
    ]);
  });
});
