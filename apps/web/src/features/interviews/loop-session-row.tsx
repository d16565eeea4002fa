import type { ScheduleConflict, ScheduleExcess } from '@loopwright/contracts';
import { useClock } from '../../platform/time.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { PersonPicker } from '../../ui/person-picker.tsx';
import { Conflicts } from './conflicts.tsx';
import styles from './loop-schedule-dialog.module.css';
import { Excesses } from './over-limit.tsx';
import { endAfter } from './plan-day.ts';
import { usePeople } from './use-people.ts';

export type DaySession = { sessionId: string; title: string; minutes: number };
type Props = {
  session: DaySession;
  /** Undefined while the day is not chosen, or the session left out. */
  startsAt: string | undefined;
  panel: readonly string[];
  team: readonly { id: string; name: string }[];
  included: boolean;
  conflicts: readonly ScheduleConflict[];
  overLimit: readonly ScheduleExcess[];
  onInclude: (on: boolean) => void;
  onPanel: (panel: string[]) => void;
};

/** One session of the day: whether it is held then, from when to when, and who interviews. */
export function LoopSessionRow(props: Props) {
  const { session, startsAt, panel, team, included, conflicts, overLimit, onInclude, onPanel } = props;
  const clock = useClock();
  const people = usePeople(team);
  const { title, minutes } = session;
  const when = startsAt
    ? `${clock.time(startsAt)}–${clock.time(endAfter(startsAt, minutes))}`
    : included
      ? `${minutes} min`
      : 'Not on this day';
  return (
    <li className={styles.session}>
      <div className={styles.what}>
        <Checkbox label={title} checked={included} onChange={onInclude} />
        <span className={styles.when}>{when}</span>
      </div>
      {included && (
        <div className={styles.who}>
          <PersonPicker
            label={`Interviewers of ${title}`}
            hideLabel
            placeholder="Interviewers"
            value={[...panel]}
            onChange={onPanel}
            people={people.options}
            onSearch={people.search}
            max={8}
          />
          <Conflicts conflicts={conflicts} />
          <Excesses excesses={overLimit} />
        </div>
      )}
    </li>
  );
}
