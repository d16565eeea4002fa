import { describe, expect, it } from '@jest/globals';
import {
  effectInWords,
  elsewhereInWords,
  flightInWords,
  interviewsInWords,
  isMixed,
  stayingInWords,
} from './reach-words.ts';

const flight = (name: string, moves: number, keeps: number) => ({ applicationId: name, name, moves, keeps });

describe('what a change of a rubric touches, in words', () => {
  it('names the first three candidates', () => {
    expect(flightInWords([])).toBe('nobody');
    expect(flightInWords(['A', 'B', 'C', 'D', 'E'].map((name) => flight(name, 1, 0)))).toBe('A, B, C and 2 more');
  });

  it('counts interviews to come and begun', () => {
    expect(interviewsInWords([flight('A', 1, 0), flight('B', 1, 1)])).toBe('2 to come, 1 begun');
  });

  it('says what moves and what keeps its version', () => {
    expect(effectInWords([flight('A', 1, 0), flight('B', 0, 2)], true)).toBe(
      '1 interview to come moves to the new version; 2 interviews that have begun keep the old one',
    );
    expect(effectInWords([flight('A', 1, 0)], false)).toBe('stays as it is for everyone in flight');
    expect(effectInWords([], true)).toMatch(/next candidates/);
  });

  it('warns only where two versions meet in one job', () => {
    expect([
      isMixed([flight('A', 1, 1)], true),
      isMixed([flight('A', 1, 1)], false),
      isMixed([flight('A', 1, 0)], true),
    ]).toEqual([true, false, false]);
  });

  it('says which interviews keep an older version', () => {
    expect([1, 2].map((interviews) => stayingInWords({ version: 3, interviews }))).toEqual([
      '1 interview keeps version 3',
      '2 interviews keep version 3',
    ]);
  });

  it('tells of jobs that one may not see', () => {
    expect(elsewhereInWords(1)).toBe('1 open job that you cannot see uses this rubric too.');
  });
});
