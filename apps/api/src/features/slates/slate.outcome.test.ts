import { describe, expect, it } from '@jest/globals';
import type { SlateMiss } from '@loopwright/assembly';
import type { LoopPlan } from '@loopwright/contracts';
import type { Names } from '../loops/index.ts';
import { missInWords, outcomeOf } from './slate.outcome.ts';

const named = (id: string) => id.toUpperCase();
const names: Names = { question: named, session: named, competency: named, stage: named, level: named, format: named };
const words = (miss: Partial<SlateMiss>) =>
  missInWords(
    { kind: 'level', subject: 'at', is: 3, allowed: 5, by: 2, words: '', ...miss },
    names,
    (id) => `Ms ${id}`,
  );

describe('where a loop cannot be like the others', () => {
  it('is told in numbers and by names', () => {
    expect(words({})).toBe('Asks 3 questions at the level of the job; at least 5 would be alike.');
    expect(words({ kind: 'coverage', subject: 'care', is: 1, allowed: 0 })).toBe(
      'Asks 1 question on CARE; at most 0 would be alike.',
    );
    expect(words({ kind: 'difficulty', subject: 'slate', is: 2.3456, allowed: 2.1 })).toBe(
      'Aims at a level of 2.35 on average; at most 2.1 would be alike.',
    );
    expect(words({ kind: 'anchor', subject: 'q' })).toBe('Does not ask “Q”, which all the others are asked.');
    expect(words({ kind: 'exposure', subject: 'q' })).toBe('Asks “Q”, which enough others are asked already.');
    expect(words({ kind: 'overlap', subject: 'ada', is: 4, allowed: 2 })).toBe(
      'Shares 4 varied questions with Ms ada; at most 2 would do.',
    );
  });

  it('is nothing to accept when the job itself has no loop', () => {
    const answer = { status: 'no-reference', assembly: { status: 'no-loop-in-time', seconds: 1 }, seconds: 1 } as const;
    expect(outcomeOf(answer, {} as LoopPlan, [], names).figures).toBeNull();
  });
});
