import { describe, expect, it } from '@jest/globals';
import {
  againWords,
  takenWords,
  confidenceWords,
  firstLine,
  likenessWords,
  placeWords,
  reasonWords,
  refusalOf,
  tallyWords,
} from './words.ts';

describe('a file that is chosen', () => {
  it('may be of each kind that is read, whatever the case of its ending', () => {
    for (const name of ['a.md', 'A.PDF', 'b.docx', 'c.html', 'd.txt', 'e.csv', 'f.json', 'g.yaml', 'h.yml'])
      expect(refusalOf({ name, size: 1 })).toBeUndefined();
  });
  it('is refused by its kind, for its size and when it is empty', () => {
    expect(refusalOf({ name: 'tune.mp3', size: 1 })).toMatch(/“tune.mp3” is of no kind that can be read/);
    expect(refusalOf({ name: 'README', size: 1 })).toMatch(/no kind/);
    expect(refusalOf({ name: 'a.md', size: 0 })).toBe('“a.md” is empty.');
    expect(refusalOf({ name: 'a.pdf', size: 20 * 1024 * 1024 })).toBeUndefined();
    expect(refusalOf({ name: 'a.pdf', size: 20 * 1024 * 1024 + 1 })).toMatch(/has 21 MB; at most 20 MB/);
  });
});

describe('the words of a review', () => {
  it('say how sure the reader is, and how like another question is', () => {
    expect([0.9, 0.7, 0.3].map(confidenceWords)).toEqual([
      'Clearly a question',
      'Probably a question',
      'Perhaps a question',
    ]);
    expect([1, 0.8, 0.5].map(likenessWords)).toEqual(['Says the same as', 'Says nearly the same as', 'Like']);
  });
  it('say where a question stands and why a part was left out', () => {
    expect(placeWords('page', 3)).toBe('Page 3');
    expect(reasonWords('cookie-notice')).toBe('Cookie notice');
    expect(reasonWords('a-reason-of-tomorrow')).toBe('a-reason-of-tomorrow');
  });
  it('count what there is, and keep quiet about the rest', () => {
    expect(tallyWords([{ state: 'open' }, { state: 'accepted' }, { state: 'open' }])).toBe('2 to look at, 1 accepted');
    expect(tallyWords([])).toBe('');
  });
  it('know a question by its first line', () => {
    expect(firstLine('\nWhy?\n\n```js\nf();\n```')).toBe('Why?');
  });
});

describe('what was added to the bank', () => {
  it('is said as drafts, and as next versions of questions', () => {
    expect(takenWords([{ into: null }])).toBe('1 draft added to the bank.');
    expect(takenWords([{ into: null }, { into: null }, { into: 'a' }, { into: 'a' }])).toBe(
      '2 drafts added to the bank. A new version waits as your draft.',
    );
  });
});

it('what stands twice in a document is told by its place', () => {
  expect(againWords('line', [4, 9])).toBe('Also stands at line 4 and line 9, in the same or nearly the same words.');
});
