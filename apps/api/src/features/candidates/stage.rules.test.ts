import { expect, it } from '@jest/globals';
import { needsDecision } from './stage.rules.ts';

it('asks for a decision before an offer, a rejection, or a hire without an offer', () => {
  expect(needsDecision('deciding', 'offer')).toBe(true);
  expect(needsDecision('applied', 'rejected')).toBe(true);
  expect(needsDecision('deciding', 'hired')).toBe(true);
});

it('lets everything else be moved by hand', () => {
  expect(needsDecision('offer', 'hired')).toBe(false);
  expect(needsDecision('applied', 'screening')).toBe(false);
  expect(needsDecision('deciding', 'interviewing')).toBe(false);
  expect(needsDecision('interviewing', 'withdrawn')).toBe(false);
  expect(needsDecision('rejected', 'rejected')).toBe(false);
});
