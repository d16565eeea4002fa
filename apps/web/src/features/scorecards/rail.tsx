import { memo, useSyncExternalStore } from 'react';
import { IconInfoCircle } from '../../ui/icons.ts';
import styles from './rail.module.css';
import { useSaver } from './saver-context.ts';
import { isJudged } from './saving/words.ts';
import type { Saver } from './saving/saver.ts';
import type { Step } from './steps.ts';

type Props = { steps: readonly Step[]; at: string; onGo: (id: string) => void };

/** The running order: beside the card where there is room, as a strip above it where there is not. */
export function Rail({ steps, at, onGo }: Props) {
  return (
    <nav aria-label="Parts of this scorecard" className={styles.rail}>
      <ol>
        {steps.map((step) => (
          <RailEntry key={step.id} step={step} current={step.id === at} onGo={onGo} />
        ))}
      </ol>
    </nav>
  );
}

type EntryProps = { step: Step; current: boolean; onGo: (id: string) => void };
const RailEntry = memo(function RailEntry({ step, current, onGo }: EntryProps) {
  const done = useDone(step);
  const state = done === step.subjects.length ? 'full' : done > 0 ? 'half' : 'ring';
  const words =
    step.kind === 'criteria' ? `${done} of ${step.subjects.length} rated` : done > 0 ? 'rated' : 'not rated';
  return (
    <li>
      <button type="button" aria-current={current ? 'step' : undefined} onClick={() => onGo(step.id)}>
        {step.kind === 'briefing' ? (
          <IconInfoCircle aria-hidden="true" />
        ) : (
          <span className={styles.dot} data-state={state} aria-hidden="true" />
        )}
        <span className={styles.label}>{step.label}</span>
        <span className={styles.minutes}>{besides(step, done)}</span>
        {step.kind !== 'briefing' && <span className="visually-hidden">{`, ${words}`}</span>}
      </button>
    </li>
  );
});

function besides(step: Step, done: number): string {
  if (step.kind === 'question') return `${step.question.minutes} min`;
  return step.kind === 'criteria' ? `${done}/${step.subjects.length}` : '';
}

/** Follows ratings only: a key typed in a note draws nothing here. */
function useDone({ subjects }: Step): number {
  const saver = useSaver();
  return useSyncExternalStore(
    (listener) => {
      const parting = subjects.map((subject) => saver.subscribe(subject, listener));
      return () => parting.forEach((part) => part());
    },
    () => countJudged(saver, subjects),
  );
}

const countJudged = (saver: Saver, subjects: readonly string[]): number =>
  subjects.filter((subject) => isJudged(saver.entry(subject).words)).length;
