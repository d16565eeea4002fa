import { describe, expect, it } from '@jest/globals';
import type { Field, QuestionContent } from '@loopwright/contracts';
import { changesBetween } from './content-changes.ts';
import { blank } from './editor/content.ts';

const named = (slug: string) => ({ slug, name: `The ${slug}` });
const field = {
  levels: [named('junior'), named('senior')],
  competencies: [named('judgement'), named('coding')],
  stages: [named('screen')],
  tracks: [],
  checklists: [],
  twists: [{ ...named('scale'), text: '' }],
} as unknown as Field;
const content: QuestionContent = {
  ...blank,
  title: 'Drift',
  stages: ['screen'],
  competencies: { judgement: 2, coding: 1 },
  levels: { senior: 'Sees it early.', junior: '' },
  keyPoints: ['one', 'two'],
};
const partsThatChange = (patch: Partial<QuestionContent>) =>
  changesBetween(content, { ...content, ...patch }, field).map(({ part }) => part);

describe('what changed between two versions of a question', () => {
  it('is nothing when nothing did, whatever the order of levels and competencies', () => {
    const same = {
      levels: { junior: '', senior: 'Sees it early.' },
      competencies: { coding: 1, judgement: 2 },
    } as const;
    expect(partsThatChange(same)).toEqual([]);
  });

  it('is told for every part that a person can write', () => {
    const patches: [Partial<QuestionContent>, string][] = [
      [{ title: 'Concept drift' }, 'Title'],
      [{ prompt: 'x' }, 'Prompt'],
      [{ format: 'mcq' }, 'Format'],
      [{ minutes: 5 }, 'Time to plan'],
      [{ choice: { options: ['a', 'b'], answer: 1, explanation: '' } }, 'Choices'],
      [{ exercise: { input: 'x', output: '', limits: '', example: '', extensions: [], finished: '' } }, 'Exercise'],
      [{ design: { twists: ['scale'], reach: { short: '', long: '' } } }, 'Design'],
      [{ assesses: 'x' }, 'What it shows'],
      [{ keyPoints: ['two', 'one'] }, 'Listen for'],
      [{ followUps: ['x'] }, 'Follow-ups'],
      [{ levels: { senior: 'Sees it early.' } }, 'What good looks like'],
      [{ redFlags: ['x'] }, 'Red flags'],
      [{ stages: [] }, 'Stages'],
      [{ topics: ['drift'] }, 'Topics'],
      [{ note: 'x' }, 'Editor’s note'],
    ];
    for (const [patch, part] of patches) expect(partsThatChange(patch)).toEqual([part]);
    expect(partsThatChange({ competencies: { judgement: 1, coding: 1 } })).toEqual(['Main competencies', 'Also shows']);
  });

  it('tells another right answer among the same options', () => {
    const choice = { options: ['a', 'b'], answer: 1, explanation: '' };
    const [change] = changesBetween({ ...content, choice }, { ...content, choice: { ...choice, answer: 2 } }, field);
    expect(change).toEqual({ part: 'Choices', before: '✓ a\n• b', after: '• a\n✓ b' });
  });

  it('uses the names that the team uses', () => {
    const [change] = changesBetween(content, { ...content, stages: [] }, field);
    expect(change!.before).toBe('The screen');
  });
});
