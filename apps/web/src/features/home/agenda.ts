/** Which interview matters now, and what the day holds. */
import type { MyInterview } from '@loopwright/contracts';
import { endOf } from '../../platform/interview-time.ts';

const OVERRUN_MS = 15 * 60_000;
const startOf = ({ startsAt }: MyInterview) => Date.parse(startsAt);

export type Agenda = {
  /** Running now, or the next one of today. */
  current: MyInterview | undefined;
  today: readonly MyInterview[];
  /** The first one after today. */
  later: MyInterview | undefined;
};

/** `dayOf` names the day of an instant in the reader's zone. */
export function agendaOf(
  interviews: readonly MyInterview[],
  now: number,
  dayOf: (instant: string | Date) => string,
): Agenda {
  const day = dayOf(new Date(now));
  const inOrder = [...interviews].sort((one, other) => startOf(one) - startOf(other));
  const today = inOrder.filter(({ startsAt }) => dayOf(startsAt) === day);
  const ahead = inOrder.filter((each) => startOf(each) > now);
  const running = inOrder.filter((each) => startOf(each) <= now && now < endOf(each)).at(-1);
  const next = ahead.find(({ startsAt }) => dayOf(startsAt) === day);
  // People often talk on, and the card is still to be finished; but whoever is due next comes first.
  const late = inOrder.findLast((each) => isOverrun(each, now));
  const nextIsNear = next !== undefined && startOf(next) - now < OVERRUN_MS;
  const current = running ?? (nextIsNear ? next : (late ?? next));
  return { current, today, later: ahead.find(({ startsAt }) => dayOf(startsAt) !== day) };
}

const isOverrun = (interview: MyInterview, now: number): boolean =>
  endOf(interview) <= now && now < endOf(interview) + OVERRUN_MS && interview.myCard !== 'submitted';
