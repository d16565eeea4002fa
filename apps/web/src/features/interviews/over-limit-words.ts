import type { ScheduleExcess } from '@loopwright/contracts';

/** That somebody would be over their limit. */
export function excessText({ person, per, count, most }: Omit<ScheduleExcess, 'slot'>): string {
  const when = per === 'week' ? 'that week' : 'that day';
  if (most === 0) return `${person.name} takes no interviews for now.`;
  return `${person.name} would have ${count} interviews ${when}; the limit is ${most}.`;
}
