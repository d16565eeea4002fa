import { describe, expect, it } from '@jest/globals';
import { excerpt, highlighted, wordsOf } from './highlight.ts';

const hits = (text: string, ...words: string[]) =>
  highlighted(text, words)
    .filter(({ hit }) => hit)
    .map(({ text: hit }) => hit);

describe('words that were searched for', () => {
  it('are found at the beginning of words, in any case, with any ending', () => {
    expect(hits('Regularization and regularizing models', 'regularization')).toEqual([
      'Regularization',
      'regularizing',
    ]);
    expect(hits('Drift, data drift, adrift', 'drift')).toEqual(['Drift', 'drift']);
  });

  it('leave the text as it is', () => {
    const text = 'Explain (k-fold) cross-validation: why k?';
    expect(
      highlighted(text, wordsOf('k-fold validation'))
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
    expect(highlighted(text, []).map((part) => part.text)).toEqual([text]);
  });

  it('may hold anything that people type', () => {
    expect(hits('Cost is $5 (or so)', '(or', '[[', '\\d')).toEqual(['(or']);
    expect(wordsOf('what is the (F1) score?')).toEqual(['what', 'F1', 'score']);
  });

  it('bring the line of a long text into view that they stand in', () => {
    const text = `${'Before it. '.repeat(30)}Here **drift** is named. ${'After it. '.repeat(30)}`;
    expect(excerpt(text, ['drift'])).toMatch(/^… .*Here drift is named/);
    expect(excerpt(text, ['nowhere'])).toBeNull();
    expect(excerpt('Drift first.', ['drift'])).toBe('Drift first.');
  });
});
