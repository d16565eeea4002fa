import { describe, expect, it } from '@jest/globals';
import type { Kit } from '@loopwright/contracts';
import { marks, stampText } from './marks.ts';
import { questionAnchors } from './question-anchors.ts';
import { stepsOf, subjectNames } from './steps.ts';
import { newKey } from './submission-key.ts';

const kit = {
  questions: [
    { questionId: 'a', content: { title: 'First' } },
    { questionId: 'b', content: { title: 'Second' } },
  ],
  rubric: { criteria: [{ slug: 'clear', name: 'Clear account' }] },
} as unknown as Kit;

describe('the parts of a scorecard', () => {
  it('are the briefing, each question, the criteria and the whole', () => {
    expect(stepsOf(kit).map(({ id }) => id)).toEqual(['briefing', 'q1', 'q2', 'criteria', 'overall']);
  });

  it('do without questions or criteria where there are none', () => {
    const bare = { questions: [], rubric: { ...kit.rubric, criteria: [] } };
    expect(stepsOf(bare).map(({ id }) => id)).toEqual(['briefing', 'overall']);
  });

  it('name every subject in the order of the kit', () => {
    expect([...subjectNames(kit)]).toEqual([
      ['question:a', 'First'],
      ['question:b', 'Second'],
      ['criterion:clear', 'Clear account'],
      ['overall', 'Overall'],
    ]);
  });
});

describe('a quick mark', () => {
  const star = marks[0]!.sign;
  it('stands at the beginning of a line', () => {
    expect(stampText('', star, '14:07')).toBe('[14:07 ★] ');
    expect(stampText('said so', star, '14:07')).toBe('\n[14:07 ★] ');
    expect(stampText('said so\n', star, '14:07')).toBe('[14:07 ★] ');
  });
});

describe('the levels of a question’s rating', () => {
  const levels = [
    { slug: 'mid', name: 'Mid' },
    { slug: 'senior', name: 'Senior' },
    { slug: 'staff', name: 'Staff' },
  ];
  it('are read against the job’s level and the next one that is described', () => {
    const anchors = questionAnchors(levels, 'mid', ['mid', 'staff']);
    expect(anchors.yes).toContain('Mid');
    expect(anchors['strong-yes']).toContain('Staff');
  });

  it('go beyond it in general words at the highest level', () => {
    expect(questionAnchors(levels, 'staff', ['staff'])['strong-yes']).toContain('beyond');
  });
});

describe('the key of a submission', () => {
  it('is a random UUID, another one each time', () => {
    const keys = [newKey(), newKey()];
    for (const key of keys)
      expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(keys[0]).not.toBe(keys[1]);
  });
});
