import type { ScheduleExcess } from '@loopwright/contracts';

/** What somebody has in the week and on the day of a slot, and what they are to have at most. */
export type Load = {
  person: { id: string; name: string };
  perWeek: number;
  perDay: number | null;
  /** The Monday and the day of the slot where the person is, as YYYY-MM-DD. */
  week: string;
  day: string;
  inWeek: number;
  onDay: number;
};

/**
 * Who would have more interviews than they are to have, were the slots held beside what stands in the calendar. Each
 * slot counts for those after it. The week comes before the day: one excess is told for a person and slot.
 */
export const excesses = (slots: readonly (readonly Load[])[]): ScheduleExcess[] =>
  slots.flatMap((loads, slot) => loads.flatMap((load) => excessOf(load, slot, slots.slice(0, slot).flat())));

function excessOf(load: Load, slot: number, earlier: readonly Load[]): ScheduleExcess[] {
  const { person, perWeek, perDay } = load;
  const own = earlier.filter((one) => one.person.id === person.id);
  const inWeek = load.inWeek + own.filter(({ week }) => week === load.week).length + 1;
  const onDay = load.onDay + own.filter(({ day }) => day === load.day).length + 1;
  if (inWeek > perWeek) return [{ slot, person, per: 'week', count: inWeek, most: perWeek }];
  if (perDay !== null && onDay > perDay) return [{ slot, person, per: 'day', count: onDay, most: perDay }];
  return [];
}

export const excessInWords = ({ person, per, count, most }: Omit<ScheduleExcess, 'slot'>): string =>
  `${person.name} would have ${count} ${count === 1 ? 'interview' : 'interviews'} ${per === 'week' ? 'that week' : 'on that day'}; the limit is ${most}`;
