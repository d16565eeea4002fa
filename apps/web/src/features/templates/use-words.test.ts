import { describe, expect, it } from '@jest/globals';
import type { TemplateUse } from '@loopwright/contracts';
import { beyondWords, stateWords } from './use-words.ts';

const use = { follows: 1, published: null, interviews: 0, kept: [], collisions: [] } as unknown as TemplateUse;

describe('a loop that a change of its template may reach', () => {
  it('is told of when one publishing cannot hold it', () => {
    expect(beyondWords(1)).toMatch(/^1 more loop of yours stays as it is until you publish again/);
    expect(beyondWords(12)).toMatch(/^12 more loops of yours stay as they are until you publish again/);
  });

  it('is told with its version, and with the interviews that keep theirs', () => {
    expect(stateWords(use)).toBe('Follows version 1. Not published yet.');
    expect(stateWords({ ...use, published: 2, interviews: 1 })).toBe(
      'Follows version 1. Published as version 2; 1 scheduled interview keeps the version it has.',
    );
    expect(stateWords({ ...use, published: 2, interviews: 3, kept: ['a'], collisions: ['b'] })).toBe(
      'Follows version 1. Published as version 2; 3 scheduled interviews keep the version they have. Changed by hand: 2 differences.',
    );
  });
});
