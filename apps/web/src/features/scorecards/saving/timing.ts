const IDLE_MS = 2000;
const LONGEST_MS = 10_000;
/** When words go to the server: a rest of two seconds after the last change, and never later than ten after the first. */
export const sendDelay = (firstChange: number, now: number): number =>
  Math.max(0, Math.min(IDLE_MS, firstChange + LONGEST_MS - now));

/** Words reach the device within this time, also while someone types without a rest. */
export const DEVICE_MS = 250;

const FIRST_RETRY_MS = 1000;
const LAST_RETRY_MS = 30_000;
/** Before the next try, after so many failures in a row. */
export const retryDelay = (failures: number): number =>
  Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.max(0, failures - 1));
