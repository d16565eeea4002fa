/** Where an interview stands in time, in words. */
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const LATE_MS = HOUR_MS;

export type Phase = 'before' | 'running' | 'late' | 'over';
export type Held = { startsAt: string; minutes: number };

export const endOf = ({ startsAt, minutes }: Held): number => Date.parse(startsAt) + minutes * MINUTE_MS;

/** Where a session stands; for an hour after its end people may still be talking. */
export function phaseOf(held: Held, now: number): Phase {
  const end = endOf(held);
  if (now < Date.parse(held.startsAt)) return 'before';
  if (now < end) return 'running';
  return now < end + LATE_MS ? 'late' : 'over';
}

/** "24:10 left", "6 min over", "starts in 2 h 5 min". Never a deadline: nothing happens at the end. */
export function clockWords(held: Held, now: number): string {
  const phase = phaseOf(held, now);
  if (phase === 'before') return `starts in ${spanWords(Date.parse(held.startsAt) - now)}`;
  if (phase === 'running') return `${minutesAndSeconds(endOf(held) - now)} left`;
  return phase === 'late' ? `${spanWords(now - endOf(held))} over` : 'ended';
}

/** The same without seconds, for places that are not watched. */
export function momentWords(held: Held, now: number): string {
  return phaseOf(held, now) === 'running' ? `${spanWords(endOf(held) - now)} left` : clockWords(held, now);
}

export function spanWords(span: number): string {
  const minutes = Math.max(1, Math.round(span / MINUTE_MS));
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return `${Math.round(hours / 24)} days`;
  if (hours === 0) return `${minutes} min`;
  return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
}

function minutesAndSeconds(span: number): string {
  const seconds = Math.ceil(span / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
