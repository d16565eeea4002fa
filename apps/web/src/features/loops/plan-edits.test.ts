import { describe, expect, it } from '@jest/globals';
import type { Loop, LoopQuestion } from '@loopwright/contracts';
import { type Edit, loopWith, planOf } from './plan.ts';
import {
  addQuestion,
  addSession,
  allowQuestion,
  banQuestion,
  changeRules,
  changeSession,
  keepOut,
  moveQuestion,
  moveSession,
  pin,
  removeQuestion,
  removeSession,
  settingsOf,
  swapQuestion,
} from './plan-edits.ts';
import { aLoop, aQuestion } from './test-support/a-loop.ts';

const loop = aLoop();
const [first, second] = [loop.sessions[0]!, loop.sessions[1]!];
const [one, two] = [first.questions[0]!, first.questions[1]!];
const other = aQuestion('other');
const titles = (of: Loop) => of.sessions.map(({ questions }) => questions.map(({ title }) => title));
const plainSession = { ...first, id: 'extra', title: 'Extra', questions: [] };

const edits: [words: string, edit: Edit][] = [
  ['pins', pin(first, one, true)],
  ['moves a question', moveQuestion(first, one, 1)],
  ['adds a question', addQuestion(first, other)],
  ['removes a question', removeQuestion(first, one)],
  ['swaps a question', swapQuestion(first, one, other)],
  ['bans a question', banQuestion(first, one)],
  ['keeps out a question that it does not ask', keepOut({ questionId: 'other', title: 'other' })],
  ['allows a question again', allowQuestion({ questionId: 'banned', title: 'Banned' })],
  ['changes a session', changeSession(first, { ...settingsOf(first), title: 'Other title', minutes: 90 })],
  ['adds a session', addSession(plainSession, 1)],
  ['removes a session', removeSession(loop.sessions, first)],
  ['moves a session', moveSession(loop.sessions, second, 0)],
  [
    'changes rules',
    changeRules(loop.coverage, { ownership: null, craft: { questions: 2, sessions: 1, mustHave: true } }, 'x'),
  ],
];

describe('an edit of a plan', () => {
  it.each(edits)('that %s changes the plan, and undoing it gives the plan back', (_, edit) => {
    const after = loopWith(loop, [edit]);
    expect(planOf(after)).not.toEqual(planOf(loop));
    expect(planOf(loopWith(loop, [edit, edit.undo!]))).toEqual(planOf(loop));
  });

  it.each(edits)('that %s may be applied twice', (_, edit) => {
    expect(planOf(loopWith(loop, [edit, edit]))).toEqual(planOf(loopWith(loop, [edit])));
  });

  it('keeps what someone else changed meanwhile', () => {
    const theirs = loopWith(loop, [changeSession(first, { ...settingsOf(first), minutes: 90 })]);
    const both = loopWith(theirs, [changeSession(first, { ...settingsOf(first), title: 'Mine' })]);
    expect(both.sessions[0]).toMatchObject({ title: 'Mine', minutes: 90 });
  });

  it('does not bring in a question that the loop asks by now', () => {
    const theirs = loopWith(loop, [addQuestion(second, other)]);
    expect(titles(loopWith(theirs, [addQuestion(first, other)]))).toEqual(titles(theirs));
    expect(titles(loopWith(theirs, [swapQuestion(first, one, other)]))).toEqual(titles(theirs));
  });

  it('leaves a question out that someone else removed', () => {
    const theirs = loopWith(loop, [removeQuestion(first, one)]);
    expect(titles(loopWith(theirs, [moveQuestion(first, one, 1), pin(first, one, true)]))).toEqual(titles(theirs));
  });
});

describe('a loop with edits that are not saved yet', () => {
  it('is the same loop without any', () => {
    expect(loopWith(loop, [])).toBe(loop);
  });

  it('shows a new question with its title, its minutes and the pin of a choice by hand', () => {
    const { questions } = loopWith(loop, [swapQuestion(first, two, other)]).sessions[0]!;
    expect(questions.map(({ title, minutes, pinned }) => ({ title, minutes, pinned }))).toEqual([
      { title: 'one', minutes: 10, pinned: false },
      { title: 'other', minutes: 10, pinned: true },
    ]);
  });

  it('counts coverage anew and says that no run of the assembler speaks of it', () => {
    const after = loopWith(loop, [removeQuestion(first, one)]);
    expect(after.matrix.find(({ competency }) => competency === 'ownership')).toMatchObject({
      questions: 1,
      sessions: 1,
      met: false,
    });
    expect(after.assembly).toBeNull();
  });

  it('counts main and further competencies apart, as the server does', () => {
    const shown: LoopQuestion = { ...other, competencies: { ownership: 2, craft: 1 } };
    const { matrix } = loopWith(loop, [addQuestion(first, shown)]);
    expect(matrix.find(({ competency }) => competency === 'ownership')?.bySession).toEqual({
      first: { main: 2, also: 0 },
      second: { main: 0, also: 1 },
    });
    expect(matrix.find(({ competency }) => competency === 'craft')).toMatchObject({
      rule: null,
      met: true,
      questions: 2,
    });
  });

  it('names what it bans', () => {
    expect(loopWith(loop, [banQuestion(first, one)]).banned.map(({ title }) => title)).toEqual(['Banned', 'one']);
  });
});
