import type { ComparedCandidate, ComparisonCell, ComparisonRow } from '@loopwright/contracts';
import { HeatChip } from '../../ui/heat-chip.tsx';
import { Muted, Stack } from '../../ui/layout.tsx';
import { Voice } from './voice.tsx';
import styles from './voice.module.css';

type Props = { candidate: ComparedCandidate; row: ComparisonRow; cell: ComparisonCell };

/** Every voice on one criterion of one candidate, with its evidence. */
export function CellPanel({ candidate, row, cell }: Props) {
  const { n, noSignal, split, median, low, high, voices } = cell;
  const missing = candidate.cardsExpected - candidate.cardsIn;
  return (
    <Stack gap={4}>
      <p>{row.question}</p>
      <HeatChip median={median} n={n} low={low} high={high} split={split} noSignal={noSignal} />
      {split && (
        <p className={styles.splitHint}>These ratings are two or more steps apart. That is worth talking about.</p>
      )}
      {voices.length === 0 && (
        <Muted>
          {missing > 0
            ? `Nobody has rated this yet; ${missing} of ${candidate.cardsExpected} scorecards are not in.`
            : 'Nobody rated this. Ask about it before you decide, or leave it out.'}
        </Muted>
      )}
      <ul className={styles.voices}>
        {voices.map(({ scorecardId, interviewer, rating, noSignal: silent, evidence }) => (
          <Voice
            key={scorecardId}
            scorecardId={scorecardId}
            name={interviewer.name}
            rating={rating}
            otherwise={silent ? 'no signal' : 'not rated'}
            text={evidence}
          />
        ))}
      </ul>
    </Stack>
  );
}
