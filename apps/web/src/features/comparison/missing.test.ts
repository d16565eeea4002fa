import { expect, it } from '@jest/globals';
import { missingFor } from './missing.ts';

const card = (name: string, state: string) => ({ state, sessionTitle: 'Coding', interviewer: { name } });

it('names the sessions without an interview, and whose cards are not in', () => {
  expect(
    missingFor([{ title: 'MLOps' }, { title: 'Behaviour' }], [card('Mei', 'due'), card('David', 'submitted')]),
  ).toEqual(['2 sessions have no interview: MLOps, Behaviour.', '1 scorecard is not in: Mei (Coding).']);
});

it('is silent when everything is in', () => {
  expect(missingFor([], [card('Mei', 'submitted')])).toEqual([]);
});
