import { describe, expect, it } from '@jest/globals';
import type { LoopTemplate } from '@loopwright/contracts';
import { loopWith, planOf } from './plan.ts';
import { backToTemplate, differencesFrom } from './template-link.ts';
import { aLoop } from './test-support/a-loop.ts';

const loop = aLoop();
const template: LoopTemplate = {
  ...{ slug: 'senior', title: 'Senior', track: 'ml', level: 'senior', summary: '' },
  sessions: loop.sessions.map(({ questions: _, ...session }) => session),
  coverage: loop.coverage,
};
const [first, second] = [loop.sessions[0]!, loop.sessions[1]!];
const changed = {
  ...loop,
  sessions: [{ ...second, minutes: 90, focus: ['craft'] }, first, { ...first, id: 'extra', title: 'Extra' }],
  coverage: { craft: { questions: 1, sessions: 1, mustHave: false } },
};

describe('a loop that was started from a template', () => {
  it('follows it while sessions and rules are the same, whatever it asks', () => {
    expect(differencesFrom(loop, template, String)).toEqual([]);
    const asksOther = { ...loop, sessions: [{ ...first, questions: [] }, second] };
    expect(differencesFrom(asksOther, template, String)).toEqual([]);
  });

  it('says what was changed by hand since', () => {
    expect(differencesFrom(changed, template, String)).toEqual([
      'The session Extra is not in the template.',
      'The second: slot 90 min instead of 60 min.',
      'The second: focus craft instead of none.',
      'The sessions come in another order.',
      'Coverage of craft: 1 question in 1 session instead of no rule.',
      'Coverage of ownership: no rule instead of 2 questions in 2 sessions, must have.',
    ]);
    const shorter = { ...loop, sessions: [first] };
    expect(differencesFrom(shorter, template, String)).toEqual([
      'The session The second of the template was taken out.',
    ]);
  });

  it('goes back to it with the questions it has, and can undo that', () => {
    const edit = backToTemplate(changed, template);
    const back = loopWith(changed, [edit]);
    expect(differencesFrom(back, template, String)).toEqual([]);
    expect(back.sessions.map(({ questions }) => questions.length)).toEqual([2, 1]);
    expect(planOf(loopWith(changed, [edit, edit.undo!]))).toEqual(planOf(changed));
  });
});
