import { describe, expect, it } from '@jest/globals';
import type { QuestionContent } from '@loopwright/contracts';
import { keyPointsOf, merged, namedIn, newQuestionOf, titleOf } from './draft.rules.ts';
import type { StoredDraft } from './documents.entities.ts';

const draft: StoredDraft = {
  key: 1,
  part: 0,
  line: 4,
  prompt: 'What is a lock?',
  keyPoints: ['One holder', 'Waiting'],
  options: null,
  correct: null,
  explanation: '',
  assesses: null,
  format: 'open',
  stage: null,
  topic: null,
  into: null,
  state: 'accepted',
  section: null,
  confidence: 0.9,
  questionId: null,
};

describe('an answer', () => {
  it('becomes points to listen for, and keeps its code in one piece', () => {
    expect(keyPointsOf('- One holder\n2. Waiting\n```\na = 1\n\nb = 2\n```\nEnds')).toEqual([
      'One holder',
      'Waiting',
      '```\na = 1\n\nb = 2\n```',
      'Ends',
    ]);
    expect(keyPointsOf(null)).toEqual([]);
    expect(keyPointsOf('x\n'.repeat(90))).toHaveLength(50);
  });
});

describe('a section', () => {
  const names = [
    { slug: 'coding', name: 'Coding' },
    { slug: 'system-design', name: 'System design' },
    { slug: 'design', name: 'Design' },
  ];
  it('names the stage that it is called after, the longest name first', () => {
    expect(namedIn('2. Coding questions', names)).toBe('coding');
    expect(namedIn('ML system design', names)).toBe('system-design');
  });
  it('names none by a part of a word', () => {
    expect(namedIn('Encoding', names)).toBeNull();
    expect(namedIn(null, names)).toBeNull();
  });
});

describe('a draft for the bank', () => {
  it('has a title that ends at a word', () => {
    expect(titleOf('What is a lock?\n\nExplain.')).toBe('What is a lock?');
    const long = titleOf(`Why ${'very '.repeat(40)}`);
    expect(long).toMatch(/very…$/);
    expect(long.length).toBeLessThanOrEqual(120);
  });

  it('is a choice exactly when it has options, and says where it comes from', () => {
    expect(newQuestionOf({ ...draft, options: ['a', 'b'], correct: 2 }, 'x.md, line 4').content).toMatchObject({
      format: 'mcq',
      choice: { options: ['a', 'b'], answer: 2 },
      sources: ['x.md, line 4'],
    });
    expect(newQuestionOf({ ...draft, format: 'mcq' }, 'x').content).toMatchObject({ format: 'open', choice: null });
  });
});

describe('a draft merged into a question', () => {
  const content = {
    ...(newQuestionOf(draft, 'pack').content as QuestionContent),
    prompt: 'What is a mutex?',
    keyPoints: ['one holder!'],
  };
  it('adds the points that are not named yet, its own words as a way to go on, and its source', () => {
    expect(merged(content, draft, 'x.md, line 4')).toEqual({
      ...content,
      keyPoints: ['one holder!', 'Waiting'],
      followUps: ['What is a lock?'],
      sources: ['pack', 'x.md, line 4'],
    });
  });
  it('adds nothing when it says the same', () => {
    expect(merged({ ...content, prompt: draft.prompt, keyPoints: draft.keyPoints }, draft, 'pack').followUps).toEqual(
      [],
    );
  });
});
