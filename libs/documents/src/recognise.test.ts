import { describe, expect, it } from '@jest/globals';
import { promptsIn, readText } from '../test-support/reading.ts';

const reasonsIn = async (text: string, name = 'notes.md') =>
  Object.fromEntries((await readText(text, { name })).skipped.map((part) => [part.text, part.reason]));

describe('what is a question', () => {
  it('is one without a question mark when it is said to a person', async () => {
    const text =
      'Questions\n\n- Describe a cache that you built.\n- Tell us about a bug.\n- Walk me through a release.\n';
    expect(await promptsIn(text)).toEqual([
      'Describe a cache that you built.',
      'Tell us about a bug.',
      'Walk me through a release.',
    ]);
  });

  it('is a task among questions, but not in a list of duties', async () => {
    const tasks = '- Design a cache for images\n- Implement a queue';
    expect(await promptsIn(`## Coding questions\n\n${tasks}\n`)).toHaveLength(2);
    expect(await promptsIn(`## What you will do\n\n${tasks}\n- Review code\n- Mentor juniors\n`)).toEqual([]);
  });

  it.each([
    ['Greek', 'Τι είναι η κρυφή μνήμη;'],
    ['Arabic', 'ما هي الذاكرة المخبأة؟'],
    ['Chinese', '什么是缓存？'],
    ['Korean', '캐시란 무엇입니까?'],
    ['Armenian', 'Ի՞նչ է քեշը՞'],
    ['Russian', 'Что такое кэш?'],
    ['Hebrew', 'מה זה מטמון?'],
  ])('may be asked in %s', async (_, question) => {
    expect(await promptsIn(`1. ${question}\n2. ${question}\n`)).toEqual([question, question]);
  });

  it('is an order in a numbered list of questions, but not in a list of steps', async () => {
    const asked = '1) Design a cache.\n2) What do you measure?\n3) When is it too large?\n';
    expect(await promptsIn(asked)).toContain('Design a cache.');
    expect(await promptsIn('1) Design a cache.\n2) Build it.\n3) Test it.\n')).toEqual([]);
  });

  it('has what stands further in below it as its answer, whatever that asks', async () => {
    const { questions } = await readText(
      'What is a lock?\n\n    Did they name the holder?\n\nDescribe a latch.\n\n    Opens once. Who waits?\n',
      { name: 'notes.txt' },
    );
    expect(questions.map(({ prompt, answer }) => [prompt, answer])).toEqual([
      ['What is a lock?', 'Did they name the holder?'],
      ['Describe a latch.', 'Opens once. Who waits?'],
    ]);
  });

  it('may be repeated in a mail, where what colleagues ask each other is none', async () => {
    const mail =
      'Can somebody print this?\n\n> 1. How would you set a discount?\n>> 2. What is a lock?\n> Shall we meet on Friday?\n';
    expect(await promptsIn(mail, { name: 'mail.txt' })).toEqual(['How would you set a discount?', 'What is a lock?']);
  });

  it('is not what an article asks itself', async () => {
    expect(
      await promptsIn(
        'We tried it for a year. It did not work well. What did we learn? Mostly that people want time.\n',
      ),
    ).toEqual([]);
  });

  it('is not what a page wants to sell', async () => {
    const reasons = await reasonsIn('# Q\n\n- What is a mutex?\n- What is a lock?\n\nReady to level up your career?\n');
    expect(reasons['Ready to level up your career?']).toBe('advert');
  });

  it('is not what a candidate asks for advice, or asks the interviewer', async () => {
    const reasons = await reasonsIn(
      '## Interview questions\n\n### What is a heap?\n\nA tree.\n\n### How should I prepare for the interview?\n\nSleep.\n\n## Questions to ask your interviewer\n\n- How is success measured?\n',
    );
    expect(reasons['How should I prepare for the interview?']).toBe('advice');
    expect(reasons['How is success measured?']).toBe('for-the-interviewer');
  });

  it('is found in a document that is nothing but an FAQ, and not in the FAQ of an article', async () => {
    const faq = '## FAQ\n\n### What is a lock?\n\nA thing.\n\n### What is a latch?\n\nAnother thing.\n';
    expect(await promptsIn(faq)).toEqual(['What is a lock?', 'What is a latch?']);
    const article = `## Interview questions\n\n${[1, 2, 3, 4].map((n) => `### What is part ${n}?\n\nText.\n\n`).join('')}${faq}`;
    expect(await promptsIn(article)).toHaveLength(4);
  });

  it('is asked twice when two sections ask it, and once when a table of contents lists it', async () => {
    const twice =
      '## A\n\n- What is a lock?\n- Why?\n- How long?\n\n## B\n\n- What is a lock?\n- When?\n- Who waits?\n';
    expect((await promptsIn(twice)).filter((prompt) => prompt === 'What is a lock?')).toHaveLength(2);
    const listed =
      '- What is a lock?\n- What is a latch?\n- What is a fence?\n\n## What is a lock?\n\nA.\n\n## What is a latch?\n\nB.\n\n## What is a fence?\n\nC.\n';
    expect(await promptsIn(listed)).toEqual(['What is a lock?', 'What is a latch?', 'What is a fence?']);
  });
});

