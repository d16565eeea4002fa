import { type Clock } from './clock.ts';
export { browserZone, type Clock, clockIn, daysSince, relativeTime, timeZones } from './clock.ts';
/** Formats for the viewer: the zone of their account, else the browser's. */
export declare const useClock: () => Clock;
/** The time now, renewed every `everyMs`; for countdowns and relative times. */
export declare function useNow(everyMs?: number): number;
