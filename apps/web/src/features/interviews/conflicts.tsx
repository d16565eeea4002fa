import type { ScheduleConflict, ScheduleExcess, ScheduleSlot } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { useSettled } from '../../platform/navigation.ts';
import { useClock } from '../../platform/time.ts';
import { IconAlertTriangle } from '../../ui/icons.ts';
import styles from './conflicts.module.css';
import { endAfter } from './plan-day.ts';
import { conflictsQuery } from './schedule.queries.ts';

type Found = { items: readonly ScheduleConflict[]; overLimit: readonly ScheduleExcess[] };
const nothing: Found = { items: [], overLimit: [] };

/** Who would be in two places at once, and who over their limit, asked anew once the times and people stand still. */
export function useConflicts(applicationId: string, slots: readonly ScheduleSlot[]): Found {
  const settled = useSettled(JSON.stringify(slots));
  const asked = JSON.parse(settled) as ScheduleSlot[];
  // While it cannot be asked there is no warning: scheduling goes on without one.
  return useQuery({ ...conflictsQuery(applicationId, asked), enabled: asked.length > 0 }).data ?? nothing;
}

/** Told, not forbidden: whoever schedules may know better. */
export function Conflicts({ conflicts }: { conflicts: readonly ScheduleConflict[] }) {
  const clock = useClock();
  return (
    <div role="status">
      {conflicts.length > 0 && (
        <ul className={styles.conflicts}>
          {conflicts.map(({ person, startsAt, minutes }) => (
            <li key={`${person?.id} ${startsAt}`}>
              <IconAlertTriangle aria-hidden="true" />
              <span>
                <b>{person?.name ?? 'The candidate'}</b>
                {` has another interview ${clock.day(startsAt)}, ${clock.time(startsAt)}–${clock.time(endAfter(startsAt, minutes))}.`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
