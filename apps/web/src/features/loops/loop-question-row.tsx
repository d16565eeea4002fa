import type { LoopQuestion, LoopSession } from '@loopwright/contracts';
import { competenciesInWords, minutesOf } from '../../platform/bank.ts';
import { useField } from '../../platform/field.ts';
import { Button } from '../../ui/button.tsx';
import { dragHandle, useDropTarget } from '../../ui/drag.ts';
import { IconDots, IconGripVertical, IconPin, IconPinFilled } from '../../ui/icons.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { openMenu } from '../../ui/menu.tsx';
import { type Builder, questionMenuId, useBuilder } from './builder-context.ts';
import { moveQuestion, pin } from './plan-edits.ts';
import { questionItems } from './question-menu.tsx';
import { placeBeside } from './question-moves.ts';
import styles from './session-panel.module.css';

type Props = { session: LoopSession; question: LoopQuestion; place: number };
/** A question of a session: how long, what it shows, why it is here, and what can be done about it. */
export function LoopQuestionRow({ session, question, place }: Props) {
  const builder = useBuilder();
  const field = useField();
  const { title, minutes, competencies, pinned, reasons } = question;
  const [main, ...also] = competenciesInWords(field, competencies);
  const target = useDropTarget(dropsOn(builder, session, question));
  return (
    <li className={styles.question} data-question={question.questionId} {...(builder.runs && target)}>
      <span className={styles.place} aria-hidden="true">
        {place}
        {builder.runs && (
          <span
            className={styles.grip}
            title="Drag to another place, or onto another session"
            {...dragHandle({ kind: 'question', id: question.questionId }, '[data-question]')}
          >
            <IconGripVertical />
          </span>
        )}
      </span>
      <button type="button" className={styles.title} onClick={() => builder.open({ kind: 'read', session, question })}>
        {title}
      </button>
      <div className={styles.words}>
        <p className={styles.meta}>
          {pinned && !builder.runs && (
            <span className={styles.pinned}>
              <IconPinFilled aria-hidden="true" />
              Pinned
            </span>
          )}
          {minutesOf(minutes)}
          {main && (
            <>
              {' · '}
              <b>{main}</b>
              {also.length > 0 && `, ${also.join(', ')}`}
            </>
          )}
        </p>
        {reasons.length > 0 && <p className={styles.reasons}>Why it is here: {reasons.join('. ')}.</p>}
      </div>
      {builder.runs && <Buttons builder={builder} session={session} question={question} />}
    </li>
  );
}

function Buttons({ builder, session, question }: { builder: Builder; session: LoopSession; question: LoopQuestion }) {
  const { edit, open } = builder;
  const { title, pinned } = question;
  const label = `Actions for “${title}”`;
  return (
    <div className={styles.buttons}>
      <Button
        variant="plain"
        size="small"
        icon={pinned ? <IconPinFilled aria-hidden="true" /> : <IconPin aria-hidden="true" />}
        aria-pressed={pinned}
        title={
          pinned ? 'Assembling again may take it out once it is unpinned' : 'Assembling again keeps pinned questions'
        }
        onClick={() => edit(pin(session, question, !pinned))}
      >
        {pinned ? 'Pinned' : 'Pin'}
        <span className="visually-hidden"> “{title}”</span>
      </Button>
      <Button variant="plain" size="small" onClick={() => open({ kind: 'swap', session, question })}>
        Swap…<span className="visually-hidden"> “{title}”</span>
      </Button>
      <IconButton
        id={questionMenuId(question.questionId)}
        label={label}
        icon={<IconDots />}
        aria-haspopup="menu"
        onClick={(event) => openMenu(event.currentTarget, label, questionItems(builder, session, question))}
      />
    </div>
  );
}

/** Within its session a question comes before or after another. */
function dropsOn({ edit }: Builder, session: LoopSession, question: LoopQuestion): Parameters<typeof useDropTarget>[0] {
  const ids = session.questions.map(({ questionId }) => questionId);
  return {
    takes: ({ kind, id }) => (kind === 'question' && id !== question.questionId && ids.includes(id) ? 'beside' : null),
    onDrop: ({ id }, edge) => {
      const moved = session.questions.find(({ questionId }) => questionId === id);
      if (moved && edge !== 'into') edit(moveQuestion(session, moved, placeBeside(ids, id, question.questionId, edge)));
    },
  };
}
