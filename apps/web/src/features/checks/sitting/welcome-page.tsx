import type { Sitting, SittingReady } from '@loopwright/contracts';
import { useRef, useState } from 'react';
import { isProblem } from '../../../platform/api.ts';
import { problemText } from '../../../platform/problem-text.ts';
import { browserZone, clockIn } from '../../../platform/clock.ts';
import { Button } from '../../../ui/button.tsx';
import { Problem } from '../../../ui/problem.tsx';
import { StandalonePage } from '../../../ui/standalone-page.tsx';
import { startSitting } from './sitting-calls.ts';
import styles from './sitting.module.css';
import { count, lengthWords } from './time-words.ts';

type Props = {
  token: string;
  sitting: SittingReady;
  onStarted: (sitting: Sitting) => void;
  onFailed: (error: unknown) => void;
};

/** What is asked, how long it takes and what is stored, before anything begins. */
export function WelcomePage({ token, sitting, onStarted, onFailed }: Props) {
  const [problem, setProblem] = useState<unknown>(null);
  const busy = useRef(false);
  const [starting, setStarting] = useState(false);
  const start = () => {
    if (busy.current) return;
    busy.current = true;
    setStarting(true);
    startSitting(token)
      .then(onStarted, (error: unknown) =>
        isProblem(error, 'check.link-invalid') ? onFailed(error) : setProblem(error),
      )
      .finally(() => {
        busy.current = false;
        setStarting(false);
      });
  };
  return (
    <StandalonePage title="Knowledge check" lead={`${sitting.organisation} · ${sitting.job}`} wide>
      <div className={styles.welcome}>
        <Terms sitting={sitting} />
        {problem !== null && <Problem takeFocus>{problemText(problem)}</Problem>}
        <Button variant="primary" busy={starting} onClick={start}>
          Start the check
        </Button>
        <p className={styles.quiet}>
          The clock starts when you press the button. Do you need more time, or another form? Ask whoever sent you the
          link, before you start.
        </p>
      </div>
    </StandalonePage>
  );
}

function Terms({ sitting: { questions, minutes, extraMinutes, expiresAt, showsScore } }: { sitting: SittingReady }) {
  const until = clockIn(browserZone()).moment(expiresAt);
  return (
    <dl className={styles.terms}>
      <dt>Questions</dt>
      <dd>{`${count(questions, 'multiple-choice question')}. One option of each is right.`}</dd>
      <dt>Time</dt>
      <dd>
        {lengthWords(minutes + extraMinutes)}
        {extraMinutes > 0 && `, with ${lengthWords(extraMinutes)} of extra time included`}. Start it before {until}.
      </dd>
      <dt>Interruptions</dt>
      <dd>
        Every choice is saved as you make it. You can close the page and go on by the same link, here or on another
        device. The clock does not stop meanwhile.
      </dd>
      <dt>What is stored</dt>
      <dd>
        Your choices, when you started, and when you handed in. Nothing else: what you do on your device is not watched,
        and nothing is blocked. Zoom, translate, copy or have it read to you as you like.
      </dd>
      <dt>Afterwards</dt>
      <dd>
        You hand in once. {showsScore ? 'You then see how many you got right. ' : ''}The hiring team sees your answers
        {showsScore ? '' : '; this page only says that they arrived'}.
      </dd>
    </dl>
  );
}
