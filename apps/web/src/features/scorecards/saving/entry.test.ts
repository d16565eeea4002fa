import { describe, expect, it } from '@jest/globals';
import type { Answer } from '@loopwright/contracts';
import * as steps from './entry.ts';
import { type Entry, entryOf } from './entry.ts';

const answer = (note: string, version: number, rating: Answer['rating'] = null): Answer => ({
  subject: 'overall',
  rating,
  absence: null,
  note,
  version,
  savedAt: `2026-11-21T10:00:0${version}.000Z`,
});
const noted = (entry: Entry, note: string) => steps.edited(entry, { note });
const onServer = entryOf(answer('first', 1));

describe('an answer on its way', () => {
  it('is clean until it is changed, and clean again once that very text is confirmed', () => {
    expect(steps.isDirty(onServer)).toBe(false);
    const away = steps.sent(noted(onServer, 'second'));
    expect(steps.isDirty(away)).toBe(true);
    expect(steps.isDirty(steps.confirmed(away, answer('second', 2)))).toBe(false);
  });

  it('stays dirty when more was typed while it was under way, and goes over the new version', () => {
    const more = noted(steps.sent(noted(onServer, 'second')), 'second and more');
    const after = steps.confirmed(more, answer('second', 2));
    expect(steps.canGo(after)).toBe(true);
    expect(steps.changeOf(after)).toEqual({ rating: null, absence: null, note: 'second and more', version: 2 });
  });

  it('has one request under way at most', () => {
    expect(steps.canGo(noted(steps.sent(noted(onServer, 'a')), 'b'))).toBe(false);
  });

  it('does not go back to an older confirmation that comes late', () => {
    const now = entryOf(answer('newest', 5));
    expect(steps.confirmed(now, answer('old', 4))).toMatchObject({ version: 5, saved: { note: 'newest' } });
  });

  it('recognises its own words when the answer to them was lost', () => {
    const typed = noted(steps.lost(steps.sent(noted(onServer, 'second'))), 'second, corrected');
    const after = steps.outdated(steps.sent(typed), answer('second', 2));
    expect(after.conflict).toBeNull();
    expect(after).toMatchObject({ version: 2, words: { note: 'second, corrected' } });
    expect(steps.canGo(after)).toBe(true);
  });

  it('recognises any of several requests whose answers were lost', () => {
    const once = steps.lost(steps.sent(noted(onServer, 'A')));
    const twice = steps.lost(steps.sent(noted(once, 'B')));
    const after = steps.outdated(steps.sent(noted(twice, 'C')), answer('A', 2));
    expect(after).toMatchObject({ conflict: null, version: 2, words: { note: 'C' } });
  });
});

describe('words that were changed in two places', () => {
  const disputed = steps.outdated(steps.sent(noted(onServer, 'mine')), answer('theirs', 4, 2));

  it('are both kept, and wait for a person', () => {
    expect(disputed.words.note).toBe('mine');
    expect(disputed.conflict?.note).toBe('theirs');
    expect(steps.canGo(disputed)).toBe(false);
    expect(steps.isDirty(disputed)).toBe(true);
  });

  it('go over the server’s version when mine are kept', () => {
    const mine = steps.resolved(disputed, 'mine');
    expect(steps.changeOf(mine)).toMatchObject({ note: 'mine', version: 4 });
    expect(steps.canGo(mine)).toBe(true);
  });

  it('need no sending when theirs are kept', () => {
    const theirs = steps.resolved(disputed, 'theirs');
    expect(theirs.words).toMatchObject({ note: 'theirs', rating: 2 });
    expect(steps.isDirty(theirs)).toBe(false);
  });

  it('stand one under the other when both are kept, with the rating that exists', () => {
    expect(steps.resolved(disputed, 'both').words).toEqual({ rating: 2, absence: null, note: 'theirs\n\nmine' });
  });
});

describe('words left on the device', () => {
  const left = steps.keptOf(noted(onServer, 'typed before the crash'));

  it('go on top of the version they were written over', () => {
    const back = steps.restored(left, answer('first', 1));
    expect(back.words.note).toBe('typed before the crash');
    expect(steps.canGo(back)).toBe(true);
  });

  it('are done when the server has them already', () => {
    expect(steps.isDirty(steps.restored(left, answer('typed before the crash', 2)))).toBe(false);
  });

  it('stand beside the server’s when it has gone on differently', () => {
    const back = steps.restored(left, answer('from another device', 3));
    expect(back.conflict?.note).toBe('from another device');
    expect(back.words.note).toBe('typed before the crash');
  });

  it('remember a request that was under way', () => {
    const away = noted(steps.sent(noted(onServer, 'A')), 'B');
    expect(steps.restored(steps.keptOf(away), answer('A', 2))).toMatchObject({ conflict: null, words: { note: 'B' } });
  });

  it('come back although the server never heard of them', () => {
    const unheard = steps.keptOf(noted(entryOf(undefined), 'new'));
    expect(steps.changeOf(steps.restored(unheard, undefined))).toMatchObject({ note: 'new', version: 0 });
  });
});
