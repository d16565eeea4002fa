import { expect, it } from '@jest/globals';
import { excessText } from './over-limit-words.ts';

it('says who would have more interviews than they are to have, and who is to have none', () => {
  const person = { id: 'ada', name: 'Ada' };
  expect(excessText({ person, per: 'week', count: 6, most: 5 })).toBe(
    'Ada would have 6 interviews that week; the limit is 5.',
  );
  expect(excessText({ person, per: 'day', count: 2, most: 1 })).toBe(
    'Ada would have 2 interviews that day; the limit is 1.',
  );
  expect(excessText({ person, per: 'week', count: 1, most: 0 })).toBe('Ada takes no interviews for now.');
});
