import { expect, it } from '@jest/globals';
import { announcement, lengthWords, timeWords } from './time-words.ts';

it('tells the time left in minutes, and in tens of seconds at the end', () => {
  expect([900, 899, 841, 61].map(timeWords)).toEqual([
    '15 minutes left',
    '15 minutes left',
    '15 minutes left',
    '2 minutes left',
  ]);
  expect([60, 59, 41, 3, 0, -5].map(timeWords)).toEqual([
    '60 seconds left',
    '60 seconds left',
    '50 seconds left',
    '10 seconds left',
    'Time is over',
    'Time is over',
  ]);
});

it('is announced at ten minutes, at five and at one, once each, also when the device slept over one', () => {
  expect(announcement(601, 600)).toBe('10 minutes left');
  expect(announcement(600, 599)).toBeUndefined();
  expect(announcement(301, 300)).toBe('5 minutes left');
  expect(announcement(700, 40)).toBe('One minute left');
  expect(announcement(60, 59)).toBeUndefined();
});

it('tells lengths', () => {
  expect([1, 20, 60, 65, 121].map(lengthWords)).toEqual([
    '1 minute',
    '20 minutes',
    '1 hour',
    '1 hour 5 minutes',
    '2 hours 1 minute',
  ]);
});
