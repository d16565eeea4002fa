import { describe, expect, it } from '@jest/globals';
import { answerAfterMove, answerAfterRemoval, moved, pasted, replaced, without } from './entries.ts';

const letters = ['a', 'b', 'c', 'd'];

describe('a list of key points', () => {
  it('moves an entry up, down, and never out of the list', () => {
    expect(moved(letters, 2, 0)).toEqual(['c', 'a', 'b', 'd']);
    expect(moved(letters, 0, 1)).toEqual(['b', 'a', 'c', 'd']);
    expect(moved(letters, 1, 99)).toEqual(['a', 'c', 'd', 'b']);
    expect(moved(letters, 1, -5)).toEqual(['b', 'a', 'c', 'd']);
  });

  it('stays the very same list when nothing moves', () => {
    expect(moved(letters, 0, -1)).toBe(letters);
    expect(moved(letters, 3, 4)).toBe(letters);
    expect(moved(letters, 9, 0)).toBe(letters);
  });

  it('loses and changes one entry at a time', () => {
    expect(without(letters, 1)).toEqual(['a', 'c', 'd']);
    expect(replaced(letters, 3, 'x')).toEqual(['a', 'b', 'c', 'x']);
  });

  it('takes pasted lines as entries, without their bullets', () => {
    expect(pasted(['first', ''], 1, '- one\n* two\n\n3. three')).toEqual(['first', 'one', 'two', 'three']);
    expect(pasted(['first', 'last'], 0, 'one\r\n• two')).toEqual(['first', 'one', 'two', 'last']);
  });

  it('leaves a single pasted line to the field', () => {
    expect(pasted(letters, 0, 'only this')).toBe(letters);
  });
});

describe('the right answer of a choice', () => {
  it('stays with its option wherever options move', () => {
    for (let answer = 1; answer <= letters.length; answer += 1)
      for (let from = 0; from < letters.length; from += 1)
        for (let to = 0; to < letters.length; to += 1) {
          const right = letters[answer - 1];
          expect(moved(letters, from, to)[answerAfterMove(answer, from, to) - 1]).toBe(right);
        }
  });

  it('stays with its option when another one goes, and falls back to the first when it goes itself', () => {
    expect(answerAfterRemoval(3, 0)).toBe(2);
    expect(answerAfterRemoval(1, 3)).toBe(1);
    expect(answerAfterRemoval(2, 1)).toBe(1);
  });
});