describe('what belongs to a question', () => {
  it('is the answer below its label, and the intent beside it', async () => {
    const { questions } = await readText(
      'What is a saga?\n\nDescription: Tests distributed thinking.\n\nAnswer: A chain of steps.\n\nEach has an undo.\n\nWhat is an outbox?\n\nDescription: Tests delivery.\n\nAnswer: A table.\n',
    );
    expect(questions.map(({ prompt, intent, answer }) => [prompt, intent, answer])).toEqual([
      ['What is a saga?', 'Tests distributed thinking.', 'A chain of steps.\nEach has an undo.'],
      ['What is an outbox?', 'Tests delivery.', 'A table.'],
    ]);
  });

  it('is the code that it speaks of', async () => {
    const { questions } = await readText(
      '## What does this print?\n\n```js\nconsole.log(typeof null)\n```\n\nobject\n',
    );
    expect(questions).toMatchObject([
      { prompt: 'What does this print?\n\n```\nconsole.log(typeof null)\n```', answer: 'object', format: 'coding' },
    ]);
  });

  it('is not the advice below the last item of a list', async () => {
    const { questions } = await readText(
      'Example questions\n- "Why us?"\n- "Why now?"\n- "Why this team?"\nStrong answers name a concrete reason.\n',
    );
    expect(questions.map(({ answer }) => answer)).toEqual([null, null, null]);
  });

  it('is its section, but not the title of the document', async () => {
    const { questions } = await readText(
      '# Bank\n\n1. What is a lock?\n\n## Storage\n\n1. What is a page?\n2. What is a log?\n',
    );
    expect(questions.map(({ section }) => section)).toEqual([null, 'Storage', 'Storage']);
  });

  it.each([
    ['Tell me about a time you failed.', 'behavioral'],
    ['Design a chat system for a million users.', 'system-design'],
    ['Write a function that reverses a list.', 'coding'],
    ['What is a lock?', 'open'],
  ])('is a guess of its format (%s)', async (prompt, format) => {
    const { questions } = await readText(`Question: ${prompt}\nAnswer: yes\n`);
    expect(questions).toMatchObject([{ prompt, format }]);
  });
});

describe('choices', () => {
  const choice = async (text: string) => {
    const { questions } = await readText(text);
    return questions.map(({ options, correct, answer }) => ({ options, correct, answer }));
  };
  const options = ['one', 'two', 'three'];

  it.each([
    ['a line below', 'Which?\nA) one\nB) two\nC) three\nAnswer: B\n'],
    ['a line below, with its words', 'Which?\nA) one\nB) two\nC) three\nCorrect answer: two\n'],
    ['a mark behind', 'Which?\nA. one\nB. two (correct)\nC. three\n'],
    ['a star before', 'Which?\n(a) one\n(b) *two\n(c) three\n'],
    ['a tick', 'Which?\nA) one\nB) two ✓\nC) three\n'],
    ['boxes', 'Which?\n[ ] one\n[x] two\n[ ] three\n'],
    ['bold', '1. Which?\n\n   - one\n   - **two**\n   - three\n'],
    ['a key at the end', 'Quiz\n\n1. Which?\nA) one\nB) two\nC) three\n\nAnswers\n1-B\n'],
    ['one line', '1. Which? A) one B) two C) three\nAnswer: B\n'],
    ['full width letters of a list', 'Which?\nA: one\nB: two\nC: three\nKey: b\n'],
  ])('are read with their key given by %s', async (_, text) => {
    expect(await choice(text)).toMatchObject([{ options, correct: 2 }]);
  });

  it('stay without a key when the document names none, or several', async () => {
    expect(await choice('Which?\nA) one\nB) two\nC) three\n')).toEqual([{ options, correct: null, answer: null }]);
    expect(await choice('Which?\n[x] one\n[x] two\n[ ] three\n')).toEqual([
      { options, correct: null, answer: 'one; two' },
    ]);
  });

  it('are not the parts of an answer', async () => {
    const { questions } = await readText(
      '## What does a server do?\n\n- listens\n- answers\n\n## What does a client do?\n\n- asks\n',
    );
    expect(questions).toMatchObject([
      { options: null, answer: '- listens\n- answers' },
      { options: null, answer: '- asks' },
    ]);
  });
});
