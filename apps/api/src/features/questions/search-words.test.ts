import { describe, expect, it } from '@jest/globals';
import { askedOf, nearestWords, slipsBetween } from './search-words.ts';

const vocabulary = ['regularisation', 'regression', 'drift', 'draft', 'fold', 'gradient', 'overfitting', 'data'];

describe('a mistyped word', () => {
  it.each([
    ['regularisaton', ['regularisation']],
    ['drfit', ['drift']],
    ['gradeint', ['gradient']],
    ['overfiting', ['overfitting']],
    ['drift', ['drift']],
    ['dta', []],
    ['zebra', []],
    ['regularisatoooon', []],
  ])('means what the fewest slips lead to: %s', (word, meant) => {
    expect(nearestWords(word, vocabulary)).toEqual(meant);
  });

  it('is counted letter by letter, neighbours exchanged as one slip', () => {
    expect(slipsBetween('drfit', 'drift', 2)).toBe(1);
    expect(slipsBetween('kitten', 'sitting', 3)).toBe(3);
    expect(slipsBetween('kitten', 'sitting', 2)).toBe(3);
    expect(slipsBetween('', 'ab', 2)).toBe(2);
  });
});

describe('a search', () => {
  it.each([
    ['k fold', { words: ['k', 'fold'], phrases: [], without: [] }],
    ['k-fold Überfit', { words: ['k', 'fold', 'überfit'], phrases: [], without: [] }],
    ['"data drift" -labels', { words: [], phrases: ['data drift'], without: ['labels'] }],
    ['-"time series" x', { words: ['x'], phrases: [], without: ['time series'] }],
    [`' OR 1=1 --`, { words: ['or', '1', '1'], phrases: [], without: [] }],
    ['"', { words: [], phrases: [], without: [] }],
  ])('is taken apart: %s', (search, asked) => {
    expect(askedOf(search)).toEqual(asked);
  });
});
