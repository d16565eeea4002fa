import type { OverLimit, ScheduleExcess } from '@loopwright/contracts';
import { Badge } from '../../ui/badge.tsx';
import { IconAlertTriangle } from '../../ui/icons.ts';
import { TextField } from '../../ui/text-field.tsx';
import styles from './conflicts.module.css';
import { excessText } from './over-limit-words.ts';

/** Who would be over their limit, in words. */
export function Excesses({ excesses }: { excesses: readonly ScheduleExcess[] }) {
  return (
    <div role="status">
      {excesses.length > 0 && (
        <ul className={styles.conflicts}>
          {excesses.map((excess) => (
            <li key={`${excess.slot} ${excess.person.id}`}>
              <IconAlertTriangle aria-hidden="true" />
              <span>{excessText(excess)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

type ReasonProps = { name: string; value: string; onChange: (value: string) => void; error?: string | undefined };
/** Asked for as soon as somebody would be over their limit; it is kept with the interview. */
export function ReasonField({ wanted, ...field }: ReasonProps & { wanted: boolean }) {
  if (!wanted && field.error === undefined) return null;
  return (
    <TextField
      label="Why go over the limit"
      hint="Kept with the interview; everyone who sees it can read it."
      maxLength={300}
      {...field}
    />
  );
}

/** Marks somebody who sits on a panel over their limit, with the reason. */
export function OverLimitMark({ over }: { over: OverLimit | undefined }) {
  if (!over) return null;
  const { count, most, per, reason, by } = over;
  return (
    <>
      <Badge tone="warn">{`${count} of ${most} ${per === 'week' ? 'this week' : 'this day'}`}</Badge>
      <span className={styles.reason}>{`Over the limit: ${reason} (${by.name})`}</span>
    </>
  );
}
