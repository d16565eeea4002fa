const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** When a demo interview takes place, seen from now: held ones on days past, due ones a few hours ago, others from now on. */
export function slotFor(state: 'held' | 'due' | 'ahead', at: number, position: number, order: readonly string[]): Date {
  const hour = Math.floor(Date.now() / HOUR_MS) * HOUR_MS;
  const held = order.filter((one) => one === 'held').length;
  if (state === 'held') return new Date(hour - (held - at) * DAY_MS - position * HOUR_MS);
  if (state === 'due') return new Date(hour - (3 + position) * HOUR_MS);
  const ahead = at - order.indexOf('ahead');
  return new Date(hour + (1 + position) * HOUR_MS + ahead * DAY_MS);
}
