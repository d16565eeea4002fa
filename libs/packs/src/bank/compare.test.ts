import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyQuestion } from '../../test-support/any-question.ts';
import { compareQuestion, differences, wordRuns } from './compare.ts';
import { fingerprintOf, stamped } from './fingerprint.ts';
import { PortableQuestion } from './portable.ts';

const asked = (more: object = {}) =>
  PortableQuestion.parse({ id: 'drift', title: 'Drift', prompt: 'What is drift?', minutes: 10, ...more });
const original = asked();
const ours = asked({ prompt: 'What is concept drift?' });
const theirs = asked({ minutes: 15 });
const base = fingerprintOf(original);
const current = (question: PortableQuestion, more = {}) => ({ question, retired: false, drafted: false, ...more });

describe('a question of a file, beside the one of the bank', () => {
  it.each([
    ['is added where the bank has none', theirs, undefined, undefined, 'added'],
    ['is unchanged where both say the same', theirs, current(theirs), undefined, 'unchanged'],
    ['is a change where only the file was edited', theirs, current(original), base, 'changed'],
    ['brings nothing where only the bank was edited', original, current(ours), base, 'unchanged'],
    ['is a conflict where both were edited', theirs, current(ours), base, 'conflict'],
    ['is a conflict where nobody knows what it began from', theirs, current(original), undefined, 'conflict'],
    ['is a conflict where the team retired it', theirs, current(original, { retired: true }), base, 'conflict'],
    [
      'is a conflict where someone is writing its next version',
      theirs,
      current(original, { drafted: true }),
      base,
      'conflict',
    ],
    ['is a change where it names one more tag', asked({ tags: ['new'] }), current(original), undefined, 'changed'],
    ['is unchanged where the bank has more tags', original, current(asked({ tags: ['ours'] })), undefined, 'unchanged'],
  ] as const)('%s', (_, incoming, bank, began, kind) => {
    expect(compareQuestion(incoming, bank, began)).toBe(kind);
  });

  it('began from what its own fingerprint says, whatever was installed last', () => {
    const edited = { ...stamped(original), minutes: 15 };
    expect(compareQuestion(edited, current(original), 'ffffffffffffffff')).toBe('changed');
    expect(compareQuestion(edited, current(ours), fingerprintOf(ours))).toBe('conflict');
  });

  it('is never overwritten by a file when the bank was edited, whatever it says', () => {
    fc.assert(
      fc.property(anyQuestion, anyQuestion, anyQuestion, (began, bank, file) => {
        fc.pre(fingerprintOf(bank) !== fingerprintOf(began) && fingerprintOf(bank) !== fingerprintOf(file));
        expect(['conflict', 'unchanged']).toContain(compareQuestion(file, current(bank), fingerprintOf(began)));
      }),
      { numRuns: 50 },
    );
  });
});

describe('a fingerprint', () => {
  it('does not depend on the order in which something keeps the keys', () => {
    const turned = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(turned)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, of]) => [key, turned(of)]),
            )
          : value;
    fc.assert(
      fc.property(anyQuestion, (one) =>
        expect(fingerprintOf(turned(one) as PortableQuestion)).toBe(fingerprintOf(one)),
      ),
    );
  });
});

describe('what differs', () => {
  it('is told by field and by word', () => {
    expect(differences(original, asked({ prompt: 'What is data drift?', levels: { mid: 'Knows.' } }))).toEqual([
      {
        field: 'prompt',
        runs: [
          { text: 'What is ', change: 'same' },
          { text: 'data ', change: 'added' },
          { text: 'drift?', change: 'same' },
        ],
      },
      { field: 'levels.mid', runs: [{ text: 'Knows.', change: 'added' }] },
    ]);
  });

  it('is nothing between a question and itself, and never in tags that the file does not take away', () => {
    fc.assert(
      fc.property(anyQuestion, (one) => expect(differences(one, one)).toEqual([])),
      { numRuns: 30 },
    );
    expect(differences(asked({ tags: ['ours'] }), asked())).toEqual([]);
  });

  it('is told in whole texts where other comparisons have used up the time', () => {
    const runs = (patience: number) =>
      differences(original, asked({ prompt: 'What is data drift?' }), { milliseconds: patience })[0]!.runs;
    expect(runs(0)).toEqual([
      { text: 'What is drift?', change: 'removed' },
      { text: 'What is data drift?', change: 'added' },
    ]);
    const patience = { milliseconds: 10_000 };
    wordRuns('one two', 'one three', patience);
    expect(patience.milliseconds).toBeLessThan(10_000);
  });

  it('gives back both texts when its runs are put together', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (was, becomes) => {
        const runs = wordRuns(was, becomes);
        const side = (left: string) =>
          runs
            .filter(({ change }) => change !== left)
            .map(({ text }) => text)
            .join('');
        expect([side('added'), side('removed')]).toEqual([was, becomes]);
      }),
    );
  });
});
