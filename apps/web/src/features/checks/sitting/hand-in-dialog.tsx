import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Row, Stack } from '../../../ui/layout.tsx';
import { Problem } from '../../../ui/problem.tsx';
import styles from './sitting.module.css';
import { count } from './time-words.ts';

type Props = {
  choices: readonly (number | null)[];
  busy: boolean;
  problem: string | undefined;
  onHandIn: () => void;
  onClose: () => void;
};

/** Says what has no answer yet and leads there; handing in cannot be taken back. */
export function HandInDialog({ choices, busy, problem, onHandIn, onClose }: Props) {
  const open = choices.flatMap((choice, index) => (choice === null ? [index + 1] : []));
  const goTo = (number: number) => {
    onClose();
    requestAnimationFrame(() => {
      const question = document.getElementById(`question-${number}`);
      question?.scrollIntoView({ block: 'start' });
      question?.focus({ preventScroll: true });
    });
  };
  return (
    <Dialog open onClose={onClose} title="Hand in the check?" size="small">
      <Stack gap={4}>
        {open.length > 0 ? <Unanswered open={open} onGo={goTo} /> : <p>Every question is answered.</p>}
        <p>After this you cannot change anything.</p>
        {problem && <Problem takeFocus>{problem}</Problem>}
        <Row justify="end">
          <Button onClick={onClose} data-autofocus>
            Go on answering
          </Button>
          <Button variant="primary" busy={busy} onClick={onHandIn}>
            Hand in now
          </Button>
        </Row>
      </Stack>
    </Dialog>
  );
}

function Unanswered({ open, onGo }: { open: readonly number[]; onGo: (number: number) => void }) {
  return (
    <div>
      <p>{`${count(open.length, 'question')} without an answer:`}</p>
      <ul className={styles.unanswered}>
        {open.map((number) => (
          <li key={number}>
            <Button size="small" onClick={() => onGo(number)} aria-label={`Go to question ${number}`}>
              {number}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
