import { describe, expect, it } from '@jest/globals';
import type { LoopPlan, LoopSession } from '@loopwright/contracts';
import { leftOutWords, newTo, overfillWords, withAdded, withoutAdded } from './added-questions.ts';

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

  it('that cannot come in are named, each with its own reason', () => {
    const three = ['a', 'never', 'c'].map((id) => ({ id, title: id.toUpperCase(), minutes: 5, stages: [] }));
    expect(leftOutWords(plan, three)).toEqual([
      '“A” is in “one” already.',
      '“NEVER” was set to be never used in this loop.',
    ]);
  });

  it('tell before they come in what they would overfill, and which of them the stage does not suit', () => {
    const asked = { ...session('one'), questionMinutes: { from: 0, to: 50 }, questionCount: { from: 0, to: 2 } };
    const full = { ...asked, questions: [{ minutes: 40 }, { minutes: 5 }] } as unknown as LoopSession;
    const fits = { id: 'x', title: 'Fits', minutes: 5, stages: ['screen'] };
    expect(overfillWords({ ...full, questions: [] }, [fits], 'Screen')).toEqual([]);
    expect(overfillWords(full, [{ ...fits, title: 'Design', minutes: 78, stages: ['onsite'] }], 'Screen')).toEqual([
      'Would be 123 of 50 min for questions.',
      '3 questions, at most 2 wanted.',
      'Not meant for the stage Screen: “Design”.',
    ]);
  });

  it('go out again without touching the others', () => {
    expect(withoutAdded(withAdded(plan, 'two', ['c']), 'two', ['c'])).toEqual(plan);
  });
});
