import type { LoopSession } from '@loopwright/contracts';
import type { KeyboardEvent } from 'react';
import { nameOf, useField } from '../../platform/field.ts';
import { useCommands } from '../../platform/keys.ts';
import { Button } from '../../ui/button.tsx';
import { dragHandle, useDropTarget } from '../../ui/drag.ts';
import { IconAlertTriangle, IconDots, IconGripVertical, IconPlus } from '../../ui/icons.ts';
import { openMenu } from '../../ui/menu.tsx';
import { type Builder, focusSoon, sessionButtonId, sessionMenuId, useBuilder } from './builder-context.ts';
import { counted, filledWords, sessionNotes } from './loop-words.ts';
import { dropsOn } from './session-drops.ts';
import { sessionItems } from './session-menu.tsx';
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
  const target = useDropTarget(dropsOn(builder, session));
  return (
    <li className={styles.item} data-current={current || undefined} data-session {...(builder.runs && target)}>
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
      {builder.runs && <Handles session={session} current={current} builder={builder} />}
    </li>
  );
}

/** What moves a session and what opens its menu. */
function Handles({ session, current, builder }: Omit<ItemProps, 'place'>) {
  const { id, title } = session;
  const label = `Actions for ${title}`;
  return (
    <>
      <span
        className={styles.grip}
        title={`Drag to move ${title}`}
        aria-hidden="true"
        {...dragHandle({ kind: 'session', id }, '[data-session]')}
      >
        <IconGripVertical />
      </span>
      <button
        type="button"
        id={sessionMenuId(id)}
        className={styles.dots}
        tabIndex={current ? 0 : -1}
        aria-label={label}
        aria-haspopup="menu"
        onClick={(event) => openMenu(event.currentTarget, label, sessionItems(builder, session))}
      >
        <IconDots aria-hidden="true" />
      </button>
    </>
  );
}
