import { describe, expect, it } from '@jest/globals';
import { type CalendarEntry, calendarOf } from './calendar.ts';

const now = new Date('2031-03-01T08:00:00.000Z');
const entry: CalendarEntry = {
  id: 'one',
  title: 'Coding',
  description: 'Bring a laptop',
  minutes: 60,
  fixed: true,
  startsAt: new Date('2031-03-03T09:30:00.000Z'),
};
/** As a calendar reads it: folds undone. */
const read = (...entries: CalendarEntry[]) => calendarOf(entries, now).replaceAll('\r\n ', '').split('\r\n');

describe('a calendar file', () => {
  it('holds an appointment with its start and length', () => {
    expect(read(entry)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Loopwright//Interview loop//EN',
      'BEGIN:VEVENT',
      'UID:one@loopwright',
      'DTSTAMP:20310301T080000Z',
      'SUMMARY:Coding',
      'DESCRIPTION:Bring a laptop',
      'DTSTART:20310303T093000Z',
      'DURATION:PT60M',
      'STATUS:CONFIRMED',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
    expect(read({ ...entry, fixed: false })).toContain('STATUS:TENTATIVE');
    expect(read({ ...entry, place: 'Room 4' })).toContain('LOCATION:Room 4');
  });

  it('holds a task where no time was agreed, with its length in words', () => {
    const { startsAt: _, ...unplanned } = entry;
    const lines = read(unplanned);
    expect(lines).toContain('SUMMARY:Coding (60 min)');
    expect(lines).toContain('BEGIN:VTODO');
    expect(lines.join(' ')).not.toMatch(/DTSTART|DURATION/);
  });

  it('lets no text become a property, an entry or a control character', () => {
    const lines = read({ ...entry, title: 'A;B,C\\D\r\nATTENDEE:mailto:x@y.z\u0007', description: 'one\rEND:VEVENT' });
    expect(lines).toContain('SUMMARY:A\\;B\\,C\\\\D\\nATTENDEE:mailto:x@y.z');
    expect(lines.filter((line) => line.startsWith('END:VEVENT'))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toHaveLength(0);
  });

  it('folds long lines at 75 bytes and cuts no letter', () => {
    const title = '日本語のタイトル 🧪 '.repeat(20);
    const raw = calendarOf([{ ...entry, title }], now);
    for (const line of raw.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(raw.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}`);
  });
});
