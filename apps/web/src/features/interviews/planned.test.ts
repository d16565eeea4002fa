import { expect, it } from '@jest/globals';
import { plannedPanels, plannedText } from './planned.ts';

const seat = (sessionId: string, name: string, shadow = false) => ({
  ...{ sessionId, person: { id: name.toLowerCase(), name }, shadow, reason: '' },
});

it('begins with whoever is planned, and leaves trainees off the panel', () => {
  const planned = [seat('talk', 'Ada'), seat('talk', 'Cleo', true), seat('code', 'Ada'), seat('code', 'Ben')];
  expect(plannedPanels(planned)).toEqual({ talk: ['ada'], code: ['ada', 'ben'] });
  expect(plannedText(planned.slice(0, 2))).toBe('Ada, Cleo shadows');
});
