import { describe, expect, it } from '@jest/globals';
import type { LoopRules } from '@loopwright/contracts';
import { loopWith, planOf } from './plan.ts';
import { changeAllRules, isRuleChange } from './rule-edits.ts';
import { ruleCount, ruleLines } from '../../platform/loop-rule-words.ts';
import { changesIn, draftOf, type RulesDraft } from './rules-draft.ts';
import { issuesIn, partOf } from './rules-issues.ts';
import { aLoop } from './test-support/a-loop.ts';

const known = { competencies: ['craft', 'ownership'], levels: ['mid', 'senior'] };
const rules: LoopRules = {
  levelMix: { senior: { from: 2, to: 4 }, mid: { from: 0, to: 0 } },
  formatMix: { coding: { from: 1 } },
  exposure: { days: 90, maxUses: 3 },
  candidateDays: 365,
  unprovenPerSession: 1,
  weights: { value: 2, depth: 1, exposure: 0 },
};
const loop = { ...aLoop(), rules };
const draft = (change: Partial<RulesDraft> = {}, of = aLoop()): RulesDraft => ({ ...draftOf(of, known), ...change });
const covered = (fields: Partial<RulesDraft['coverage'][string]>) => ({
  coverage: { craft: { ...draft().coverage['craft']!, ...fields } },
});

describe('the fields of the rules', () => {
  it('change nothing while nobody touches them', () => {
    expect(isRuleChange(loop, changesIn(draftOf(loop, known), loop))).toBe(false);
    expect(changesIn(draftOf(loop, known), loop).rules).toEqual(rules);
    expect(changesIn(draft(), aLoop())).toEqual({ coverage: {}, rules: undefined });
  });

  it('hold a rule of coverage once questions or minutes are asked for', () => {
    const changed = (fields: Partial<RulesDraft['coverage'][string]>) =>
      changesIn(draft(covered(fields)), loop).coverage['craft'];
    expect(changed({ sessions: '3', mustHave: true })).toBeUndefined();
    expect(changed({ questions: '2', mustHave: true })).toEqual({ questions: 2, sessions: 1, mustHave: true });
    expect(changed({ minutes: '30', owners: '1-1' })).toEqual({
      ...{ questions: 0, sessions: 1, mustHave: false, minutes: 30 },
      owners: { from: 1, to: 1 },
    });
    const none = { coverage: { ownership: { ...draft().coverage['ownership']!, questions: '' } } };
    expect(changesIn(draft(none), loop).coverage).toEqual({ ownership: null });
  });

  it('count uses over other days than usual only where something counts them', () => {
    const exposure = (change: Partial<RulesDraft>) => changesIn(draft(change), loop).rules?.exposure;
    expect(exposure({ days: '30' })).toBeUndefined();
    expect(exposure({ days: '', maxUses: '4' })).toEqual({ days: 180, maxUses: 4 });
    expect(exposure({ days: '30', weights: { value: 2, depth: 0, exposure: 1 } })).toEqual({ days: 30 });
  });

  it('say what cannot be, each where it stands', () => {
    const found = issuesIn(
      draft({
        ...covered({ questions: '2', minutes: '0' }),
        levelMix: { senior: { from: '3', to: '2' } },
        unproven: '1.5',
      }),
    );
    expect(found).toEqual({
      'coverage.craft.minutes': 'A whole number from 1 to 600.',
      'levelMix.senior.from': 'Not more than “At most”.',
      unproven: 'A whole number from 0 to 20.',
    });
    expect(Object.keys(found).map(partOf)).toEqual(['coverage', 'mix', 'asked']);
    expect(issuesIn(draftOf(loop, known))).toEqual({});
  });

  it('are told in words, one line to a rule', () => {
    expect(
      ruleLines(rules, { level: String, levels: ['senior', 'mid'] }).map(({ about, value }) => `${about}: ${value}`),
    ).toEqual([
      'Questions aimed at senior: 2 to 4',
      'Questions aimed at mid: none',
      'Questions of the format Coding: at least 1',
      'Uses of a question: at most 3 in 90 days',
      'What a candidate was asked for another job: avoided for 365 days',
      'Unproven questions in a session: at most 1',
      'Weights: what a question tells you counts as usual, several competencies at once a little, rare use not at all',
    ]);
    expect(ruleCount(loop.coverage, rules)).toBe(8);
  });
});

describe('changing the rules', () => {
  it('leaves what someone else changed meanwhile, and can be undone', () => {
    const next = { ...rules, levelMix: { senior: { from: 1 } }, candidateDays: undefined };
    const edit = changeAllRules(loop, { coverage: { craft: null }, rules: next }, 'Changed');
    const meanwhile = { ...loop, rules: { ...rules, unprovenPerSession: 5 } };
    const after = loopWith(meanwhile, [edit]);
    expect(after.rules).toEqual({
      ...{ formatMix: rules.formatMix, exposure: rules.exposure, weights: rules.weights },
      levelMix: { senior: { from: 1 } },
      unprovenPerSession: 5,
    });
    expect(planOf(loopWith(loop, [edit, edit.undo!]))).toEqual(planOf(loop));
    const bare = aLoop();
    const first = changeAllRules(bare, { coverage: {}, rules: { candidateDays: 9 } }, 'Changed');
    expect(loopWith(bare, [first, first.undo!]).rules).toBeUndefined();
  });
});
