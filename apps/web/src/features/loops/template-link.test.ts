import { describe, expect, it } from '@jest/globals';
import type { LoopTemplate } from '@loopwright/contracts';
import { loopWith, planOf } from './plan.ts';
import { backToTemplate, differencesFrom } from './template-link.ts';
import { aLoop } from './test-support/a-loop.ts';

const loop = aLoop();
const names = { competency: String, level: String };
const template: LoopTemplate = {
  ...{ slug: 'senior', title: 'Senior', track: 'ml', level: 'senior', summary: '' },
  sessions: loop.sessions.map(({ questions: _, ...session }) => session),
  coverage: loop.coverage,
};
const [first, second] = [loop.sessions[0]!, loop.sessions[1]!];
const changed = {
  ...loop,
  sessions: [{ ...second, minutes: 90, focus: ['craft'] }, first, { ...first, id: 'extra', title: 'Extra' }],
  coverage: {
    craft: { questions: 1, sessions: 1, mustHave: false, minutes: 20, owners: { from: 1, to: 1 } },
  },
  rules: { levelMix: { senior: { from: 2, to: 4 } }, exposure: { days: 90, maxUses: 3 } },
};

describe('a loop that was started from a template', () => {
  it('follows it while sessions and rules are the same, whatever it asks', () => {
    expect(differencesFrom(loop, template, names)).toEqual([]);
    const asksOther = { ...loop, sessions: [{ ...first, questions: [] }, second] };
    expect(differencesFrom(asksOther, template, names)).toEqual([]);
  });

  it('says what was changed by hand since', () => {
    expect(differencesFrom(changed, template, names)).toEqual([
      'The session Extra is not in the template.',
      'The second: slot 90 min instead of 60 min.',
      'The second: focus craft instead of none.',
      'The sessions come in another order.',
      'Coverage of craft: 1 question in 1 session, 20 minutes, owned by exactly 1 instead of no rule.',
      'Coverage of ownership: no rule instead of 2 questions in 2 sessions, must have.',
      'Questions aimed at senior: 2 to 4 instead of no rule.',
      'Uses of a question: at most 3 in 90 days instead of no rule.',
    ]);
    const shorter = { ...loop, sessions: [first] };
    expect(differencesFrom(shorter, template, names)).toEqual([
      'The session The second of the template was taken out.',
    ]);
  });

  it('goes back to it with the questions it has, and can undo that', () => {
    const edit = backToTemplate(changed, template);
    const back = loopWith(changed, [edit]);
    expect(differencesFrom(back, template, names)).toEqual([]);
    expect(back.sessions.map(({ questions }) => questions.length)).toEqual([2, 1]);
    expect(planOf(loopWith(changed, [edit, edit.undo!]))).toEqual(planOf(changed));
  });
});
