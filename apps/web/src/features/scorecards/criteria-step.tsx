import type { Criterion, Kit } from '@loopwright/contracts';
import { memo, useId } from 'react';
import { nameOf, useField } from '../../platform/field.ts';
import { weightWord } from '../../platform/weight.ts';
import { Fold } from '../../ui/fold.tsx';
import { AnswerNote } from './answer-note.tsx';
import { AnswerRating } from './answer-rating.tsx';
import { ConflictPanel } from './conflict-panel.tsx';
import styles from './step.module.css';
import { criterionSubject, type Step } from './steps.ts';

type Props = { step: Extract<Step, { kind: 'criteria' }>; kit: Pick<Kit, 'level' | 'rubric'> };

/** What was seen in the whole session, against the rubric of its stage. */
export const CriteriaStep = memo(function CriteriaStep({ step, kit }: Props) {
  const id = useId();
  const { redFlags } = kit.rubric;
  return (
    <section aria-labelledby={id} className={styles.group}>
      <header tabIndex={-1} data-start className={styles.head}>
        <p className={styles.above}>{`${step.criteria.length} criteria · ${kit.rubric.title}`}</p>
        <h2 id={id} className={styles.lead}>
          What did you see in this session?
        </h2>
        <p className={styles.hint}>
          For each criterion choose the highest level of which every part stands in your notes. What you saw nothing of
          gets no rating.
        </p>
        {redFlags.length > 0 && (
          <Fold title="Red flags of this stage" count={redFlags.length}>
            <ul className={styles.list}>
              {redFlags.map((flag) => (
                <li key={flag}>{flag}</li>
              ))}
            </ul>
          </Fold>
        )}
      </header>
      {step.criteria.map((criterion) => (
        <OneCriterion key={criterion.slug} criterion={criterion} level={kit.level} />
      ))}
    </section>
  );
});

function OneCriterion({ criterion, level }: { criterion: Criterion; level: string }) {
  const id = useId();
  const field = useField();
  const { slug, name, question, anchors, overlay, weight } = criterion;
  const subject = criterionSubject(slug);
  return (
    <article data-subject={subject} tabIndex={-1} aria-labelledby={id} className={styles.subject}>
      <div>
        <h3 id={id} className={styles.name}>
          {name}
        </h3>
        <p>{[question, weightWord(weight) && `(${weightWord(weight)})`].filter(Boolean).join(' ')}</p>
      </div>
      <AnswerRating subject={subject} legend={name} anchors={anchors} allAnchors absence="no-signal" />
      {overlay[level] && (
        <p className={styles.overlay}>
          <b>{`For ${nameOf(field, 'levels', level)}: `}</b>
          {overlay[level]}
        </p>
      )}
      <AnswerNote subject={subject} label="Evidence" />
      <ConflictPanel subject={subject} label={name} />
    </article>
  );
}
