/** Dates and times in a zone, as people read them. */

export const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
export const timeZones = (): string[] => Intl.supportedValuesOf('timeZone');

const formatters = new Map<string, Intl.DateTimeFormat>();
function format(instant: string | Date, zone: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${zone} ${JSON.stringify(options)}`;
  let formatter = formatters.get(key);
  if (!formatter) formatters.set(key, (formatter = new Intl.DateTimeFormat(undefined, { ...options, timeZone: zone })));
  return formatter.format(new Date(instant));
}

const moment: Intl.DateTimeFormatOptions = {
  ...{ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  ...{ hour: '2-digit', minute: '2-digit', timeZoneName: 'short' },
};

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto', style: 'long' });

/** "3 days ago", "in 20 minutes", "just now". */
export function relativeTime(instant: string | Date, now: number = Date.now()): string {
  const seconds = (new Date(instant).getTime() - now) / 1000;
  const step = steps.find(([, size]) => Math.abs(seconds) >= size);
  return step ? relative.format(Math.round(seconds / step[1]), step[0]) : 'just now';
}

/** Whole days since an instant, for "12 days in stage". */
export const daysSince = (instant: string, now: number = Date.now()): number =>
  Math.max(0, Math.floor((now - new Date(instant).getTime()) / 86_400_000));

export type Clock = ReturnType<typeof clockIn>;
/** Formats for one zone. */
export function clockIn(zone: string) {
  return {
    zone,
    /** "21 Nov 2026" */
    date: (instant: string | Date) => format(instant, zone, { dateStyle: 'medium' }),
    /** "Sat 21 Nov" */
    day: (instant: string | Date) => format(instant, zone, { weekday: 'short', day: 'numeric', month: 'short' }),
    /** "14:45" */
    time: (instant: string | Date) => format(instant, zone, { hour: '2-digit', minute: '2-digit' }),
    /** "21 Nov 2026, 14:45" */
    dateTime: (instant: string | Date) => format(instant, zone, { dateStyle: 'medium', timeStyle: 'short' }),
    /** "Sat, 21 Nov 2026, 14:45 GMT+1", for those who may live in another zone */
    moment: (instant: string | Date) => format(instant, zone, moment),
    /** "Saturday 21 November 2026 at 14:45 GMT+1", for a `title` or a label */
    full: (instant: string | Date) => format(instant, zone, { dateStyle: 'full', timeStyle: 'long' }),
    /** "2026-11-21": equal for instants of the same day in this zone */
    dayKey: (instant: string | Date) => dayKey(new Date(instant), zone),
    /** Value of a `datetime-local` input for an instant, and back. */
    toInput: (instant: string) => toInput(instant, zone),
    fromInput: (value: string) => fromInput(value, zone),
  };
}

function wallParts(date: Date, zone: string): Record<string, string> {
  const formatter = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
  });
  return Object.fromEntries(formatter.formatToParts(date).map(({ type, value }) => [type, value]));
}

function dayKey(date: Date, zone: string): string {
  const { year, month, day } = wallParts(date, zone);
  return `${year}-${month}-${day}`;
}

function toInput(instant: string, zone: string): string {
  const { year, month, day, hour, minute } = wallParts(new Date(instant), zone);
  return `${year}-${month}-${day}T${hour}:${minute}`;
}

/** Reads a wall time in a zone. Twice corrected, since the first guess may stand across a clock change. */
function fromInput(value: string, zone: string): string {
  const wall = Date.parse(`${value}Z`);
  const offsetAt = (instant: number) => {
    const { year, month, day, hour, minute, second } = wallParts(new Date(instant), zone);
    return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - instant;
  };
  const guess = wall - offsetAt(wall);
  return new Date(wall - offsetAt(guess)).toISOString();
}
