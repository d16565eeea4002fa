import type { Kit } from '@loopwright/contracts';
import { useState } from 'react';
import styles from './card-preview.module.css';
import { CriteriaStep } from './criteria-step.tsx';
import { QuestionStep } from './question-step.tsx';
import { Saver } from './saving/saver.ts';
import { SaverContext } from './saver-context.ts';
import { stepsOf } from './steps.ts';
import { TickKeeper, TicksContext } from './ticks.ts';

/** Keeps nothing and sends nothing: what is drawn with it cannot be filled in. */
const nowhere = () => Promise.resolve();
const emptySaver = () =>
  new Saver(
    { answers: [], kept: new Map(), deviceWorks: false },
    () => Promise.resolve({ kind: 'refused', why: 'This is a preview.' }),
    { keep: nowhere, drop: nowhere, lastWords: { write: () => undefined, forget: () => undefined } },
  );

/** Nothing can be ticked here, so nothing is kept; the words are those of a device that does. */
const noTicks = new TickKeeper({ owner: '', card: '' }, {}, true);

/** The parts of a scorecard as its interviewer gets them, one at a time, drawn by the very components that they fill in. */
export function CardPreview({ kit }: { kit: Omit<Kit, 'interview'> }) {
  const [saver] = useState(emptySaver);
  const steps = stepsOf(kit).filter(({ kind }) => kind === 'question' || kind === 'criteria');
  const [chosen, setChosen] = useState('');
  const at = steps.find(({ id }) => id === chosen)?.id ?? steps[0]?.id;
  return (
    <SaverContext value={saver}>
      <TicksContext value={noTicks}>
        <div className={styles.card}>
          <nav aria-label="Parts of the scorecard" className={styles.parts}>
            {steps.map(({ id, label }, index) => (
              <button key={id} type="button" aria-current={id === at || undefined} onClick={() => setChosen(id)}>
                {id === 'criteria' ? label : `${index + 1}. ${label}`}
              </button>
            ))}
          </nav>
          <fieldset disabled className={styles.fields}>
            <legend className="visually-hidden">Scorecard, to look at only</legend>
            {steps.map((step) => (
              <div key={step.id} hidden={step.id !== at}>
                {step.kind === 'question' && <QuestionStep step={step} kit={kit} total={kit.questions.length} />}
                {step.kind === 'criteria' && <CriteriaStep step={step} kit={kit} />}
              </div>
            ))}
          </fieldset>
        </div>
      </TicksContext>
    </SaverContext>
  );
}
