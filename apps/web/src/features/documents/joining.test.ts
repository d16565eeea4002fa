import { describe, expect, it } from '@jest/globals';
import type { DocumentDraft } from '@loopwright/contracts';
import { joined, nearestOf, partnersOf } from './joining.ts';
import { sureOf } from './sure.ts';
import { aDraft as draft } from './test-support/draft.ts';

const together = (one: Partial<DocumentDraft>, other: Partial<DocumentDraft>) => {
  const drafts = [draft(1, one), draft(2, other)];
  return joined(drafts, drafts[1]!, drafts[0]!);
};

describe('two drafts as one', () => {
  it('are the earlier one with what the later one adds; the later one is dropped', () => {
    const [kept, gone] = together(
      {
        prompt: 'A service is slow.',
        keyPoints: ['Look at traces'],
        topics: ['latency'],
        competencies: { coding: 2 },
        state: 'accepted',
      },
      {
        prompt: 'Where do you look first?',
        keyPoints: ['look at traces.', 'Ask what changed'],
        topics: ['latency', 'tracing'],
        competencies: { coding: 1, communication: 1 },
        stage: 'coding',
      },
    );
    expect(kept).toMatchObject({
      key: 1,
      prompt: 'A service is slow.\n\nWhere do you look first?',
      keyPoints: ['Look at traces', 'Ask what changed'],
      topics: ['latency', 'tracing'],
      competencies: { coding: 2, communication: 1 },
      stage: 'coding',
      state: 'open',
    });
    expect(gone).toMatchObject({ key: 2, prompt: 'Where do you look first?', state: 'dropped' });
  });

  it('say once what both say', () => {
    expect(together({ prompt: 'What is a lock?' }, { prompt: 'what is a lock' })[0].prompt).toBe('What is a lock?');
    expect(together({ prompt: 'A lock' }, { prompt: 'What is a lock?' })[0].prompt).toBe('What is a lock?');
  });

  it('have the options of both, and the right one wherever it comes to stand', () => {
    const [kept] = together(
      { options: ['Red', 'Blue'], format: 'mcq' },
      { options: ['Green', 'blue'], correct: 2, explanation: 'So.', format: 'mcq' },
    );
    expect(kept).toMatchObject({ options: ['Red', 'Blue', 'Green'], correct: 2, explanation: 'So.', format: 'mcq' });
    expect(together({ format: 'coding' }, { options: ['Yes', 'No'], correct: 1 })[0]).toMatchObject({
      options: ['Yes', 'No'],
      correct: 1,
      format: 'mcq',
    });
    expect(together({ format: 'coding' }, {})[0]).toMatchObject({ options: null, correct: null, format: 'coding' });
  });

  it('are merged with the nearest above; dropped ones and those in the bank stay out of it', () => {
    const drafts = [draft(1), draft(2, { state: 'dropped' }), draft(3), draft(4, { state: 'taken' }), draft(5)];
    const [first, , third, taken, last] = drafts;
    expect(partnersOf(drafts, third!).map(({ key }) => key)).toEqual([1, 5]);
    expect([first, third, last].map((each) => nearestOf(drafts, each!)?.key)).toEqual([3, 1, 3]);
    expect(nearestOf(drafts, taken!)).toBeUndefined();
  });
});

describe('drafts that may be accepted unread', () => {
  it('are clearly questions, undecided, and like no other', () => {
    const alike = { id: 'q', title: 'Known', status: 'approved', likeness: 0.6 };
    const choice: Partial<DocumentDraft> = { options: ['Yes', 'No'], format: 'mcq' };
    const drafts = [
      draft(1),
      draft(2, { confidence: 0.84 }),
      draft(3, { similar: [alike] }),
      draft(4, { state: 'dropped' }),
      draft(5, choice),
      draft(6, { ...choice, correct: 1 }),
      draft(7, { prompt: 'The same?' }),
      draft(8, { prompt: 'the same' }),
      draft(9, { into: 'q' }),
    ];
    expect(sureOf(drafts).map(({ key }) => key)).toEqual([1, 6]);
  });
});
