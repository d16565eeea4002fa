import { describe, expect, it } from '@jest/globals';
import type { Question } from '@loopwright/contracts';
import {
  exposureInWords,
  interviewInWords,
  jobsUsing,
  likenessInWords,
  placeInWords,
  unseenWords,
  usageInWords,
  versionInWords,
  whyNotRestored,
} from './history-words.ts';

const now = Date.parse('2026-11-21T12:00:00Z');
const unused = { loops: 0, asked: 0, lastAskedAt: null };

describe('the use of a question', () => {
  it('reads as one sentence of what is known', () => {
    const lastAskedAt = '2026-11-18T12:00:00Z';
    expect(usageInWords({ ...unused, loops: 4, asked: 31, lastAskedAt }, now)).toBe(
      'In 4 loops, asked 31 times, last asked 3 days ago.',
    );
    expect(usageInWords({ ...unused, loops: 1 }, now)).toBe('In 1 loop.');
    expect(usageInWords({ ...unused, asked: 1 }, now)).toBe('Asked once.');
    expect(usageInWords(unused, now)).toBe('In no loop, and never asked.');
  });

  it('says how much of its limit is used', () => {
    expect(exposureInWords(null)).toBeNull();
    expect(exposureInWords({ times: 5, days: 90, counted: 3, reached: false })).toBe('3 of 5 within 90 days.');
    expect(exposureInWords({ times: 5, days: 90, counted: 5, reached: true })).toMatch(/^Its limit is reached: 5 of 5/);
  });

  it('names each job once, by its newest loop, and tells when that loop is no longer followed', () => {
    const use = { loopId: 'l', job: 'Engineer', session: 'Coding', publishedAt: '2026-11-18T12:00:00Z' };
    const newest = { ...use, jobId: 'one', loopVersion: 2, current: true, version: 2 };
    const old = { ...newest, loopVersion: 1, current: false, version: 1 };
    const other = { ...old, jobId: 'two' };
    expect(jobsUsing([newest, old, other])).toEqual([newest, other]);
    expect(placeInWords(newest)).toBe('Coding, version 2');
    expect(placeInWords(old)).toBe('Coding, version 1, in an earlier version of the loop');
  });

  it('counts what the reader may not see, and says nothing where all is in sight', () => {
    expect([0, 1, 2].map((count) => unseenWords(count, 'loop'))).toEqual([
      null,
      '1 more loop that you may not see',
      '2 more loops that you may not see',
    ]);
  });

  it('tells of an interview what was asked and what came of it, and names nobody', () => {
    const use = { interviewId: 'i', job: 'Engineer', session: 'Coding', startsAt: '2026-11-18T12:00:00Z', version: 2 };
    expect(interviewInWords({ ...use, submittedCards: 0 })).toBe('Coding for Engineer, version 2');
    expect(interviewInWords({ ...use, submittedCards: 1 })).toBe('Coding for Engineer, version 2, 1 scorecard');
    expect(interviewInWords({ ...use, submittedCards: 3 })).toMatch(/3 scorecards$/);
  });
});

describe('a version of a question', () => {
  it('names its author and its approver, and where it came from without one', () => {
    const [mia, rita] = [
      { id: 'm', name: 'Mia' },
      { id: 'r', name: 'Rita' },
    ];
    expect(versionInWords({ author: mia, approver: rita, alone: false }, 'today')).toBe(
      'Mia · today · approved by Rita',
    );
    expect(versionInWords({ author: null, approver: null, alone: false }, 'today')).toBe(
      'Came with the content pack · today',
    );
    expect(versionInWords({ author: mia, approver: mia, alone: true }, 'today')).toBe(
      'Mia · today · approved by its author: nobody else could',
    );
  });

  it('becomes a draft only while there is none and the question is in the bank', () => {
    const draft = { state: 'draft', author: { name: 'Mia' } } as NonNullable<Question['draft']>;
    expect(whyNotRestored({ draft: null, status: 'approved' })).toBeNull();
    expect(whyNotRestored({ draft, status: 'approved' })).toMatch(/^Mia is writing/);
    expect(whyNotRestored({ draft: { ...draft, state: 'review' }, status: 'approved' })).toMatch(/in review/);
    expect(whyNotRestored({ draft: null, status: 'retired' })).toMatch(/retired/);
  });
});

it('says in words how alike two questions are', () => {
  expect([1, 0.7, 0.4].map(likenessInWords)).toEqual(['nearly the same words', 'much alike', 'somewhat alike']);
});
