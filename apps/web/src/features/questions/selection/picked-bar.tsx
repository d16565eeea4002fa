import { useState } from 'react';
import { useReach } from '../../../platform/connection.ts';
import { useCan, useMe } from '../../../platform/session.tsx';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { IconX } from '../../../ui/icons.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { isUsable } from '../permissions.ts';
import { BulkActions } from './bulk-actions.tsx';
import styles from './picked-bar.module.css';
import { pickedWords } from './bulk-words.ts';
import { type Picked, unpick, usePicks } from './selection.ts';

type Props = {
  /** What the list shows now: picks that are not in it are of an earlier search. */
  shown: readonly { id: string }[];
  onAddToLoop: (questions: readonly Picked[]) => void;
};
/** What was picked, and what can be done with all of it; it stays while one searches on. */
export function PickedBar({ shown: listed, onAddToLoop }: Props) {
  const picks = usePicks(useMe().user.id);
  const builds = useCan('build loops');
  const curates = useCan('curate questions');
  const reach = useReach();
  const [shown, setShown] = useState(false);
  if (picks.length === 0) return null;
  const usable = picks.filter(isUsable);
  const ids = picks.map(({ id }) => id);
  const earlier = picks.filter(({ id }) => !listed.some((row) => row.id === id));
  return (
    <section aria-label="Picked questions" className={styles.bar}>
      <p role="status" className={styles.count}>
        {pickedWords(picks.length, earlier.length)}
      </p>
      {earlier.length > 0 && (
        <span className={styles.earlier}>{earlier.map(({ title }) => `“${title}”`).join(', ')}</span>
      )}
      <Button size="small" variant="plain" aria-haspopup="dialog" onClick={() => setShown(true)}>
        Show
      </Button>
      {curates && <BulkActions picks={picks} />}
      <span className={styles.space} />
      {builds && (
        <Button
          size="small"
          variant="primary"
          onClick={() => onAddToLoop(usable)}
          {...reach}
          {...(usable.length === 0 && { disabledReason: 'Only approved questions can be asked.' })}
        >
          {usable.length === 0 || usable.length === picks.length ? 'Add to a loop' : `Add ${usable.length} to a loop`}
        </Button>
      )}
      <IconButton label="Let go of all" icon={<IconX />} onClick={() => unpick(ids)} />
      <Dialog open={shown} onClose={() => setShown(false)} title="Picked questions">
        <ul className={styles.list}>
          {picks.map(({ id, title, minutes }) => (
            <li key={id}>
              <span>
                {title} <span className={styles.minutes}>{minutes} min</span>
              </span>
              <IconButton label={`Let go of ${title}`} icon={<IconX />} onClick={() => unpick([id])} />
            </li>
          ))}
        </ul>
      </Dialog>
    </section>
  );
}
