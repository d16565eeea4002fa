import type { LoopQuestion, LoopSession } from '@loopwright/contracts';
import { competenciesInWords, minutesOf } from '../../platform/bank.ts';
import { useField } from '../../platform/field.ts';
import { Button } from '../../ui/button.tsx';
import { IconArrowDown, IconArrowUp, IconBan, IconDots, IconPin, IconPinFilled, IconTrash } from '../../ui/icons.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { type MenuItem, openMenu } from '../../ui/menu.tsx';
import { type Builder, focusSoon, questionMenuId, sessionButtonId, useBuilder } from './builder-context.ts';
import { banQuestion, moveQuestion, pin, removeQuestion } from './plan-edits.ts';
import styles from './session-panel.module.css';

type Props = { session: LoopSession; question: LoopQuestion; place: number };
/** A question of a session: how long, what it shows, why it is here, and what can be done about it. */
export function LoopQuestionRow({ session, question, place }: Props) {
  const builder = useBuilder();
  const field = useField();
  const { title, minutes, competencies, pinned, reasons } = question;
  const [main, ...also] = competenciesInWords(field, competencies);
  return (
    <li className={styles.question}>
      <span className={styles.place} aria-hidden="true">
        {place}
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

function questionItems({ edit }: Builder, session: LoopSession, question: LoopQuestion): MenuItem[] {
  const { questions } = session;
  const at = questions.findIndex(({ questionId }) => questionId === question.questionId);
  const move = (to: number) => {
    edit(moveQuestion(session, question, to));
    focusSoon(questionMenuId(question.questionId));
  };
  /** The row goes; the next one, else the session, takes its focus. */
  const goOn = () => {
    const next = questions[at + 1] ?? questions[at - 1];
    focusSoon(next ? questionMenuId(next.questionId) : sessionButtonId(session.id));
  };
  return [
    {
      ...{ label: 'Move up', icon: <IconArrowUp aria-hidden="true" />, onSelect: () => move(at - 1) },
      ...(at === 0 && { disabledReason: 'It is asked first' }),
    },
    {
      ...{ label: 'Move down', icon: <IconArrowDown aria-hidden="true" />, onSelect: () => move(at + 1) },
      ...(at === questions.length - 1 && { disabledReason: 'It is asked last' }),
    },
    'divider',
    {
      label: 'Remove',
      icon: <IconTrash aria-hidden="true" />,
      onSelect: () => (edit(removeQuestion(session, question)), goOn()),
    },
    {
      label: 'Keep it out of this loop',
      hint: 'Takes it out, and assembling does not choose it again',
      icon: <IconBan aria-hidden="true" />,
      onSelect: () => (edit(banQuestion(session, question)), goOn()),
    },
  ];
}
