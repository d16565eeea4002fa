import { memo } from 'react';
import { useClock } from '../../platform/time.ts';
import { Button } from '../../ui/button.tsx';
import { IconArrowsSplit2 } from '../../ui/icons.ts';
import { Row } from '../../ui/layout.tsx';
import { RatingMark } from '../../ui/rating-mark.tsx';
import styles from './conflict-panel.module.css';
import { absenceText } from './absence.ts';
import { useAnswer, useSaver } from './saver-context.ts';
import type { Words } from './saving/words.ts';

/** The same answer was changed in another place: both texts side by side, and nothing is dropped until someone says so. */
export const ConflictPanel = memo(function ConflictPanel({ subject, label }: { subject: string; label: string }) {
  const saver = useSaver();
  const clock = useClock();
  const theirs = useAnswer(subject, ({ conflict }) => conflict);
  const mine = useAnswer(subject, ({ words }) => words);
  if (theirs === null) return null;
  const when = theirs.savedAt ? `Saved ${clock.dateTime(theirs.savedAt)}` : 'Saved elsewhere';
  return (
    <section data-conflict className={styles.panel} aria-label={`Two versions: ${label}`} role="status">
      <p className={styles.title}>
        <IconArrowsSplit2 aria-hidden="true" />
        This was also changed in another tab or on another device. Both are kept; choose what stays.
      </p>
      <div className={styles.sides}>
        <Side title="Here, not saved yet" words={mine} />
        <Side title={when} words={theirs} />
      </div>
      <Row>
        <Button onClick={() => saver.resolve(subject, 'mine')}>Keep mine</Button>
        <Button onClick={() => saver.resolve(subject, 'theirs')}>Keep theirs</Button>
        <Button onClick={() => saver.resolve(subject, 'both')}>Keep both</Button>
      </Row>
    </section>
  );
});

function Side({ title, words }: { title: string; words: Words }) {
  return (
    <div className={styles.side}>
      <h3>{title}</h3>
      <RatingMark rating={words.rating} otherwise={absenceText(words.absence)} />
      <p className={styles.text}>{words.note || 'No note'}</p>
    </div>
  );
}
