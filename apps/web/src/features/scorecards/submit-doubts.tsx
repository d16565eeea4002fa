import type { Interview } from '@loopwright/contracts';
import { useClock } from '../../platform/time.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { type Gap, gapWords } from './gaps.ts';
import styles from './submit-doubts.module.css';

/** Why someone should think again before a card is closed for good. */
export type Doubts = { gaps: readonly Gap[]; early: boolean };

type Props = {
  doubts: Doubts;
  interview: Interview;
  onGo: (subject: string) => void;
  onSubmit: () => void;
  onClose: () => void;
};

/** Asked once, before a card with gaps, or one of an interview that is yet to come, is submitted. */
export function SubmitDoubts({ doubts: { gaps, early }, interview, onGo, onSubmit, onClose }: Props) {
  const clock = useClock();
  return (
    <Dialog open onClose={onClose} title={titleOf(gaps, early)}>
      <Stack gap={4}>
        {early && (
          <p>{`It begins ${clock.full(interview.startsAt)}. A card is written about what was heard in the session.`}</p>
        )}
        {gaps.length > 0 && <Gaps gaps={gaps} onGo={onGo} />}
        <p>A submitted card cannot be changed.</p>
        <Row justify="end">
          <Button onClick={onClose} data-autofocus>
            Go back to the card
          </Button>
          <Button variant="primary" onClick={onSubmit}>
            {gaps.length > 0 ? 'Submit with gaps' : 'Submit anyway'}
          </Button>
        </Row>
      </Stack>
    </Dialog>
  );
}

const titleOf = (gaps: readonly Gap[], early: boolean): string =>
  early ? 'This interview has not started yet' : `Nothing said about ${gapWords(gaps)}`;

function Gaps({ gaps, onGo }: Pick<Props, 'onGo'> & { gaps: readonly Gap[] }) {
  return (
    <div className={styles.gaps}>
      <p>
        Not rated, and not marked as “Not asked” or “No signal”. The comparison will count each of them as not looked
        at:
      </p>
      <ul>
        {gaps.map(({ subject, name, kind }) => (
          <li key={subject}>
            <button type="button" onClick={() => onGo(subject)}>
              {name}
            </button>
            <span>{kind === 'question' ? 'Question' : 'Criterion'}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
