import { describe, expect, it } from '@jest/globals';
import { readText } from '../test-support/reading.ts';

const json = async (value: unknown) => (await readText(JSON.stringify(value), { name: 'bank.json' })).questions;

describe('keys of choices', () => {
  const options = ['a', 'b', 'c'];
  const question = (key: unknown, rest: object = {}) => ({ question: 'Which one?', options, correct: key, ...rest });

  it.each<[why: string, records: object[], correct: (number | null)[]]>([
    ['a letter', [question('C')], [3]],
    ['the words', [question('b')], [2]],
    ['a number, when another key is 0', [question(0), question(2)], [1, 3]],
    ['a number, when another key equals the number of choices', [question(3), question(1)], [3, 1]],
    ['a number that may count either way', [question(1)], [null]],
    ['a key called index', [{ ...question(undefined), answerIndex: 1 }], [2]],
  ])('are read from %s', async (_, records, correct) => {
    expect((await json(records)).map((draft) => draft.correct)).toEqual(correct);
  });

  it('stay readable when they name no choice', async () => {
    expect(await json([question('maybe')])).toMatchObject([{ correct: null, answer: 'maybe' }]);
  });
});

describe('what stands beside a question', () => {
  it('is its answer when nothing else is called so and one key alone says something', async () => {
    const record = {
      question: 'What is a lock?',
      wanted: 'One holder at a time',
      level: 'mid',
      author: 'Ada Lovelace King',
    };
    expect(await json([record])).toMatchObject([{ answer: 'One holder at a time' }]);
    expect(await json([{ ...record, other: 'Something else that is said' }])).toMatchObject([{ answer: null }]);
  });

  it('is why the answer is right', async () => {
    const choice = { question: 'Which one?', options: ['a', 'b'], answer: 'b', explanation: 'It is the last.' };
    expect(await json([choice])).toMatchObject([{ correct: 2, answer: 'It is the last.' }]);
    expect(await json([{ ...choice, explanation: { correct: 'Yes.', incorrect: 'No, b.' } }])).toMatchObject([
      { correct: 2, answer: 'Yes.\nNo, b.' },
    ]);
  });

  it('is a column that is called nothing known, unless it is about the question', async () => {
    const table = (name: string) =>
      readText(`Question;${name}\nWhat is a lock?;One holder at a time\nWhat is a latch?;Opens once for all\n`, {
        name: 'bank.csv',
      });
    expect((await table('Wanted')).questions.map(({ answer }) => answer)).toEqual([
      'One holder at a time',
      'Opens once for all',
    ]);
    expect((await table('Comments')).questions.map(({ answer }) => answer)).toEqual([null, null]);
  });

  it('names several right choices as the answer', async () => {
    const choices = ['a', 'b', 'c'].map((text) => ({ text, correct: text !== 'b' }));
    expect(await json([{ question: 'Which ones?', choices }])).toMatchObject([{ correct: null, answer: 'a; c' }]);
  });
});

describe('lists and maps', () => {
  it('find questions under any key, and name their section', async () => {
    const questions = await json({ rounds: { onSite: [{ ask: 'Why do locks starve?' }, 'What is a latch?'] } });
    expect(questions).toMatchObject([
      { prompt: 'Why do locks starve?', section: 'On site' },
      { prompt: 'What is a latch?', section: 'On site' },
    ]);
  });

  it('tell where a question stands', async () => {
    const { questions } = await readText(
      '[\n  {"question": "Why?  Because\\u202e?"},\n\n  {"question": "What for?"}\n]',
      {},
    );
    expect(questions.map(({ line, prompt }) => [line, prompt])).toEqual([
      [2, 'Why?  Because?'],
      [4, 'What for?'],
    ]);
  });

  it('follow aliases of YAML without multiplying them', async () => {
    const { questions } = await readText('a: &q\n  question: What is a lock?\nb: *q\n', { name: 'x.yml' });
    expect(questions.map(({ prompt }) => prompt)).toEqual(['What is a lock?', 'What is a lock?']);
  });
});

describe('tables', () => {
  it('find their columns by name, whatever stands above', async () => {
    const csv =
      'Export of 3 March\n\nID,Sample question (EN),Ideal response,Skill\n1,What is a lock?,A thing,Threads\n';
    expect((await readText(csv, { name: 'x.csv' })).questions).toMatchObject([
      { prompt: 'What is a lock?', answer: 'A thing', section: 'Threads', line: 4, place: 'row' },
    ]);
  });

  it.each([',', ';', '\t', '|'])('are parted by %j', async (mark) => {
    const csv = ['Question', 'Answer'].join(mark) + '\n' + ['"What is a, b; c|d?"', 'x'].join(mark) + '\n';
    expect((await readText(csv, { name: 'x.csv' })).questions).toMatchObject([
      { prompt: 'What is a, b; c|d?', answer: 'x' },
    ]);
  });

  it('without questions stay part of the text', async () => {
    const { questions, skipped } = await readText('| Score | Meaning |\n|---|---|\n| 1 | poor |\n', { name: 'x.md' });
    expect(questions).toEqual([]);
    expect(skipped).toMatchObject([{ reason: 'table' }]);
  });
});
