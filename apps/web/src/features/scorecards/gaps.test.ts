import { describe, expect, it } from '@jest/globals';
import type { Kit } from '@loopwright/contracts';
import { gapsIn, gapWords, mayBeSubmitted } from './gaps.ts';
import { blank, type Words } from './saving/words.ts';

const kit = {
  questions: [
    { questionId: 'a', content: { title: 'First' } },
    { questionId: 'b', content: { title: 'Second' } },
  ],
  rubric: { criteria: [{ slug: 'clear', name: 'Clear account' }] },
} as unknown as Kit;
const saying = (said: Record<string, Partial<Words>>) => (subject: string) => ({ ...blank, ...said[subject] });

describe('the gaps of a scorecard', () => {
  it('are questions and criteria of which nothing was said, by name and in their order', () => {
    expect(gapsIn(kit, saying({ 'question:a': { rating: 3 } }))).toEqual([
      { subject: 'question:b', name: 'Second', kind: 'question' },
      { subject: 'criterion:clear', name: 'Clear account', kind: 'criterion' },
    ]);
  });

  it('are closed by saying that it was not asked, or that there was no signal', () => {
    const said = {
      'question:a': { rating: 1 },
      'question:b': { absence: 'not-asked' },
      'criterion:clear': { absence: 'no-signal' },
    } as const;
    expect(gapsIn(kit, saying(said))).toEqual([]);
  });

  it('stay open where there is a note without a verdict', () => {
    const said = { 'question:a': { note: 'Talked around it.' } };
    expect(gapsIn(kit, saying(said)).map(({ name }) => name)).toContain('First');
  });

  it('are counted in words', () => {
    const gap = (kind: 'question' | 'criterion') => ({ subject: kind, name: kind, kind });
    expect(gapWords([gap('question'), gap('question'), gap('criterion')])).toBe('2 questions and 1 criterion');
    expect(gapWords([gap('question')])).toBe('1 question');
    expect(gapWords([gap('criterion'), gap('criterion')])).toBe('2 criteria');
  });
});

describe('a card may be submitted', () => {
  it('with a recommendation and a summary, not with one of them', () => {
    expect(mayBeSubmitted(saying({ overall: { rating: 3, note: 'Solid.' } }))).toBe(true);
    expect(mayBeSubmitted(saying({ overall: { rating: 3, note: '  ' } }))).toBe(false);
    expect(mayBeSubmitted(saying({ overall: { note: 'Solid.' } }))).toBe(false);
  });
});
