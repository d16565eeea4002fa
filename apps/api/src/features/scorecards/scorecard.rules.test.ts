import { describe, expect, it } from '@jest/globals';
import { isRepeated, missingIn, namedBy, shownAs } from './scorecard.rules.ts';

it('tells what a subject names', () => {
  expect(namedBy('question:0190')).toEqual({ questionId: '0190', criterion: null });
  expect(namedBy('criterion:clear-words')).toEqual({ questionId: null, criterion: 'clear-words' });
  expect(namedBy('overall')).toEqual({ questionId: null, criterion: null });
});

describe('a repeated write', () => {
  const words = { rating: 3 as const, absence: null, note: 'Clear.' };

  it('is the same words, one version behind', () => {
    expect(isRepeated({ ...words, version: 4 }, { ...words, version: 5 })).toBe(true);
  });

  it('is not one that says anything else, or that comes from further back', () => {
    expect(isRepeated({ ...words, version: 4 }, { ...words, note: 'Clear. ', version: 5 })).toBe(false);
    expect(isRepeated({ ...words, version: 4 }, { ...words, rating: null, version: 5 })).toBe(false);
    expect(
      isRepeated({ ...words, rating: null, version: 4 }, { ...words, rating: null, absence: 'no-signal', version: 5 }),
    ).toBe(false);
    expect(isRepeated({ ...words, version: 3 }, { ...words, version: 5 })).toBe(false);
    expect(isRepeated({ ...words, version: 5 }, { ...words, version: 5 })).toBe(false);
  });
});

it('needs a recommendation and a summary that says something', () => {
  const missing = (overall: Parameters<typeof missingIn>[0]) => missingIn(overall).map(({ path }) => path.join('.'));
  expect(missing(undefined)).toEqual(['overall.rating', 'overall.note']);
  expect(missing({ rating: 2, note: ' \n\t' })).toEqual(['overall.note']);
  expect(missing({ rating: null, note: 'Good.' })).toEqual(['overall.rating']);
  expect(missing({ rating: 1, note: 'Weak.' })).toEqual([]);
});

it('shows the cards of others as hidden to whoever owes one, and as due to everyone else', () => {
  const seats = [true, false].flatMap((visible) => [true, false].map((own) => ({ visible, own })));
  expect(seats.map((seat) => shownAs(seat, true))).toEqual(['submitted', 'submitted', 'due', 'hidden']);
  expect(seats.map((seat) => shownAs(seat, false))).toEqual(['submitted', 'submitted', 'due', 'due']);
});
