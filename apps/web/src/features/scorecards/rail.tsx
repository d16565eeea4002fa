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
  const verdicts = useVerdicts(step);
  return (
    <li>
      <button type="button" aria-current={current ? 'step' : undefined} onClick={() => onGo(step.id)}>
        {step.kind === 'briefing' ? (
          <IconInfoCircle aria-hidden="true" />
        ) : (
          <span className={styles.dot} data-state={stateOf(step, verdicts)} aria-hidden="true" />
        )}
        <span className={styles.label}>{step.label}</span>
        <span className={styles.minutes}>{besides(step, verdicts)}</span>
        {step.kind !== 'briefing' && <span className="visually-hidden">{`, ${wordsFor(step, verdicts)}`}</span>}
      </button>
    </li>
  );
});

type Verdicts = { rated: number; absent: number };

/** A dash where all that was said is that there is nothing to rate. */
function stateOf({ subjects }: Step, { rated, absent }: Verdicts): 'full' | 'dash' | 'half' | 'ring' {
  if (rated + absent === 0) return 'ring';
  if (rated + absent < subjects.length) return 'half';
  return rated > 0 ? 'full' : 'dash';
}

function wordsFor({ kind, subjects }: Step, { rated, absent }: Verdicts): string {
  if (kind !== 'criteria') return rated > 0 ? 'rated' : absent > 0 ? 'not asked' : 'not rated';
  return `${rated} of ${subjects.length} rated${absent > 0 ? `, ${absent} without signal` : ''}`;
}

function besides(step: Step, { rated, absent }: Verdicts): string {
  if (step.kind === 'question') return `${step.question.minutes} min`;
  return step.kind === 'criteria' ? `${rated + absent}/${step.subjects.length}` : '';
}

/** Follows ratings only: a key typed in a note draws nothing here. */
function useVerdicts({ subjects }: Step): Verdicts {
  const saver = useSaver();
  const counts = useSyncExternalStore(
    (listener) => {
      const parting = subjects.map((subject) => saver.subscribe(subject, listener));
      return () => parting.forEach((part) => part());
    },
    () => countsIn(saver, subjects),
  );
  const [rated = 0, absent = 0] = counts.split(' ').map(Number);
  return { rated, absent };
}

/** As text, so that equal counts are the same snapshot. */
function countsIn(saver: Saver, subjects: readonly string[]): string {
  const all = subjects.map((subject) => saver.entry(subject).words);
  const rated = all.filter(({ rating }) => rating !== null).length;
  return `${rated} ${all.filter(isJudged).length - rated}`;
}
