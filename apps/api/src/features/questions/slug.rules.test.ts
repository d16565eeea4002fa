import { describe, expect, it } from '@jest/globals';
import { Slug } from '@loopwright/contracts';
import { freeSlug, slugOf } from './slug.rules.ts';

describe('the name of a new question', () => {
  it.each([
    ['Why k-fold cross-validation?', 'why-k-fold-cross-validation'],
    ['  Überanpassung & drift  ', 'uberanpassung-drift'],
    ['???', 'question'],
    ['', 'question'],
    ['x'.repeat(300), 'x'.repeat(75)],
  ])('is made from its title: %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
    expect(Slug.safeParse(slug).success).toBe(true);
  });

  it('is numbered when another question has it', () => {
    expect(freeSlug('drift', [])).toBe('drift');
    expect(freeSlug('drift', ['drift-2'])).toBe('drift');
    expect(freeSlug('drift', ['drift', 'drift-2', 'drift-watch'])).toBe('drift-3');
  });
});
