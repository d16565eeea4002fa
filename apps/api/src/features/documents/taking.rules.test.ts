import { describe, expect, it } from '@jest/globals';
import type { QuestionContent } from '@loopwright/contracts';
import type { StoredDraft } from './documents.entities.ts';
import { merged, newQuestionOf, titleOf } from './taking.rules.ts';
import { draft } from './test-support/draft.ts';

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

describe('a draft with its level, minutes and follow-ups', () => {
  it('brings them into the bank', () => {
    const said: StoredDraft = { ...draft, minutes: 10, levels: { senior: '' }, followUps: ['Why?'] };
    expect(newQuestionOf(said, 'x').content).toMatchObject({
      minutes: 10,
      levels: { senior: '' },
      followUps: ['Why?'],
    });
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
  it('adds what it is about and tells, under the words of the question itself', () => {
    const more: StoredDraft = { ...draft, assesses: 'Care', topics: ['locks'], competencies: { coding: 1, care: 2 } };
    expect(merged({ ...content, topics: ['mutex'], competencies: { coding: 2 } }, more, 'x')).toMatchObject({
      assesses: 'Care',
      topics: ['mutex', 'locks'],
      competencies: { coding: 2, care: 2 },
    });
    expect(merged({ ...content, assesses: 'Depth' }, more, 'x').assesses).toBe('Depth');
  });
  it('tells a question without options which of its own is right', () => {
    const choice: StoredDraft = { ...draft, keyPoints: [], options: ['a', 'b'], correct: 2, explanation: 'It queues.' };
    expect(merged(content, choice, 'x').keyPoints).toEqual(['one holder!', 'b', 'It queues.']);
    const asked = { ...content, choice: { options: ['a', 'b'], answer: 2, explanation: '' } };
    expect(merged(asked, choice, 'x')).toMatchObject({
      keyPoints: ['one holder!'],
      choice: { options: ['a', 'b'], answer: 2, explanation: 'It queues.' },
    });
  });
  it('leaves out what is said in other words, as far as these are compared', () => {
    const alike = (one: string, other: string) => one.length === other.length;
    const more = {
      ...draft,
      keyPoints: ['two holders', 'One waits.'],
      followUps: ['And then?', 'But when', 'Who? Why?'],
    };
    expect(merged({ ...content, prompt: 'What is a tool?' }, more, 'x', alike)).toMatchObject({
      keyPoints: ['one holder!', 'One waits.'],
      followUps: ['And then?', 'But when'],
    });
  });
  it('takes over how long it takes and what good looks like, where nothing is said of it', () => {
    const more: StoredDraft = { ...draft, minutes: 10, levels: { mid: 'Names it', senior: '', junior: 'Other' } };
    expect(merged({ ...content, levels: { junior: 'Own' } }, more, 'x')).toMatchObject({
      minutes: 10,
      levels: { mid: 'Names it', junior: 'Own' },
    });
    expect(merged({ ...content, minutes: 5 }, more, 'x').minutes).toBe(5);
  });
  it('adds nothing when it says the same', () => {
    expect(merged({ ...content, prompt: draft.prompt, keyPoints: draft.keyPoints }, draft, 'pack').followUps).toEqual(
      [],
    );
  });
});
