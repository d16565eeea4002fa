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
/** Not secret, but not what was written either. */
const seal = {
  closeNow: (content: unknown) => btoa(JSON.stringify(content)),
  openLater: async (sealed: string) => JSON.parse(atob(sealed)) as unknown,
};
const WEEK_MS = 7 * 86_400_000;

describe('last words', () => {
  const words = { owner: 'ada', at: 1000, answers: { overall: kept('unsent') } };

  it('come back to the person who wrote them, and lie sealed until then', async () => {
    const place = shelf();
    expect(writeLastWords(place, 'k', words, seal)).toBe(true);
    expect(place.getItem('k')).not.toContain('unsent');
    expect(await readLastWords(place, 'k', 'ada', 2000, seal)).toEqual(words);
  });

  it('are not shown to anybody else, nor after a week', async () => {
    const place = shelf();
    writeLastWords(place, 'k', words, seal);
    expect(await readLastWords(place, 'k', 'grace', 2000, seal)).toBeNull();
    expect(await readLastWords(place, 'k', 'ada', 1000 + WEEK_MS, seal)).toBeNull();
  });

  it('are gone once forgotten', async () => {
    const place = shelf();
    writeLastWords(place, 'k', words, seal);
    forgetLastWords(place, 'k');
    expect(await readLastWords(place, 'k', 'ada', 2000, seal)).toBeNull();
  });

  it('are never written down open, and are read where an older version did', async () => {
    const place = shelf();
    expect(writeLastWords(place, 'k', words)).toBe(false);
    expect(writeLastWords(place, 'k', words, { ...seal, closeNow: () => null })).toBe(false);
    expect(place.getItem('k')).toBeNull();
    place.setItem('k', JSON.stringify(words));
    expect(await readLastWords(place, 'k', 'ada', 2000, seal)).toEqual(words);
  });

  it('do no harm where the browser refuses storage or holds something else', async () => {
    expect(writeLastWords(refusing, 'k', words, seal)).toBe(false);
    expect(() => forgetLastWords(refusing, 'k')).not.toThrow();
    expect(await readLastWords(refusing, 'k', 'ada', 0, seal)).toBeNull();
    for (const found of ['{broken', '{"owner":"ada","at":0,"sealed":"%"}'])
      expect(await readLastWords({ ...shelf(), getItem: () => found }, 'k', 'ada', 0, seal)).toBeNull();
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
