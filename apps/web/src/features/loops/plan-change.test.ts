import { describe, expect, it } from '@jest/globals';
import type { Loop } from '@loopwright/contracts';
import { loopWith, planOf } from './plan.ts';
import { bringBack, changeBetween, changeWords } from './plan-change.ts';
import { addQuestion, moveQuestion, removeQuestion } from './plan-edits.ts';
import { aLoop, aQuestion, aSession } from './test-support/a-loop.ts';

const loop = aLoop();
const [first, second] = [loop.sessions[0]!, loop.sessions[1]!];
const [one] = first.questions;
const asking = (...sessions: string[][]): Loop => ({
  ...loop,
  sessions: sessions.map((titles, at) =>
    aSession(
      ['first', 'second'][at]!,
      titles.map((title) => aQuestion(title)),
    ),
  ),
});

describe('what assembling changed', () => {
  it('names what came, what went, and what went elsewhere', () => {
    const change = changeBetween(asking(['one', 'two'], ['three']), asking(['two'], ['one', 'four']));
    expect(change.added.map(({ title, session }) => [title, session])).toEqual([['four', 'The second']]);
    expect(change.removed.map(({ title, session }) => [title, session])).toEqual([['three', 'The second']]);
    expect(change.moved.map(({ title, from, session }) => [title, from, session])).toEqual([
      ['one', 'The first', 'The second'],
    ]);
    expect(changeWords(change)).toBe('1 question added, 1 removed, 1 moved');
  });

  it('says so when only the order is another, or nothing at all', () => {
    expect(changeWords(changeBetween(asking(['one', 'two']), asking(['two', 'one'])))).toBe(
      'Same questions, another order in 1 session',
    );
    expect(changeWords(changeBetween(loop, loop))).toBe('Nothing had to change');
  });

  it('does not take a new neighbour for another order', () => {
    expect(changeBetween(asking(['one', 'two']), asking(['one', 'new', 'two'])).reordered).toEqual([]);
  });
});

describe('bringing back the loop as it was', () => {
  it('takes one step, whatever was done since', () => {
    const later = loopWith(loop, [
      removeQuestion(first, one!),
      addQuestion(second, aQuestion('new')),
      moveQuestion(second, second.questions[0]!, 1),
    ]);
    expect(planOf(later)).not.toEqual(planOf(loop));
    const back = loopWith(later, [bringBack(loop)]);
    expect(planOf(back)).toEqual(planOf(loop));
    expect(back.sessions[0]!.questions.map(({ title }) => title)).toEqual(['one', 'two']);
  });
});
