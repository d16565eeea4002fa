import type { Absence } from '@loopwright/contracts';
import { memo } from 'react';
import { classes } from '../../ui/classes.ts';
import { IconCheck, IconMinus } from '../../ui/icons.ts';
import { RatingTiles } from '../../ui/rating-tiles.tsx';
import type { RatingAnchors } from '../../ui/ratings.ts';
import styles from './answer-rating.module.css';
import { useAnswer, useSaver } from './saver-context.ts';

type Props = {
  subject: string;
  /** What is rated, for the group's name. */
  legend: string;
  anchors?: RatingAnchors;
  allAnchors?: boolean;
  /** Said below the tiles until one is looked at. */
  hint?: string;
  /** Why there may be no rating; null where there has to be one. */
  absence: Absence | null;
  error?: string | undefined;
};
const absenceWords = { 'not-asked': 'Not asked', 'no-signal': 'No signal' } as const satisfies Record<Absence, string>;

/** Four tiles, and a way to say that there is nothing to rate. */
export const AnswerRating = memo(function AnswerRating(props: Props) {
  const { subject, legend, anchors, allAnchors, hint, absence, error } = props;
  const saver = useSaver();
  const rating = useAnswer(subject, ({ words }) => words.rating);
  const absent = useAnswer(subject, ({ words }) => words.absence);
  const toggle = (next: Absence) => saver.edit(subject, { rating: null, absence: absent === next ? null : next });
  return (
    <div className={styles.around}>
      <div className={classes(styles.rating, absence && styles.withAbsence)}>
        <RatingTiles
          legend={legend}
          value={rating}
          anchors={anchors}
          hint={hint}
          allAnchors={allAnchors ?? false}
          error={error}
          field={subject}
          onChange={(value) => saver.edit(subject, { rating: value, absence: null })}
        />
        {absence && (
          <button
            type="button"
            className={classes(styles.absence, absent === absence && styles.chosen)}
            aria-pressed={absent === absence}
            onClick={() => toggle(absence)}
          >
            {absent === absence ? <IconCheck aria-hidden="true" /> : <IconMinus aria-hidden="true" />}
            {absenceWords[absence]}
          </button>
        )}
      </div>
    </div>
  );
});
