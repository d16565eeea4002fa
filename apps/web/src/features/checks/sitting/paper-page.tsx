import type { Sitting, SittingRunning } from '@loopwright/contracts';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { ApiProblem, isProblem } from '../../../platform/api.ts';
import { problemText } from '../../../platform/problem-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Choices } from './choices.ts';
import { HandInDialog } from './hand-in-dialog.tsx';
import { PaperBar } from './paper-bar.tsx';
import { Question } from './question.tsx';
import { deviceCopy, sendChoice, submitSitting } from './sitting-calls.ts';
import styles from './sitting.module.css';
import { useTimeLeft } from './use-time-left.ts';

type Props = {
  token: string;
  sitting: SittingRunning;
  onDone: (sitting: Sitting) => void;
  /** The server says that the check runs no more: what became of it has to be asked. */
  onOver: () => void;
};

const AGAIN_MS = 3000;

/** All questions on one page: to read ahead, to go back, and to review before handing in. */
export function PaperPage({ token, sitting, onDone, onOver }: Props) {
  const time = useTimeLeft(sitting.secondsLeft);
  const [choices] = useState(
    () =>
      new Choices(sitting.questions, {
        ...deviceCopy(sitting.id),
        send: (question, choice, sequence) => sendChoice(token, question, choice, sequence),
        later: (work, ms) => void window.setTimeout(work, ms),
        onTime: time.correct,
        onOver,
      }),
  );
  const state = useSyncExternalStore(choices.state.subscribe, choices.state.get);
  const handIn = useHandIn({ token, choices, timeIsOver: time.seconds <= 0, id: sitting.id, onDone, onOver });
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  return (
    <>
      <PaperBar seconds={time.seconds} saving={state.saving} answered={state.choices} />
      <main id="main" className={styles.paper}>
        <title>Knowledge check · Loopwright</title>
        <p className={styles.quiet}>{`${sitting.organisation} · ${sitting.job}`}</p>
        <h1 ref={title} tabIndex={-1}>
          Knowledge check
        </h1>
        {sitting.questions.map((question, index) => (
          <Question
            key={index}
            {...question}
            number={index + 1}
            of={sitting.questions.length}
            chosen={state.choices[index] ?? null}
            elsewhere={state.taken.includes(index)}
            onChoose={(choice) => choices.choose(index, choice)}
          />
        ))}
        <div className={styles.end}>
          <Button variant="primary" onClick={handIn.ask} busy={handIn.busy}>
            Hand in
          </Button>
          <p className={styles.quiet}>You can change your choices until you hand in.</p>
        </div>
      </main>
      {handIn.asked && (
        <HandInDialog
          choices={state.choices}
          busy={handIn.busy}
          problem={handIn.problem === null ? undefined : problemText(handIn.problem)}
          onHandIn={handIn.now}
          onClose={handIn.close}
        />
      )}
    </>
  );
}

type HandIn = {
  token: string;
  choices: Choices;
  timeIsOver: boolean;
  id: string;
  onDone: Props['onDone'];
  onOver: Props['onOver'];
};
/** Hands in when asked, or by itself when the time is over; either way once, however often the button is pressed. */
function useHandIn({ token, choices, timeIsOver, id, onDone, onOver }: HandIn) {
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const [tries, setTries] = useState(0);

  const now = async () => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setProblem(null);
    await sendAndSubmit(token, choices, timeIsOver)
      .then((sitting) => {
        choices.stop();
        deviceCopy(id).write({});
        onDone(sitting);
      })
      .catch((error: unknown) => {
        if (isProblem(error, 'check.link-invalid')) return onOver();
        setProblem(error);
        window.setTimeout(() => setTries((before) => before + 1), AGAIN_MS);
      });
    running.current = false;
    setBusy(false);
  };
  useEffect(() => {
    if (timeIsOver) void now();
    // Tries again by itself, since nobody may be there to press a button.
  }, [timeIsOver, tries]);
  return { asked, busy, problem, now: () => void now(), ask: () => setAsked(true), close: () => setAsked(false) };
}

/** A choice that has not arrived stays on the device, and is not handed in behind the candidate's back without it. */
async function sendAndSubmit(token: string, choices: Choices, timeIsOver: boolean): Promise<Sitting> {
  const complete = await choices.settle();
  if (!complete && !timeIsOver) throw new ApiProblem('unreachable', { status: 0 });
  return submitSitting(token);
}
