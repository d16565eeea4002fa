import { useEffect, useRef, useState } from 'react';
import { IconCheck, IconClock, IconRefresh } from '../../../ui/icons.ts';
import type { SaveState } from './choices.ts';
import styles from './sitting.module.css';
import { announcement, timeWords } from './time-words.ts';

const saveWords: Record<SaveState, string> = {
  saved: 'All choices saved',
  saving: 'Saving…',
  waiting: 'Not saved yet: no connection. Kept on this device, sent again by itself.',
};

type Props = { seconds: number; saving: SaveState; answered: readonly (number | null)[] };
/** How much time is left, how much is answered, and whether it is saved. */
export function PaperBar({ seconds, saving, answered }: Props) {
  const done = answered.filter((choice) => choice !== null).length;
  return (
    <header className={styles.bar}>
      <div className={styles.barLine}>
        <span className={styles.clock}>
          <IconClock aria-hidden="true" />
          <span role="timer">{timeWords(seconds)}</span>
        </span>
        <span>{`${done} of ${answered.length} answered`}</span>
        <span className={styles.saving} data-state={saving} role="status">
          {saving === 'saved' && done === 0 ? null : <SaveMark saving={saving} />}
        </span>
      </div>
      <Announcements seconds={seconds} />
    </header>
  );
}

function SaveMark({ saving }: { saving: SaveState }) {
  return (
    <>
      {saving === 'saved' ? <IconCheck aria-hidden="true" /> : <IconRefresh aria-hidden="true" />}
      {saveWords[saving]}
    </>
  );
}

/** Said at ten minutes, five and one; a clock that speaks each second helps no one. */
function Announcements({ seconds }: { seconds: number }) {
  const before = useRef(seconds);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const words = announcement(before.current, seconds);
    before.current = seconds;
    if (words) setSaid(words);
  }, [seconds]);
  return (
    <span className="visually-hidden" role="status">
      {said}
    </span>
  );
}
