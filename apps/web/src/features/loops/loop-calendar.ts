/** Calendar entries of a loop: as scheduled with a candidate, one after another from a start, or as tasks to plan. */
import type { Interview, Loop } from '@loopwright/contracts';
import type { CalendarEntry } from '../../platform/calendar.ts';
import { fillWords } from './loop-words.ts';

const MINUTE = 60_000;
type Plan = { jobTitle: string; startsAt?: Date | undefined; breakMinutes: number };

export function draftOf({ id, sessions }: Loop, { jobTitle, startsAt, breakMinutes }: Plan): CalendarEntry[] {
  let next = startsAt?.getTime();
  return sessions.map((session) => {
    const entry = {
      id: `${id}-${session.id}`,
      title: `${jobTitle}: ${session.title}`,
      description: `Draft of an interview: ${fillWords(session)}. Nobody has been invited.`,
      minutes: session.minutes,
      fixed: false,
      ...(next !== undefined && { startsAt: new Date(next) }),
    };
    if (next !== undefined) next += (session.minutes + breakMinutes) * MINUTE;
    return entry;
  });
}

/** What was agreed with one candidate; what was cancelled is left out. */
export const scheduledOf = (interviews: readonly Interview[]): CalendarEntry[] =>
  interviews
    .filter(({ status }) => status === 'scheduled')
    .map(({ id, title, candidate, job, panel, place, startsAt, minutes }) => ({
      id,
      title: `${candidate.name}: ${title}`,
      description: `${job.title}. Interviewers: ${panel.map(({ person }) => person.name).join(', ')}.`,
      place,
      minutes,
      startsAt: new Date(startsAt),
      fixed: true,
    }));
