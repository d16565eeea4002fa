import { describe, expect, it } from '@jest/globals';
import type { DocumentDraft, QuestionDocument } from '@loopwright/contracts';
import { changedBy, mendedOf } from './mending.ts';
import {
  asksAnew,
  changeOf,
  draftFrom,
  entriesOf,
  leftOutOf,
  neighbour,
  nextOpen,
  withChanges,
  withDecision,
} from './review.ts';
import { aDraft } from './test-support/draft.ts';

const draft = (key: number, more: Partial<DocumentDraft> = {}): DocumentDraft =>
  aDraft(key, { keyPoints: ['Because'], section: 'Locks', confidence: 0.9, ...more });
const part = (line: number, reason: string | null = null, heading = false) => ({
  line,
  text: `Part ${line}`,
  heading,
  reason,
});
const document = (drafts: DocumentDraft[]): QuestionDocument => ({
  id: '00000000-0000-4000-8000-000000000001',
  name: 'locks.md',
  format: 'markdown',
  place: 'line',
  uploadedBy: { id: '00000000-0000-4000-8000-000000000002', name: 'Ada' },
  createdAt: '2026-01-01T00:00:00.000Z',
  revision: 1,
  parts: [part(1, 'prose', true), part(2), part(3), part(4, 'unsure')],
  drafts,
});

describe('a review', () => {
  it('sends what is written of a draft, and nothing that the server found out by itself', () => {
    const sent = changeOf(draft(1), { state: 'accepted' });
    expect(sent).toMatchObject({ key: 1, prompt: 'Why 1?', state: 'accepted' });
    for (const name of ['line', 'section', 'confidence', 'questionId', 'similar', 'adds', 'again'])
      expect(sent).not.toHaveProperty(name);
  });
  it('shows what was kept without loading the document again', () => {
    const before = document([draft(1), draft(2)]);
    const after = withChanges(before, 2, [changeOf(before.drafts[1]!, { state: 'dropped' })]);
    expect([after.revision, ...after.drafts.map(({ state }) => state)]).toEqual([2, 'open', 'dropped']);
    expect(after.drafts[1]!.section).toBe('Locks');
  });
  it('shows one decision for many, and nothing else of them changes', () => {
    const before = document([draft(1), draft(2), draft(3)]);
    const after = withDecision(before, 2, { keys: [1, 3], state: 'accepted' });
    expect([after.revision, ...after.drafts.map(({ state }) => state)]).toEqual([2, 'accepted', 'open', 'accepted']);
    expect(after.drafts[1]).toBe(before.drafts[1]);
  });
  it('takes a part in at its place, under a key of its own', () => {
    const before = document([draft(1), draft(2)]);
    expect(leftOutOf(before)).toEqual([{ part: 3, line: 4, text: 'Part 4', reason: 'unsure' }]);
    const added = draftFrom(before, 3);
    expect(added).toMatchObject({ key: 3, prompt: 'Part 4', state: 'open' });
    const after = withChanges(before, 2, [added]);
    expect(after.drafts.map(({ key, line }) => [key, line])).toEqual([
      [1, 1],
      [2, 2],
      [3, 4],
    ]);
    expect(leftOutOf(after)).toEqual([]);
  });
  it('asks the bank again for other words, not for another decision', () => {
    const before = document([draft(1)]);
    expect(asksAnew(before, [changeOf(draft(1), { state: 'accepted' })])).toBe(false);
    expect(asksAnew(before, [changeOf(draft(1), { prompt: 'How?' })])).toBe(true);
    expect(asksAnew(before, [draftFrom(before, 3)])).toBe(true);
  });
  it('moves between drafts, and on to what is still open', () => {
    const drafts = [draft(1), draft(2, { state: 'accepted' }), draft(3)];
    expect([neighbour(drafts, undefined, 1), neighbour(drafts, 1, 1), neighbour(drafts, 1, -1)]).toEqual([1, 2, 1]);
    expect(neighbour(drafts, 3, 1)).toBe(3);
    expect([nextOpen(drafts, 1), nextOpen(drafts, 3)]).toEqual([3, 1]);
    expect(nextOpen([draft(1)], 1)).toBeUndefined();
  });
});

describe('mending a draft', () => {
  it('reads one entry a line, and code in one piece', () => {
    expect(entriesOf(' One \n\nTwo\n```js\nf();\n\ng();\n```\nThree')).toEqual([
      'One',
      'Two',
      '```js\nf();\n\ng();\n```',
      'Three',
    ]);
  });
  it('keeps lists that nobody touched as they are', () => {
    const long = draft(1, { keyPoints: ['One\npoint', 'Another'] });
    expect(changedBy(long, { ...mendedOf(long), prompt: ' How? ' })).toMatchObject({
      prompt: 'How?',
      keyPoints: ['One\npoint', 'Another'],
    });
  });
  it('says what it is about, and what it tells of a candidate', () => {
    const values = { ...mendedOf(draft(1)), topics: ['locks'], competencies: { coding: 2 as const } };
    expect(changedBy(draft(1), values)).toMatchObject({ topics: ['locks'], competencies: { coding: 2 } });
  });
  it('makes multiple choice of options, and takes a key away that none of them has', () => {
    const values = { ...mendedOf(draft(1)), options: 'Red\nBlue', correct: '2' };
    expect(changedBy(draft(1), values)).toMatchObject({ options: ['Red', 'Blue'], correct: 2, format: 'mcq' });
    expect(changedBy(draft(1), { ...values, correct: '3' }).correct).toBeNull();
    const choice = draft(1, { options: ['Red', 'Blue'], correct: 1, format: 'mcq', explanation: 'So.' });
    expect(changedBy(choice, { ...mendedOf(choice), options: '' })).toMatchObject({
      options: null,
      correct: null,
      explanation: '',
      format: 'open',
    });
  });
});
