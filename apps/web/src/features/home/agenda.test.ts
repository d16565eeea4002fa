import { describe, expect, it } from '@jest/globals';
import type { MyInterview } from '@loopwright/contracts';
import { agendaOf } from './agenda.ts';

const held = (id: string, startsAt: string, myCard: MyInterview['myCard'] = 'none', minutes = 45) =>
  ({ id, startsAt: `${startsAt}:00.000Z`, minutes, myCard }) as MyInterview;
const utcDay = (instant: string | Date) => new Date(instant).toISOString().slice(0, 10);
const tokyoDay = (instant: string | Date) => utcDay(new Date(new Date(instant).getTime() + 9 * 3_600_000));
const at = (time: string) => Date.parse(`${time}:00.000Z`);
const first = held('first', '2026-11-21T09:00');
const second = held('second', '2026-11-21T14:00');
const tomorrow = held('tomorrow', '2026-11-22T10:00');

describe('the day of an interviewer', () => {
  it('puts the interview that runs now first', () => {
    expect(agendaOf([second, tomorrow, first], at('2026-11-21T14:20'), utcDay).current?.id).toBe('second');
  });

  it('else the next one of today', () => {
    expect(agendaOf([first, second], at('2026-11-21T12:00'), utcDay).current?.id).toBe('second');
  });

  it('stays with one that runs over, unless the next begins or its card is in', () => {
    expect(agendaOf([first, second], at('2026-11-21T09:50'), utcDay).current?.id).toBe('first');
    expect(agendaOf([{ ...first, myCard: 'submitted' }, second], at('2026-11-21T09:50'), utcDay).current?.id).toBe(
      'second',
    );
    const near = held('near', '2026-11-21T10:00');
    expect(agendaOf([first, near], at('2026-11-21T09:50'), utcDay).current?.id).toBe('near');
  });

  it('has nothing now once the day is over, and names the next one after it', () => {
    const agenda = agendaOf([first, tomorrow], at('2026-11-21T18:00'), utcDay);
    expect(agenda).toMatchObject({ current: undefined, later: { id: 'tomorrow' } });
    expect(agenda.today.map(({ id }) => id)).toEqual(['first']);
  });

  it('counts days where the reader is', () => {
    const late = held('late', '2026-11-21T16:00');
    expect(agendaOf([late], at('2026-11-21T10:00'), tokyoDay)).toMatchObject({
      current: undefined,
      later: { id: 'late' },
    });
  });
});
