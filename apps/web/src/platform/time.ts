/** Dates and times as the viewer reads them. */
import { useEffect, useState } from 'react';
import { browserZone, type Clock, clockIn } from './clock.ts';
import { useMe } from './session.tsx';

export { browserZone, type Clock, clockIn, daysSince, relativeTime, timeZones } from './clock.ts';

/** Formats for the viewer: the zone of their account, else the browser's. */
export const useClock = (): Clock => clockIn(useMe().user.timeZone || browserZone());

/** The time now, renewed every `everyMs`; for countdowns and relative times. */
export function useNow(everyMs = 30_000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), everyMs);
    return () => window.clearInterval(timer);
  }, [everyMs]);
  return now;
}
