import { describe, expect, it } from '@jest/globals';
import { blank, joinNotes, merge, type Words } from './words.ts';

const words = (note: string, rating: Words['rating'] = null, absence: Words['absence'] = null): Words => ({
  rating,
  absence,
  note,
});

describe('merging two changes of one answer', () => {
  it('takes the only change there is', () => {
    expect(merge(words('a'), words('a'), words('a b'))).toEqual(words('a b'));
    expect(merge(words('a'), words('mine'), words('a'))).toEqual(words('mine'));
  });

  it('keeps a rating from here and a note from there', () => {
    expect(merge(words('a'), words('a', 3), words('theirs'))).toEqual(words('theirs', 3));
  });

  it('takes the longer note when it begins with the other one', () => {
    expect(merge(blank, words('one two'), words('one'))).toEqual(words('one two'));
    expect(merge(blank, words('one'), words('one two'))).toEqual(words('one two'));
  });

  it('leaves it to a person when both notes say something else', () => {
    expect(merge(words('a'), words('mine'), words('theirs'))).toBeNull();
  });

  it('leaves it to a person when both rated, and differently', () => {
    expect(merge(blank, words('', 1), words('', 4))).toBeNull();
    expect(merge(blank, words('', 4), words('', null, 'not-asked'))).toBeNull();
  });

  it('agrees when both did the same', () => {
    expect(merge(blank, words('x', 2), words('x', 2))).toEqual(words('x', 2));
  });
});

describe('keeping both notes', () => {
  it('puts one under the other', () => {
    expect(joinNotes('mine', 'theirs')).toBe('theirs\n\nmine');
  });

  it('says nothing twice and leaves no gap for an empty one', () => {
    expect(joinNotes('same', ' same ')).toBe('same');
    expect(joinNotes('mine', '')).toBe('mine');
  });
});
