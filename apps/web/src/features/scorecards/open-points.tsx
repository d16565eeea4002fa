import { useSyncExternalStore } from 'react';
import { useSaver } from './saver-context.ts';
import { isJudged } from './saving/words.ts';
import type { Saver } from './saving/saver.ts';
import styles from './step.module.css';
import type { Step } from './steps.ts';

/** How many subjects of each step are still without a rating. */
const openIn = (saver: Saver, { subjects }: Step): number =>
  subjects.filter((subject) => !isJudged(saver.entry(subject).words)).length;

/** What has no rating yet, with the way there. Nothing of it is required. */
export function OpenPoints({ steps, onGo }: { steps: readonly Step[]; onGo: (id: string) => void }) {
  const saver = useSaver();
  const before = steps.filter(({ kind }) => kind === 'question' || kind === 'criteria');
  const subjects = before.flatMap((step) => step.subjects);
  const counts = useSyncExternalStore(
    (listener) => {
      const parting = subjects.map((subject) => saver.subscribe(subject, listener));
      return () => parting.forEach((part) => part());
    },
    () => before.map((step) => openIn(saver, step)).join(' '),
  );
  const open = before.filter((_, index) => counts.split(' ')[index] !== '0');
  if (open.length === 0) return null;
  return (
    <div className={styles.open}>
      <p>Without a rating:</p>
      <ul>
        {open.map((step) => (
          <li key={step.id}>
            <button type="button" onClick={() => onGo(step.id)}>
              {step.kind === 'criteria' ? `${openIn(saver, step)} of ${step.subjects.length} criteria` : step.label}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
