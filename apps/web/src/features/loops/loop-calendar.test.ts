import { describe, expect, it } from '@jest/globals';
import type { Interview } from '@loopwright/contracts';
import { draftOf, scheduledOf } from './loop-calendar.ts';
import { aLoop } from './test-support/a-loop.ts';

const at = (time: string) => new Date(`2031-03-03T${time}:00.000Z`);

describe('a loop in a calendar', () => {
  it('puts one session after another with a break between, as proposals', () => {
    const entries = draftOf(aLoop(), { jobTitle: 'Engineer', startsAt: at('09:00'), breakMinutes: 15 });
    expect(entries.map(({ title, startsAt, minutes, fixed }) => [title, startsAt, minutes, fixed])).toEqual([
      ['Engineer: The first', at('09:00'), 60, false],
      ['Engineer: The second', at('10:15'), 60, false],
    ]);
  });

  it('has tasks only, while no start is known', () => {
    const entries = draftOf(aLoop(), { jobTitle: 'Engineer', breakMinutes: 15 });
    expect(entries.map(({ startsAt }) => startsAt)).toEqual([undefined, undefined]);
  });

  it('has what was agreed with a candidate, and nothing that was cancelled', () => {
    const interview = {
      ...{ id: 'i', title: 'Coding', place: 'Room 4', startsAt: at('09:00').toISOString(), minutes: 60 },
      ...{ candidate: { id: 'c', name: 'Kim' }, job: { id: 'j', title: 'Engineer' }, status: 'scheduled' },
      panel: [{ person: { id: 'p', name: 'Ada' }, card: 'none' }],
    } as unknown as Interview;
    expect(scheduledOf([interview, { ...interview, status: 'cancelled' }])).toEqual([
      {
        ...{ id: 'i', title: 'Kim: Coding', description: 'Engineer. Interviewers: Ada.', place: 'Room 4' },
        ...{ minutes: 60, startsAt: at('09:00'), fixed: true },
      },
    ]);
  });
});
