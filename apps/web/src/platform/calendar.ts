/** Calendar files (iCalendar, RFC 5545) that any calendar reads: nothing is sent anywhere. */

export type CalendarEntry = {
  /** The same in every file about the same thing, so that a calendar replaces instead of doubling. */
  id: string;
  title: string;
  description: string;
  place?: string;
  minutes: number;
  /** Without a start it is a task to plan, not an appointment. */
  startsAt?: Date;
  /** Agreed with those who come, or only a proposal. */
  fixed: boolean;
};

const HOST = 'loopwright';
/** @param now when the file was made */
export function calendarOf(entries: readonly CalendarEntry[], now: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Loopwright//Interview loop//EN',
    ...entries.flatMap((entry) => (entry.startsAt ? event(entry, entry.startsAt, now) : task(entry, now))),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const event = (entry: CalendarEntry, startsAt: Date, now: Date): string[] => [
  'BEGIN:VEVENT',
  ...common(entry, now),
  `DTSTART:${utc(startsAt)}`,
  `DURATION:PT${entry.minutes}M`,
  `STATUS:${entry.fixed ? 'CONFIRMED' : 'TENTATIVE'}`,
  'END:VEVENT',
];

/** A task has no length of its own without a start, so its words say it. */
const task = (entry: CalendarEntry, now: Date): string[] => [
  'BEGIN:VTODO',
  ...common({ ...entry, title: `${entry.title} (${entry.minutes} min)` }, now),
  'STATUS:NEEDS-ACTION',
  'END:VTODO',
];

const common = ({ id, title, description, place }: CalendarEntry, now: Date): string[] => [
  `UID:${id}@${HOST}`,
  `DTSTAMP:${utc(now)}`,
  `SUMMARY:${text(title)}`,
  `DESCRIPTION:${text(description)}`,
  ...(place ? [`LOCATION:${text(place)}`] : []),
];

/** 2031-03-03T09:00:00.000Z → 20310303T090000Z */
const utc = (at: Date): string => at.toISOString().replace(/[-:]|\.\d{3}/g, '');

/** A line break would begin a property of its own; what is not text at all goes. */
const text = (value: string): string =>
  value
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

const MOST_BYTES = 75;
const bytes = new TextEncoder();
/** At most 75 bytes to a line; the next begins with a space. No letter is cut in two. */
function folded(line: string): string {
  const lines: string[] = [];
  let now = '';
  let size = 0;
  for (const letter of line) {
    const more = bytes.encode(letter).length;
    if (size + more > MOST_BYTES) {
      lines.push(now);
      now = ' ';
      size = 1;
    }
    now += letter;
    size += more;
  }
  return [...lines, now].join('\r\n');
}
