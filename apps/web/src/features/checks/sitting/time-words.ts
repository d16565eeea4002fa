/** Time left in words that do not hurry anyone: whole minutes, and tens of seconds in the last one. */
export function timeWords(seconds: number): string {
  if (seconds <= 0) return 'Time is over';
  if (seconds <= 60) return `${Math.ceil(seconds / 10) * 10} seconds left`;
  const minutes = Math.ceil(seconds / 60);
  return `${minutes} minutes left`;
}

/** Ten minutes, five, one: what a screen reader says by itself, and nothing in between. */
const marks = [60, 300, 600];
export function announcement(before: number, now: number): string | undefined {
  const passed = marks.find((mark) => before > mark && now <= mark);
  if (passed === undefined) return undefined;
  return passed === 60 ? 'One minute left' : `${passed / 60} minutes left`;
}

/** "2 minutes", "1 hour 5 minutes". */
export function lengthWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [hours > 0 && count(hours, 'hour'), rest > 0 && count(rest, 'minute')];
  return parts.filter(Boolean).join(' ');
}

export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
