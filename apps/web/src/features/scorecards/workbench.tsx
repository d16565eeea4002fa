import type { Kit, Scorecard } from '@loopwright/contracts';
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react';
import { createPortal } from 'react-dom';
import { cardText } from './card-text.ts';
import { CriteriaStep } from './criteria-step.tsx';
import { focusField, focusNote, subjectHere } from './focus.ts';
import { OverallStep } from './overall-step.tsx';
import { QuestionStep } from './question-step.tsx';
import { Rail } from './rail.tsx';
import { SaverContext } from './saver-context.ts';
import { SaveState } from './save-state.tsx';
import type { Saver } from './saving/saver.ts';
import { StepFooter } from './step-footer.tsx';
import { OVERALL, type Step, stepsOf } from './steps.ts';
import { useStepKeys } from './use-step-keys.ts';
import { sectionId, useSteps } from './use-steps.ts';
import { SubmitDoubts } from './submit-doubts.tsx';
import { useDoubts } from './use-doubts.ts';
import { type Faults, useSubmission } from './use-submission.ts';
import styles from './workbench.module.css';

type Props = {
  kit: Kit;
  card: Scorecard;
  saver: Saver;
  owner: string;
  /** False where the browser keeps nothing on this device. */
  deviceWorks: boolean;
  /** Where the state of saving is shown. */
  saveSlot: HTMLElement | null;
  /** Purpose and preparation, at hand while the interview runs. */
  briefing: ReactNode;
};

/** The live scorecard: one part at a time, everything else one key away. */
export function Workbench({ kit, card, saver, owner, deviceWorks, saveSlot, briefing }: Props) {
  const steps = useMemo(() => stepsOf(kit), [kit]);
  const { at, go, goTo, goToSubject } = useSteps(steps);
  const { submit, busy, faults, problem } = useSubmission(saver, card, owner, goToSubject);
  useFocusOnFault(at, faults, problem);
  const { doubts, ask, confirm, close } = useDoubts(saver, kit, submit);
  useStepKeys(saver, { go, submit: ask });
  const showConflict = useCallback((subject: string) => goToSubject(subject, 'conflict'), [goToSubject]);
  const text = useCallback(() => cardText(kit, saver), [kit, saver]);
  const draw = (step: Step) => {
    if (step.kind === 'briefing') return briefing;
    if (step.kind === 'question') return <QuestionStep step={step} kit={kit} total={kit.questions.length} />;
    if (step.kind === 'criteria') return <CriteriaStep step={step} kit={kit} />;
    return <OverallStep steps={steps} faults={faults} problem={problem} onGo={goTo} />;
  };
  return (
    <SaverContext value={saver}>
      <div className={styles.bench} onKeyDown={enterToNote}>
        {saveSlot && createPortal(<SaveState text={text} fileName={fileNameOf(kit)} onShow={showConflict} />, saveSlot)}
        <div className={styles.body}>
          <Rail steps={steps} at={at} onGo={goTo} />
          <div className={styles.column}>
            {!deviceWorks && (
              <p className={styles.hint}>
                This browser keeps nothing on this device. Your words are saved on the server only.
              </p>
            )}
            {steps.map((step) => (
              <div key={step.id} id={sectionId(step.id)} hidden={step.id !== at} className={styles.part}>
                {draw(step)}
              </div>
            ))}
            <StepFooter steps={steps} at={at} busy={busy} onGo={goTo} onSubmit={ask} />
          </div>
        </div>
        {doubts && (
          <SubmitDoubts
            doubts={doubts}
            interview={kit.interview}
            onGo={(subject) => {
              close();
              goToSubject(subject);
            }}
            onSubmit={confirm}
            onClose={close}
          />
        )}
      </div>
    </SaverContext>
  );
}

/** Enter on a card, or on one of its ratings, goes on to the note. */
function enterToNote(event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  const fits = target.matches('[data-subject], input[type="radio"]');
  if (event.key !== 'Enter' || !fits || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  focusNote(subjectHere());
}

/** Once what is missing has been drawn and is on screen. */
function useFocusOnFault(at: string, faults: Faults, problem: string | null): void {
  const seen = useRef(faults);
  useEffect(() => {
    const none = !faults.rating && !faults.note && !problem;
    if (none || at !== OVERALL || seen.current === faults) return;
    seen.current = faults;
    focusFirstFault();
  }, [at, faults, problem]);
}

function focusFirstFault(): void {
  const invalid = document.querySelector<HTMLElement>(`[data-subject="${OVERALL}"] [aria-invalid]`);
  if (!invalid) document.querySelector<HTMLElement>(`[data-subject="${OVERALL}"] [role="alert"]`)?.focus();
  else focusField(invalid.matches('textarea') ? `${OVERALL} note` : OVERALL);
}

const fileNameOf = ({ interview }: Kit): string =>
  `${interview.candidate.name} ${interview.title}.txt`.replace(/[^\p{L}\p{N}. -]+/gu, '').replaceAll(' ', '-');
