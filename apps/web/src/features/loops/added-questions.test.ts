import { describe, expect, it } from '@jest/globals';
import type { LoopPlan } from '@loopwright/contracts';
import { newTo, withAdded, withoutAdded } from './added-questions.ts';

const session = (id: string, ...questions: string[]) => ({
  ...{ id, title: id, stage: 'screen', minutes: 45, focus: [] },
  questionMinutes: { from: 0, to: 40 },
  questionCount: { from: 0, to: 5 },
  questions: questions.map((questionId) => ({ questionId, pinned: false })),
});
const plan: LoopPlan = { sessions: [session('one', 'a'), session('two', 'b')], coverage: {}, banned: ['never'] };
const asked = ({ sessions }: LoopPlan) =>
  sessions.map(({ questions }) => questions.map(({ questionId }) => questionId));

describe('questions from the bank', () => {
  it('come into the session that was chosen, pinned, after those that are there', () => {
    const added = withAdded(plan, 'two', ['c', 'd']);
    expect(asked(added)).toEqual([['a'], ['b', 'c', 'd']]);
    expect(added.sessions[1]!.questions.slice(1).every(({ pinned }) => pinned)).toBe(true);
  });

  it('are never asked twice in a loop, nor against a ban', () => {
    expect(newTo(plan, ['a', 'c', 'never'])).toEqual(['c']);
    expect(asked(withAdded(plan, 'two', ['a', 'never']))).toEqual(asked(plan));
    const once = withAdded(plan, 'two', ['c']);
    expect(withAdded(once, 'two', ['c'])).toEqual(once);
  });

  it('go out again without touching the others', () => {
    expect(withoutAdded(withAdded(plan, 'two', ['c']), 'two', ['c'])).toEqual(plan);
  });
});
