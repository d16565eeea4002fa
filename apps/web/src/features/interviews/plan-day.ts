/** One day of interviews: each begins when the one before it and the break after that are over. */
const MINUTE_MS = 60_000;

export function startsOf(start: string, sessions: readonly { minutes: number }[], pause: number): string[] {
  let at = Date.parse(start);
  return sessions.map(({ minutes }) => {
    const own = new Date(at).toISOString();
    at += (minutes + pause) * MINUTE_MS;
    return own;
  });
}

export const endAfter = (startsAt: string, minutes: number): Date =>
  new Date(Date.parse(startsAt) + minutes * MINUTE_MS);
