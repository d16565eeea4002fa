import { describe, expect, it } from '@jest/globals';
import { mailOf, textOfBrief } from './brief-text.ts';

const brief = {
  slug: 'coding',
  stage: 'coding',
  title: 'Coding',
  expect: ['One task.'],
  prepare: ['Say the requirements back.'],
  questions: [{ question: 'Which language?', answer: 'Yours.' }],
};

describe('a brief as text', () => {
  it('holds what it is about, what to expect, how to prepare and the answers', () => {
    expect(textOfBrief('Your interviews', [{ title: 'Coding', facts: ['Monday, 60 minutes'], brief }])).toBe(
      [
        'Your interviews',
        'CODING\nMonday, 60 minutes',
        'What to expect\n- One task.',
        'How to prepare\n- Say the requirements back.',
        'Which language?\nYours.',
      ].join('\n\n'),
    );
  });

  it('becomes a mail while an address can carry it, and never a part of one', () => {
    expect(mailOf('ada@a.example', 'Hello & welcome', 'One\nTwo')).toBe(
      'mailto:ada%40a.example?subject=Hello%20%26%20welcome&body=One%0D%0ATwo',
    );
    expect(mailOf('ada@a.example', 'Hello', 'a'.repeat(2000))).toBeNull();
  });
});
