import { describe, expect, it } from '@jest/globals';
import type { Loop } from '@loopwright/contracts';
import { loopWith } from './plan.ts';
import { changeRules, pin } from './plan-edits.ts';
import { canApply, editFor } from './relaxations.ts';
import { aLoop } from './test-support/a-loop.ts';

const loop = aLoop();
const relaxation = (rule: string, by: number) => ({ rule, by, words: '', unit: '' });
const applied = (rule: string, by: number, now: Loop = loop): Loop =>
  loopWith(now, [editFor(relaxation(rule, by), loop, now)!]);
const first = (of: Loop) => of.sessions[0]!;

describe('a change that the assembler proposes', () => {
  it('asks for fewer questions or sessions on a competency', () => {
    expect(applied('coverage.ownership.questions', 1).coverage).toEqual({
      ownership: { questions: 1, sessions: 2, mustHave: true },
    });
    expect(applied('coverage.ownership.sessions', 1).coverage).toEqual({
      ownership: { questions: 2, sessions: 1, mustHave: true },
    });
  });

  it('drops a rule that would ask for nothing', () => {
    expect(applied('coverage.ownership.questions', 2).coverage).toEqual({});
  });

  it('widens the minutes of a session, and its slot where they would not fit', () => {
    expect(first(applied('sessions.first.questionMinutes.to', 4))).toMatchObject({
      minutes: 60,
      questionMinutes: { from: 10, to: 54 },
    });
    expect(first(applied('sessions.first.questionMinutes.to', 20))).toMatchObject({
      minutes: 70,
      questionMinutes: { from: 10, to: 70 },
    });
    expect(first(applied('sessions.first.questionMinutes.from', 3)).questionMinutes).toEqual({ from: 7, to: 50 });
  });

  it('changes the number of questions', () => {
    expect(first(applied('sessions.first.questionCount.to', 1)).questionCount).toEqual({ from: 1, to: 5 });
    expect(first(applied('sessions.first.questionCount.from', 1)).questionCount).toEqual({ from: 0, to: 4 });
  });

  it('asks for fewer minutes on a competency, or lets another number of sessions own it', () => {
    const ruled = loopWith(loop, [
      changeRules(loop.coverage, { ownership: { ...loop.coverage['ownership']!, minutes: 30 } }, ''),
    ]);
    const after = (rule: string, by: number) =>
      loopWith(ruled, [editFor(relaxation(rule, by), ruled, ruled)!]).coverage['ownership'];
    expect(after('coverage.ownership.minutes', 12)).toMatchObject({ minutes: 18 });
    expect(after('coverage.ownership.minutes', 30)).toEqual(loop.coverage['ownership']);
    expect(after('coverage.ownership.owners.from', 1)).toMatchObject({ owners: { from: 0, to: 12 } });
  });

  it('loosens a mix, and drops one that asks for nothing', () => {
    const rules = { levelMix: { senior: { from: 3 }, mid: { from: 0, to: 2 } }, unprovenPerSession: 1 };
    const ruled = { ...loop, rules };
    const after = (rule: string, by: number) => loopWith(ruled, [editFor(relaxation(rule, by), ruled, ruled)!]).rules;
    expect(after('rules.levelMix.senior.from', 1)).toEqual({
      ...rules,
      levelMix: { senior: { from: 2 }, mid: { from: 0, to: 2 } },
    });
    expect(after('rules.levelMix.senior.from', 3)).toEqual({ ...rules, levelMix: { mid: { from: 0, to: 2 } } });
    expect(after('rules.levelMix.mid.to', 2)).toMatchObject({ levelMix: { mid: { from: 0, to: 4 } } });
    expect(after('rules.unprovenPerSession', 2)).toMatchObject({ unprovenPerSession: 3 });
    expect(editFor(relaxation('rules.formatMix.open.from', 1), ruled, ruled)).toBeNull();
  });

  it('unpins a question', () => {
    const pinned = loopWith(loop, [pin(first(loop), first(loop).questions[0]!, true)]);
    expect(first(loopWith(pinned, [editFor(relaxation('pinned.one', 1), pinned, pinned)!])).questions[0]!.pinned).toBe(
      false,
    );
  });

  it('adds up with others of the same session', () => {
    const both = applied('sessions.first.questionCount.to', 1, applied('sessions.first.questionMinutes.to', 4));
    expect(first(both)).toMatchObject({ questionMinutes: { from: 10, to: 54 }, questionCount: { from: 1, to: 5 } });
  });

  it('is done once its number is reached, whoever changed it', () => {
    const now = applied('coverage.ownership.questions', 1);
    expect(editFor(relaxation('coverage.ownership.questions', 1), loop, now)).toBeNull();
    expect(canApply(relaxation('coverage.ownership.questions', 1), loop)).toBe(true);
  });

  it.each([
    'sessions.first.focus',
    'sessions.gone.questionMinutes.to',
    'coverage.ownership.charm',
    'pinned.one',
    'something.new',
  ])('can only be told where it names no number of the plan: %s', (rule) =>
    expect(canApply(relaxation(rule, 1), loop)).toBe(false),
  );
});
