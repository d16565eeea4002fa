import { describe, expect, it } from '@jest/globals';
import { shortened, wordDiff } from './word-diff.ts';

const reading = (parts: ReturnType<typeof wordDiff>, kind: 'added' | 'removed') =>
  parts
    .filter((part) => part.kind === 'same' || part.kind === kind)
    .map(({ text }) => text)
    .join('');

describe('what changed between two texts', () => {
  it('is told word by word, and gives both texts back', () => {
    const [before, after] = ['Explain how drift is found.', 'Explain how concept drift was found early.'];
    const parts = wordDiff(before, after);
    expect(parts.filter(({ kind }) => kind === 'added').map(({ text }) => text.trim())).toContain('concept');
    expect(reading(parts, 'removed')).toBe(before);
    expect(reading(parts, 'added')).toBe(after);
  });

  it('reads as one change where words beside each other changed', () => {
    expect(wordDiff('one two three', 'one dos tres')).toEqual([
      { kind: 'same', text: 'one ' },
      { kind: 'removed', text: 'two three' },
      { kind: 'added', text: 'dos tres' },
    ]);
  });

  it('is nothing where nothing changed', () => {
    expect(wordDiff('Same words.', 'Same words.')).toEqual([{ kind: 'same', text: 'Same words.' }]);
  });

  it('shows two whole texts where they have nothing in common', () => {
    const words = (letter: string) => Array.from({ length: 3000 }, (_, index) => `${letter}${index}`).join(' ');
    const parts = wordDiff(words('a'), words('b'));
    expect(reading(parts, 'removed')).toBe(words('a'));
    expect(reading(parts, 'added')).toBe(words('b'));
  });

  it('leaves out the middle of what stayed, and keeps the words beside a change', () => {
    const long = `${'start '.repeat(60)}beside `;
    const [same] = shortened(wordDiff(`${long}old`, `${long}new`));
    expect(same!.text.length).toBeLessThan(long.length);
    expect(same!.text).toContain('beside');
    expect(same!.text.startsWith(' …')).toBe(true);
  });
});
