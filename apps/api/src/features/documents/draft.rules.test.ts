import { describe, expect, it } from '@jest/globals';
import { decided, keyPointsOf, levelNamed, namedIn } from './draft.rules.ts';
import type { StoredDraft } from './documents.entities.ts';
import { draft } from './test-support/draft.ts';

describe('an answer', () => {
  it('becomes points to listen for, and keeps its code in one piece', () => {
    expect(keyPointsOf('- One holder\n2. Waiting\n```\na = 1\n\nb = 2\n```\nEnds')).toEqual([
      'One holder',
      'Waiting',
      '```\na = 1\n\nb = 2\n```',
      'Ends',
    ]);
    expect(keyPointsOf(null)).toEqual([]);
    expect(keyPointsOf('x\n'.repeat(90))).toHaveLength(50);
  });
});

describe('a section', () => {
  const names = [
    { slug: 'coding', name: 'Coding' },
    { slug: 'system-design', name: 'System design' },
    { slug: 'design', name: 'Design' },
  ];
  it('names the stage that it is called after, the longest name first', () => {
    expect(namedIn('2. Coding questions', names)).toBe('coding');
    expect(namedIn('ML system design', names)).toBe('system-design');
  });
  it('names none by a part of a word', () => {
    expect(namedIn('Encoding', names)).toBeNull();
    expect(namedIn(null, names)).toBeNull();
  });
});

describe('a level', () => {
  it('is the one that the organisation calls so; a word for none is kept', () => {
    const levels = [
      { slug: 'junior', name: 'Junior' },
      { slug: 'l4', name: 'L4 (senior)' },
    ];
    expect(['junior', 'senior', 'staff'].map((word) => levelNamed(word, levels))).toEqual(['junior', 'l4', 'staff']);
  });
});

describe('one decision for many drafts', () => {
  const drafts = [1, 2, 3].map((key): StoredDraft => ({ ...draft, key, state: key === 3 ? 'taken' : 'open' }));
  it('is for those that are named', () => {
    expect(decided(drafts, [2], 'accepted').map(({ state }) => state)).toEqual(['open', 'accepted', 'taken']);
  });
  it('is refused whole when one is in the bank already, or is none of the document', () => {
    expect(() => decided(drafts, [1, 3], 'dropped')).toThrow(expect.objectContaining({ code: 'document.draft-taken' }));
    expect(() => decided(drafts, [1, 4], 'dropped')).toThrow(expect.objectContaining({ code: 'request.invalid' }));
  });
});
