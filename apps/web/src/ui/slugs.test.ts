import { describe, expect, it } from '@jest/globals';
import { slugOf, withSlugs } from './slugs.ts';

describe('topics and tags', () => {
  it('are the same however they are spelt', () => {
    expect(['Feature stores', 'feature-stores', ' feature  STORES! '].map(slugOf)).toEqual(
      Array.from({ length: 3 }, () => 'feature-stores'),
    );
    expect(slugOf('Évaluation naïve')).toBe('evaluation-naive');
    expect(slugOf('!?')).toBe('');
  });

  it('are added once, several at a time', () => {
    expect(withSlugs(['drift'], 'Drift, CI/CD; ')).toEqual(['drift', 'ci-cd']);
  });
});
