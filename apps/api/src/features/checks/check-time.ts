/**
 * The clock of a check is the database's, in SQL over the row called `c`. A check whose time is over counts as handed in
 * from that moment on, whether or not anyone has written it down yet.
 */
const GRACE_SECONDS = 30;

export const deadline = `(c.started_at + make_interval(mins => (c.minutes + c.extra_minutes)::integer))`;
/** Answers on their way at the last second still count. */
const closing = `(${deadline} + interval '${GRACE_SECONDS} seconds')`;
export const isRunning = `(c.status = 'started' AND now() <= ${closing})`;
export const isOverdue = `(c.status = 'started' AND now() > ${closing})`;
export const stateNow = `(CASE WHEN ${isOverdue} THEN 'submitted'
  WHEN c.status = 'created' AND c.expires_at <= now() THEN 'expired' ELSE c.status END)`;
export const endedByNow = `(CASE WHEN ${isOverdue} THEN 'time' ELSE c.ended_by END)`;
export const finishedNow = `(CASE WHEN ${isOverdue} THEN ${deadline} ELSE c.finished_at END)`;
export const secondsLeft = `greatest(0, ceil(extract(epoch FROM ${deadline} - now())))::int`;
