import { describe, expect, it } from '@jest/globals';
import { bulkWords, pickedWords, questionsOf, refusedName, statusAfter } from './bulk-words.ts';

const changed = (...titles: string[]) => titles.map((title) => ({ id: title, title, revision: 2 }));
const refused = (title: string | null) => ({ id: 'x', title, code: 'question.no-draft', why: 'There is no draft.' });

describe('a change to many questions', () => {
  it('names the one that it changed, and counts several', () => {
    expect(bulkWords('retire', { changed: changed('Drift'), unchanged: [], refused: [] })).toBe('“Drift” is retired.');
    expect(bulkWords('tag', { changed: changed('a', 'b'), unchanged: [], refused: [] })).toBe(
      '2 questions have other tags now.',
    );
    expect(bulkWords('undo', { changed: changed('a', 'b'), unchanged: [], refused: [] })).toBe(
      '2 questions are as they were.',
    );
  });

  it('keeps back neither what was so already nor what was refused', () => {
    expect(bulkWords('submit', { changed: changed('a', 'b'), unchanged: ['c'], refused: [refused('d')] })).toBe(
      '2 questions wait for review. 1 was so already. 1 could not be changed.',
    );
    expect(bulkWords('restore', { changed: [], unchanged: ['c', 'd'], refused: [] })).toBe(
      'Nothing was changed. 2 were so already.',
    );
  });

  it('tells picks of an earlier search from those in sight', () => {
    expect([pickedWords(3, 0), pickedWords(3, 2), pickedWords(2, 2)]).toEqual([
      '3 picked',
      '3 picked, 2 of them earlier:',
      '2 picked earlier:',
    ]);
  });

  it('names what was refused, even what is gone', () => {
    expect(refusedName(refused('Drift'))).toBe('“Drift”');
    expect(refusedName(refused(null))).toBe('A question that is gone');
    expect([questionsOf(1), questionsOf(2)]).toEqual(['1 question', '2 questions']);
  });

  it('tells the state in which it leaves a picked question', () => {
    expect(statusAfter('retire', 'approved')).toBe('retired');
    expect(statusAfter('submit', 'draft')).toBe('review');
    expect(statusAfter('submit', 'approved')).toBe('approved');
    expect(statusAfter('tag', 'draft')).toBe('draft');
  });
});
