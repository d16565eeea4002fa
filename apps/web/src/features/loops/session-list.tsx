import type { LoopSession } from '@loopwright/contracts';
import type { KeyboardEvent } from 'react';
import { nameOf, useField } from '../../platform/field.ts';
import { useCommands } from '../../platform/keys.ts';
import { Button } from '../../ui/button.tsx';
import {
  IconAlertTriangle,
  IconArrowDown,
  IconArrowUp,
  IconDots,
  IconEye,
  IconPlus,
  IconSettings,
  IconTrash,
} from '../../ui/icons.ts';
import { type MenuItem, openMenu } from '../../ui/menu.tsx';
import { type Builder, focusSoon, sessionButtonId, useBuilder } from './builder-context.ts';
import { counted, filledWords, sessionNotes } from './loop-words.ts';
import { moveSession, removeSession } from './plan-edits.ts';
import styles from './session-list.module.css';

/** The sessions in their order; moving to one selects it. */
export function SessionList() {
  const builder = useBuilder();
  const { loop, runs, session, select, open } = builder;
  const go = (step: number) => {
    const next = loop.sessions[loop.sessions.findIndex(({ id }) => id === session?.id) + step];
    if (!next) return;
    select(next.id);
    focusSoon(sessionButtonId(next.id));
  };
  useCommands('Interview loop', [
    { keys: 'j', label: 'Next session', run: () => go(1), quiet: true },
    { keys: 'k', label: 'Previous session', run: () => go(-1), quiet: true },
    { keys: 'arrowdown', label: 'Next session, within the list', run: () => go(1), quiet: true, inPlace: true },
    { keys: 'arrowup', label: 'Previous session, within the list', run: () => go(-1), quiet: true, inPlace: true },
  ]);
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(step);
  };
  return (
    <section aria-label="Sessions" className={styles.sessions}>
      <ol data-list onKeyDown={onKey}>
        {loop.sessions.map((each, index) => (
          <SessionItem
            key={each.id}
            session={each}
            place={index + 1}
            current={each.id === session?.id}
            builder={builder}
          />
        ))}
      </ol>
      {runs && (
        <Button
          variant="plain"
          size="small"
          icon={<IconPlus aria-hidden="true" />}
          onClick={() => open({ kind: 'new-session' })}
        >
          Add session
        </Button>
      )}
    </section>
  );
}

type ItemProps = { session: LoopSession; place: number; current: boolean; builder: Builder };
function SessionItem({ session, place, current, builder }: ItemProps) {
  const field = useField();
  const notes = sessionNotes(session);
  const { id, title, stage, minutes, questions } = session;
  const stageName = nameOf(field, 'stages', stage);
  return (
    <li className={styles.item} data-current={current || undefined}>
      <button
        type="button"
        id={sessionButtonId(id)}
        className={styles.open}
        tabIndex={current ? 0 : -1}
        aria-current={current || undefined}
        onClick={() => builder.select(id)}
      >
        <span className={styles.place} aria-hidden="true">
          {place}
        </span>
        <span className={styles.words}>
          <span className={styles.title}>{title}</span>
          {stageName !== title && <span className={styles.meta}>{stageName}</span>}
          <span className={styles.meta}>
            {minutes} min slot
            {questions.length > 0 && `, ${counted(questions.length, 'question')}`}
          </span>
          {questions.length > 0 && <span className={styles.meta}>{filledWords(session)}</span>}
          {notes.map((note) => (
            <span key={note} className={styles.note}>
              <IconAlertTriangle aria-hidden="true" stroke={1.75} />
              {note}
            </span>
          ))}
        </span>
      </button>
      {builder.runs && (
        <button
          type="button"
          className={styles.dots}
          tabIndex={current ? 0 : -1}
          aria-label={`Actions for ${title}`}
          aria-haspopup="menu"
          onClick={(event) => openMenu(event.currentTarget, `Actions for ${title}`, sessionItems(builder, session))}
        >
          <IconDots aria-hidden="true" />
        </button>
      )}
    </li>
  );
}

/** What can be done with one session. */
export function sessionItems({ loop, edit, open, select }: Builder, session: LoopSession): MenuItem[] {
  const { sessions } = loop;
  const at = sessions.findIndex(({ id }) => id === session.id);
  const move = (to: number) => {
    edit(moveSession(sessions, session, to));
    select(session.id);
    focusSoon(sessionButtonId(session.id));
  };
  const remove = () => {
    const next = sessions[at + 1] ?? sessions[at - 1];
    edit(removeSession(sessions, session));
    if (next) (select(next.id), focusSoon(sessionButtonId(next.id)));
  };
  const only = sessions.length === 1 ? { disabledReason: 'A loop needs at least one session' } : {};
  return [
    {
      label: 'Settings…',
      icon: <IconSettings aria-hidden="true" />,
      onSelect: () => open({ kind: 'settings', session }),
    },
    {
      label: 'Preview as interviewer',
      icon: <IconEye aria-hidden="true" />,
      onSelect: () => open({ kind: 'preview', session }),
    },
    'divider',
    {
      ...{ label: 'Move up', icon: <IconArrowUp aria-hidden="true" />, onSelect: () => move(at - 1) },
      ...(at === 0 && { disabledReason: 'It is the first session' }),
    },
    {
      ...{ label: 'Move down', icon: <IconArrowDown aria-hidden="true" />, onSelect: () => move(at + 1) },
      ...(at === sessions.length - 1 && { disabledReason: 'It is the last session' }),
    },
    'divider',
    { label: 'Remove session', icon: <IconTrash aria-hidden="true" />, onSelect: remove, ...only },
  ];
}
