import type { LoopSession } from '@loopwright/contracts';
import { useId } from 'react';
import { nameOf, useField } from '../../platform/field.ts';
import { Button } from '../../ui/button.tsx';
import { IconPlus, IconSettings } from '../../ui/icons.ts';
import { MenuDots } from '../../ui/menu.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { useBuilder } from './builder-context.ts';
import { fillWords } from './loop-words.ts';
import { LoopQuestionRow } from './loop-question-row.tsx';
import { sessionItems } from './session-menu.tsx';
import styles from './session-panel.module.css';

/** The selected session: what it is for, and its questions in the order to ask them. */
export function SessionPanel({ session }: { session: LoopSession }) {
  const id = useId();
  const builder = useBuilder();
  const field = useField();
  const { runs, open } = builder;
  const { title, stage, minutes, questions, focus } = session;
  const stageName = nameOf(field, 'stages', stage);
  const add = runs && (
    <Button size="small" icon={<IconPlus aria-hidden="true" />} onClick={() => open({ kind: 'add', session })}>
      Add question
    </Button>
  );
  return (
    <section aria-labelledby={id} className={styles.panel}>
      <header className={styles.header}>
        <h2 id={id}>{title}</h2>
        <div className={styles.about}>
          <p>
            {[stageName === title ? '' : stageName, `${minutes} min slot`, fillWords(session)]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {focus.length > 0 && <p>Focus: {focus.map((slug) => nameOf(field, 'competencies', slug)).join(', ')}</p>}
        </div>
        {runs && (
          <div className={styles.actions}>
            <Button
              size="small"
              icon={<IconSettings aria-hidden="true" />}
              onClick={() => open({ kind: 'settings', session })}
            >
              Settings
            </Button>
            <MenuDots label={`Actions for ${title}`} items={() => sessionItems(builder, session)} />
          </div>
        )}
      </header>
      {questions.length === 0 ? (
        <EmptyState title="No questions in this session yet" actions={add}>
          {runs ? 'Assemble the loop to have them chosen, or add them yourself.' : 'They have not been chosen yet.'}
        </EmptyState>
      ) : (
        <>
          <ol className={styles.questions}>
            {questions.map((question, index) => (
              <LoopQuestionRow key={question.questionId} session={session} question={question} place={index + 1} />
            ))}
          </ol>
          {add}
        </>
      )}
    </section>
  );
}
