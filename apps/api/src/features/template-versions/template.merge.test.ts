import { describe, expect, it } from '@jest/globals';
import type { LoopPlan } from '@loopwright/contracts';
import { mergedPlan, mergeOf } from './template.merge.ts';
import { arranged } from './template.order.ts';
import { type Session, type Settings, settingsOf } from './template.parts.ts';
import { effectOf } from './template.words.ts';

const aSession = (id: string, more: Partial<Session> = {}): Session => ({
  ...{ id, title: `The ${id}`, stage: 'coding', minutes: 60, focus: [] },
  questionMinutes: { from: 10, to: 50 },
  questionCount: { from: 1, to: 4 },
  ...more,
});
const rule = (questions: number) => ({ questions, sessions: 1, mustHave: false });
const base: Settings = {
  sessions: [aSession('one'), aSession('two'), aSession('three')],
  coverage: { craft: rule(1), care: rule(1) },
  pinned: [{ session: 'one', questionId: 'q1' }],
};
const [one, two, three] = base.sessions as [Session, Session, Session];
const planOf = ({ sessions, coverage, rules, pinned }: Settings, asked: Record<string, string[]> = {}): LoopPlan => ({
  sessions: sessions.map((session) => ({
    ...session,
    questions: [
      ...pinned.filter((pin) => pin.session === session.id).map(({ questionId }) => ({ questionId, pinned: true })),
      ...(asked[session.id] ?? []).map((questionId) => ({ questionId, pinned: false })),
    ],
  })),
  coverage,
  rules,
  banned: [],
});
const names = { competency: String, stage: String, level: String, question: String };
const effect = (mine: Settings, theirs: Settings) => effectOf(mergeOf({ base, mine, theirs }), names);
function merged(plan: LoopPlan, theirs: Settings, collisions: 'keep' | 'take' = 'keep'): LoopPlan {
  return mergedPlan(plan, mergeOf({ base, mine: settingsOf(plan), theirs }), collisions);
}

