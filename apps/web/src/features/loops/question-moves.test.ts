import { describe, expect, it } from '@jest/globals';
import type { Loop } from '@loopwright/contracts';
import { loopWith, planOf } from './plan.ts';
import { changeMinutes, moveToSession, placeBeside } from './question-moves.ts';
import { aLoop } from './test-support/a-loop.ts';

const loop = aLoop();
const [first, second] = [loop.sessions[0]!, loop.sessions[1]!];
const [one, two] = [first.questions[0]!, first.questions[1]!];
const titles = (of: Loop) => of.sessions.map(({ questions }) => questions.map(({ title }) => title));

describe('a question moved by hand', () => {
  it('comes into another session pinned, and goes back to where and how it was', () => {
    const edit = moveToSession(first, second, one, 0);
    const after = loopWith(loop, [edit]);
    expect(titles(after)).toEqual([['two'], ['one', 'three']]);
    expect(after.sessions[1]!.questions[0]!.pinned).toBe(true);
    expect(planOf(loopWith(loop, [edit, edit.undo!]))).toEqual(planOf(loop));
    expect(planOf(loopWith(loop, [edit, edit]))).toEqual(planOf(after));
  });

  it('stays out when somebody removed it, or the session it should go to, meanwhile', () => {
    const edit = moveToSession(first, second, one, 0);
    const plan = planOf(loop);
    const gone = { ...plan, sessions: plan.sessions.map((each) => ({ ...each, questions: [] })) };
    expect(edit.apply(gone)).toBe(gone);
    const closed = { ...plan, sessions: plan.sessions.slice(0, 1) };
    expect(edit.apply(closed)).toBe(closed);
  });

  it('takes another time in this loop, until that is undone', () => {
    const edit = changeMinutes(first, two, 25);
    expect(loopWith(loop, [edit]).sessions[0]!.questions[1]!.minutes).toBe(25);
    expect(planOf(loopWith(loop, [edit, edit.undo!]))).toEqual(planOf(loop));
  });

  it('stands where it was dropped, from above and from below', () => {
    const ids = ['a', 'b', 'c'];
    expect(placeBeside(ids, 'a', 'c', 'before')).toBe(1);
    expect(placeBeside(ids, 'a', 'c', 'after')).toBe(2);
    expect(placeBeside(ids, 'c', 'a', 'before')).toBe(0);
    expect(placeBeside(ids, 'from elsewhere', 'b', 'after')).toBe(2);
  });
});
