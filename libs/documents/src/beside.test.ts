import { describe, expect, it } from '@jest/globals';
import { readText } from '../test-support/reading.ts';

const beside = async (text: string, name = 'notes.md') => {
  const { questions, skipped } = await readText(text, { name });
  return {
    questions: questions.map(({ prompt, answer, levels, minutes, topics, followUps }) => ({
      prompt,
      answer,
      levels,
      minutes,
      topics,
      followUps,
    })),
    left: skipped.filter(({ reason }) => reason === 'property').map(({ text: said }) => said),
  };
};
const nothing = { answer: null, levels: [], minutes: null, topics: [], followUps: [] };

describe('what is said beside a question', () => {
  const text = `1. What is an index?
   Level: senior
   A: A sorted copy.
   - Follow-up: What if it does not fit?
   Difficulty: medium

2. How do you migrate a table?
   Answer: Expand, then contract.
   **Difficulty:** senior/mid
   Time: 10 min
   Topics: postgres, migrations
   - Probe: How do you roll back?
`;
  it.each(['notes.md', 'notes.txt'])('is told with it, before or behind its answer (%s)', async (name) => {
    const said = name.endsWith('.md') ? text : text.replaceAll('*', '');
    expect(await beside(said, name)).toEqual({
      questions: [
        {
          ...nothing,
          prompt: 'What is an index?',
          answer: 'A sorted copy.',
          levels: ['senior'],
          followUps: ['What if it does not fit?'],
        },
        {
          prompt: 'How do you migrate a table?',
          answer: 'Expand, then contract.',
          levels: ['senior', 'mid'],
          minutes: 10,
          topics: ['postgres', 'migrations'],
          followUps: ['How do you roll back?'],
        },
      ],
      left: ['Difficulty: medium'],
    });
  });

  it('stands above each question, above a whole section, or in its heading', async () => {
    const levels = async (said: string) => (await beside(said)).questions.map((question) => question.levels);
    const each = 'Level: junior\n\nQ: What is a lock?\n\nLevel: mid | Minutes: 5\n\nQ: What is a latch?\n';
    expect(await levels(each)).toEqual([['junior'], ['mid']]);
    const all =
      '## Locks\n\nSeniority: senior\n\n1. What is a lock?\n2. What is a latch?\n\n## Other\n\n1. What is a page?\n';
    expect(await levels(all)).toEqual([['senior'], ['senior'], []]);
    expect(await levels('## Mid-level questions\n\n1. What is a lock?\n\n## Senior\n\n1. What is a page?\n')).toEqual([
      ['mid'],
      ['senior'],
    ]);
  });

  it('is no line of an answer that only looks like it', async () => {
    const { questions, left } = await beside('Q: How fast is it?\n\nA: As fast as a sort.\n\nTime: O(n log n)\n');
    expect(questions).toEqual([
      { ...nothing, prompt: 'How fast is it?', answer: 'As fast as a sort.\nTime: O(n log n)' },
    ]);
    expect(left).toEqual([]);
  });

  it('may be columns of a table', async () => {
    const table = 'question,answer,level,minutes,follow_ups\n"What is a lock?",A thing,mid/senior,10,"Why?; When?"\n';
    expect((await beside(table, 'bank.csv')).questions).toEqual([
      {
        prompt: 'What is a lock?',
        answer: 'A thing',
        levels: ['mid', 'senior'],
        minutes: 10,
        topics: [],
        followUps: ['Why?', 'When?'],
      },
    ]);
  });
});

describe('a question that follows another', () => {
  it('is what a label, its list, or a bullet below the question says', async () => {
    const { questions } = await beside(
      '1. Why would you shard?\n   - Size\n   - What if one key is hot?\n\n2. Why would you not?\n\nFollow-ups:\n- Which key?\n- And when?\n\n3. What is a replica?\n',
    );
    expect(questions.map(({ prompt, followUps }) => [prompt, followUps])).toEqual([
      ['Why would you shard?', ['What if one key is hot?']],
      ['Why would you not?', ['Which key?', 'And when?']],
      ['What is a replica?', []],
    ]);
  });

  it('is one of its own with an answer of its own, without a question above, and in a list of questions', async () => {
    const prompts = async (said: string) => (await beside(said)).questions.map(({ prompt }) => prompt);
    expect(await prompts('Q: What is a lock?\nA: A thing.\n\nFollow-up: Why wait?\nA: To be fair.\n')).toHaveLength(2);
    expect(await prompts('# Questions\n\n- What is a lock?\n- What is a latch?\n- Why is it fair?\n')).toHaveLength(3);
    expect(await prompts('# Locks\n\nFollow-up: What is a fair lock?\n')).toEqual(['What is a fair lock?']);
  });
});

describe('what columns and keys say', () => {
  const yaml = `- question: What is an index?
  level: plenty
  minutes: 5
- question: How do you migrate a table?
  level: senior
  time: ages
`;
  const table = `| Question | Level | Minutes |
| --- | --- | --- |
| What is an index? | plenty | 5 |
| How do you migrate a table? | senior | ages |
`;
  const csv = 'Question,Level,Minutes\nWhat is an index?,plenty,5\nHow do you migrate a table?,senior,ages\n';

  it.each([
    ['bank.yaml', yaml, ['level: plenty', 'time: ages']],
    ['bank.md', table, ['Level: plenty', 'Minutes: ages']],
    ['bank.csv', csv, ['Level: plenty', 'Minutes: ages']],
  ])('in %s is listed where it is not understood', async (name, text, said) => {
    const { questions, left } = await beside(text, name);
    expect(questions.map(({ levels, minutes }) => [levels, minutes])).toEqual([
      [[], 5],
      [['senior'], null],
    ]);
    expect(left).toEqual(said);
  });
});
