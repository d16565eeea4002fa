import { memo, useId } from 'react';
import { Problem } from '../../ui/problem.tsx';
import { AnswerNote } from './answer-note.tsx';
import { AnswerRating } from './answer-rating.tsx';
import { ConflictPanel } from './conflict-panel.tsx';
import { OpenPoints } from './open-points.tsx';
import { useAnswer } from './saver-context.ts';
import styles from './step.module.css';
import { OVERALL, type Step } from './steps.ts';
import type { Faults } from './use-submission.ts';

type Props = { steps: readonly Step[]; faults: Faults; problem: string | null; onGo: (id: string) => void };

/** The recommendation and the reasons for it; both are needed only when the card is submitted. */
export const OverallStep = memo(function OverallStep({ steps, faults, problem, onGo }: Props) {
  const id = useId();
  const unrated = useAnswer(OVERALL, ({ words }) => words.rating === null);
  const unwritten = useAnswer(OVERALL, ({ words }) => words.note.trim() === '');
  return (
    <article data-subject={OVERALL} tabIndex={-1} aria-labelledby={id} className={styles.subject}>
      <header>
        <p className={styles.above}>At the end</p>
        <h2 id={id} className={styles.lead}>
          Would you hire this person for this role?
        </h2>
        <p className={styles.hint}>
          Others on the panel see your card once you submit it, and only then do you see theirs. A submitted card cannot
          be changed.
        </p>
      </header>
      <OpenPoints steps={steps} onGo={onGo} />
      <div>
        <h3 className={styles.name}>Recommendation</h3>
        <AnswerRating
          subject={OVERALL}
          legend="Recommendation"
          absence={null}
          error={unrated ? faults.rating : undefined}
        />
      </div>
      <AnswerNote
        subject={OVERALL}
        label="Summary"
        hint="What decided it for you, in two or three sentences, with the evidence."
        error={unwritten ? faults.note : undefined}
        quickMarks={false}
      />
      <ConflictPanel subject={OVERALL} label="Overall" />
      {problem && <Problem>{problem}</Problem>}
    </article>
  );
});
