import { describe, expect, it } from '@jest/globals';
import type { TemplateUse } from '@loopwright/contracts';
import { stateWords } from './use-words.ts';

const use = { follows: 1, published: null, interviews: 0, kept: [], collisions: [] } as unknown as TemplateUse;

describe('a loop that a change of its template may reach', () => {
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
