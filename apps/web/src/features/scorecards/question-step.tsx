import type { Kit } from '@loopwright/contracts';
import { memo, useId, useMemo } from 'react';
import { nameOf, useField } from '../../platform/field.ts';
import { classes } from '../../ui/classes.ts';
import { Markdown } from '../../ui/markdown.tsx';
import { AnswerNote } from './answer-note.tsx';
import { AnswerRating } from './answer-rating.tsx';
import { ConflictPanel } from './conflict-panel.tsx';
import { questionAnchors } from './question-anchors.ts';
import { QuestionAids } from './question-aids.tsx';
import styles from './question-step.module.css';
import type { Step } from './steps.ts';

type Props = {
  step: Extract<Step, { kind: 'question' }>;
  kit: Pick<Kit, 'level' | 'twists' | 'checklists'>;
  total: number;
};
/** Longer prompts are read, not glanced at: they are set lighter. */
const GLANCE = 320;
const formats: Record<string, string> = {
  open: 'Open question',
  coding: 'Coding',
  'system-design': 'System design',
  behavioral: 'Past behaviour',
  mcq: 'Choice',
};

/** One question: large enough to read at arm's length, with its rating and note always in sight beside it. */
export const QuestionStep = memo(function QuestionStep({ step, kit, total }: Props) {
  const id = useId();
  const field = useField();
  const { levels } = field;
  const { question, number, subjects } = step;
  const { content, minutes } = question;
  const anchors = useMemo(
    () => questionAnchors(levels, kit.level, Object.keys(content.levels)),
    [levels, kit.level, content.levels],
  );
  const subject = subjects[0]!;
  return (
    <article data-subject={subject} tabIndex={-1} aria-labelledby={id} className={styles.step}>
      <div className={styles.ask}>
        <header>
          <div className={styles.line}>
            <h2 id={id} className={styles.title}>
              {content.title}
            </h2>
            <p className={styles.above}>{`${number} of ${total} · ${minutes} min · ${formats[content.format]}`}</p>
          </div>
          <div className={classes(styles.prompt, content.prompt.length > GLANCE && styles.long)}>
            <Markdown text={content.prompt} />
          </div>
        </header>
        <div role="region" aria-label="Guide to this question" tabIndex={0} className={styles.guide}>
          <QuestionAids
            question={question}
            level={kit.level}
            twists={kit.twists}
            checklists={kit.checklists}
            subject={subject}
          />
        </div>
      </div>
      <div className={styles.answer}>
        <AnswerRating
          subject={subject}
          legend={`Rating of the answer to ${content.title}`}
          anchors={anchors}
          hint={`Rate against what good looks like for ${nameOf(field, 'levels', kit.level)}.`}
          absence="not-asked"
        />
        <div className={styles.note}>
          <AnswerNote subject={subject} label={`Notes on question ${number}`} />
        </div>
        <ConflictPanel subject={subject} label={content.title} />
      </div>
    </article>
  );
});
