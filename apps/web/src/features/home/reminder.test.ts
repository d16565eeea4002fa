import { expect, it } from '@jest/globals';
import type { OverdueCard } from '@loopwright/contracts';
import { reminderFor } from './reminder.ts';

it('reminds by first name, of whom, of what, and where', () => {
  const card = {
    ...{ applicationId: 'a', interviewId: 'i1', candidate: 'Leila Farouk', title: 'Coding' },
    job: { id: 'j', title: 'Engineer' },
    interviewer: { id: 'p', name: 'Mei Tanaka' },
    endedAt: '2026-11-21T08:00:00.000Z',
  } satisfies OverdueCard;
  expect(reminderFor(card, 'Sat 21 Nov, 09:00', 'https://hire.example')).toBe(
    'Hi Mei, your scorecard for Leila Farouk (Coding, ended Sat 21 Nov, 09:00) is still open. The panel waits for it: https://hire.example/interviews/i1',
  );
});