describe('a newer version of a template', () => {
  it('comes into a loop that nobody changed, and the loop is then as the template says', () => {
    const theirs: Settings = {
      sessions: [aSession('three', { title: 'Third' }), aSession('new'), { ...one, minutes: 45, focus: ['craft'] }],
      coverage: { craft: rule(2), pace: rule(1) },
      pinned: [{ session: 'new', questionId: 'q2' }],
    };
    const plan = merged(planOf(base, { three: ['q9'] }), theirs);
    expect(settingsOf(plan)).toEqual(theirs);
    expect(plan.sessions.find(({ id }) => id === 'three')!.questions).toEqual([{ questionId: 'q9', pinned: false }]);
    expect(plan.sessions.find(({ id }) => id === 'one')!.questions).toEqual([{ questionId: 'q1', pinned: false }]);
    expect(effect(base, theirs)).toEqual({
      kept: [],
      collisions: [],
      takes: [
        'The one: slot 60 min → 45 min',
        'The one: focus none → craft',
        'The session The two is taken out',
        'The three: title “The three” → “Third”',
        'Coverage of craft: 1 question in 1 session → 2 questions in 1 session',
        'Coverage of care: 1 question in 1 session → no rule',
        '“q1” is no longer pinned in The one',
        'The session The new is added, 60 min',
        'Coverage of pace: no rule → 1 question in 1 session',
        '“q2” is pinned in The new',
        'The sessions come in another order',
      ],
    });
  });

  it('leaves what was changed by hand, and says so', () => {
    const mine: Settings = {
      ...base,
      sessions: [{ ...one, minutes: 90 }, three, aSession('own')],
      coverage: { craft: rule(1), care: rule(3) },
    };
    const theirs: Settings = { ...base, sessions: [one, two, { ...three, minutes: 30 }] };
    const plan = merged(planOf(mine), theirs);
    expect(settingsOf(plan)).toEqual({
      ...mine,
      sessions: [mine.sessions[0], { ...three, minutes: 30 }, mine.sessions[2]],
    });
    expect(effect(mine, theirs)).toEqual({
      takes: ['The three: slot 60 min → 30 min'],
      collisions: [],
      kept: [
        'The one: slot 60 min → 90 min',
        'The session The two is taken out',
        'Coverage of care: 1 question in 1 session → 3 questions in 1 session',
        'The session The own is added, 60 min',
      ],
    });
  });

  it('collides where both changed the same, and a person says whose stands', () => {
    const mine: Settings = {
      ...base,
      sessions: [{ ...one, minutes: 90 }, three],
      coverage: { craft: rule(5), care: rule(1) },
    };
    const theirs: Settings = {
      ...base,
      sessions: [{ ...one, minutes: 45 }, { ...two, minutes: 45 }, three],
      coverage: { craft: rule(2), care: rule(1) },
    };
    expect(effect(mine, theirs).collisions).toEqual([
      'Here: The one: slot 60 min → 90 min. In the template: The one: slot 60 min → 45 min',
      'Here: The session The two is taken out. In the template: The session The two has other settings',
      'Here: Coverage of craft: 1 question in 1 session → 5 questions in 1 session. In the template: Coverage of craft: 1 question in 1 session → 2 questions in 1 session',
    ]);
    expect(settingsOf(merged(planOf(mine), theirs, 'keep'))).toEqual(mine);
    expect(settingsOf(merged(planOf(mine), theirs, 'take'))).toEqual(theirs);
  });

  it('brings its rules over the whole loop one by one, and leaves those of the loop’s own', () => {
    const mine = { ...base, rules: { unprovenPerSession: 1 } };
    const theirs = { ...base, rules: { levelMix: { senior: { from: 2, to: 4 } }, candidateDays: 90 } };
    expect(effect(mine, theirs)).toEqual({
      takes: ['Level mix: no rule → senior 2–4', 'Not asked of a candidate again: no rule → within 90 days'],
      kept: ['Unproven questions: no rule → at most 1 in a session'],
      collisions: [],
    });
    expect(merged(planOf(mine), theirs).rules).toEqual({ ...mine.rules, ...theirs.rules });
    expect(merged(planOf(base), base).rules).toBeUndefined();
  });

  it('changes nothing where a hand has made the same change before', () => {
    const both = { ...base, coverage: { craft: rule(4), care: rule(1) } };
    expect(effect(both, both)).toEqual({ takes: [], kept: [], collisions: [] });
    expect(effect(both, structuredClone(both))).toEqual({ takes: [], kept: [], collisions: [] });
  });

  it('brings a question that it pins out of the session that asks it now; pins of the loop’s own are not its business', () => {
    const theirs = { ...base, pinned: [...base.pinned, { session: 'two', questionId: 'q9' }] };
    const plan = planOf(
      { ...base, pinned: [...base.pinned, { session: 'three', questionId: 'own' }] },
      { three: ['q9'] },
    );
    expect(settingsOf(merged(plan, theirs)).pinned).toEqual([
      { session: 'one', questionId: 'q1' },
      { session: 'two', questionId: 'q9' },
      { session: 'three', questionId: 'own' },
    ]);
    expect(merged(plan, theirs).sessions[2]!.questions.map(({ questionId }) => questionId)).toEqual(['own']);
  });

  it('pins no question that the bank no longer offers', () => {
    const theirs = { ...base, pinned: [...base.pinned, { session: 'two', questionId: 'gone' }] };
    const { differences } = mergeOf({ base, mine: base, theirs }, (id) => id !== 'gone');
    expect(differences).toEqual([]);
  });

  it('keeps sessions of one’s own behind those that they followed', () => {
    expect(arranged(['b', 'a'], ['x', 'a', 'own', 'b'], new Set(['a', 'b', 'own', 'x']))).toEqual([
      'x',
      'b',
      'a',
      'own',
    ]);
  });
});
