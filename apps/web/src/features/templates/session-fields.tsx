import type { TemplateText } from '@loopwright/contracts';
import { useState } from 'react';
import { nameOf, optionsOf, useField } from '../../platform/field.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Fold } from '../../ui/fold.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '../../ui/icons.ts';
import { Panel, Row, Stack } from '../../ui/layout.tsx';
import { Section } from '../../ui/section.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toasts.tsx';
import styles from './edit-template.module.css';
import { type Errors, movedSession, newSession, type Session, withoutSession, withSession } from './template-text.ts';

const [MOST_SESSIONS, MOST_FOCUS] = [12, 6];
type Props = { text: TemplateText; errors: Errors; onChange: (part: TemplateText) => void };
/** The sessions in their order. */
export function SessionsFields({ text, errors, onChange }: Props) {
  const field = useField();
  const [stage, setStage] = useState(field.stages[0]?.slug ?? '');
  const remove = (at: number) => {
    onChange(withoutSession(text, at));
    toast(`${text.sessions[at]!.title} removed.`, { undo: () => onChange(text) });
  };
  const add = () => {
    const chosen = field.stages.find(({ slug }) => slug === stage);
    if (chosen) onChange({ ...text, sessions: [...text.sessions, newSession(chosen, text.sessions)] });
  };
  return (
    <Section title="Sessions">
      <Stack gap={3}>
        {text.sessions.map((session, at) => (
          <SessionFields
            key={session.id}
            session={session}
            place={at + 1}
            count={text.sessions.length}
            errorOf={(name) => errors[`sessions.${at}.${name}`]}
            onChange={(next) => onChange(withSession(text, at, next))}
            onMove={(by) => onChange(movedSession(text, at, by))}
            onRemove={() => remove(at)}
          />
        ))}
        <Row align="end">
          <Select
            label="Stage of a new session"
            options={optionsOf(field, 'stages')}
            value={stage}
            onChange={setStage}
          />
          <Button
            icon={<IconPlus aria-hidden="true" />}
            onClick={add}
            disabledReason={text.sessions.length >= MOST_SESSIONS ? `A loop has at most ${MOST_SESSIONS}.` : undefined}
          >
            Add session
          </Button>
        </Row>
      </Stack>
    </Section>
  );
}

type OneProps = {
  session: Session;
  place: number;
  count: number;
  errorOf: (name: string) => string | undefined;
  onChange: (session: Session) => void;
  onMove: (by: number) => void;
  onRemove: () => void;
};
function SessionFields({ session, place, count, errorOf, onChange, onMove, onRemove }: OneProps) {
  const field = useField();
  const { title, stage, minutes, questionMinutes, questionCount } = session;
  const number = { type: 'number', inputMode: 'numeric', min: 0, max: 240 } as const;
  return (
    <Panel>
      <Stack gap={3}>
        <Row justify="between">
          <b>{`${place}. ${nameOf(field, 'stages', stage)}`}</b>
          <Row gap={1}>
            <IconButton
              icon={<IconArrowUp aria-hidden="true" />}
              label={`Move ${title} up`}
              disabled={place === 1}
              onClick={() => onMove(-1)}
            />
            <IconButton
              icon={<IconArrowDown aria-hidden="true" />}
              label={`Move ${title} down`}
              disabled={place === count}
              onClick={() => onMove(1)}
            />
            <IconButton
              icon={<IconTrash aria-hidden="true" />}
              label={`Remove ${title}`}
              disabled={count === 1}
              onClick={onRemove}
            />
          </Row>
        </Row>
        <div className={styles.two}>
          <TextField
            label="Title"
            maxLength={60}
            value={title}
            onChange={(text) => onChange({ ...session, title: text })}
            error={errorOf('title')}
          />
          <TextField
            label="Slot, minutes"
            {...number}
            value={String(minutes)}
            onChange={(text) => onChange({ ...session, minutes: numberIn(text) })}
            error={errorOf('minutes')}
          />
        </div>
        <div className={styles.four}>
          {(
            [
              ['questionMinutes', 'from', 'Question minutes from', questionMinutes],
              ['questionMinutes', 'to', 'to', questionMinutes],
              ['questionCount', 'from', 'Questions from', questionCount],
              ['questionCount', 'to', 'to', questionCount],
            ] as const
          ).map(([name, end, label, range]) => (
            <TextField
              key={`${name} ${end}`}
              label={label}
              aria-label={
                end === 'to' ? (name === 'questionMinutes' ? 'Question minutes to' : 'Questions to') : undefined
              }
              {...number}
              value={String(range[end])}
              onChange={(text) => onChange({ ...session, [name]: { ...range, [end]: numberIn(text) } })}
              error={errorOf(`${name}.${end}`) ?? (end === 'from' ? errorOf(name) : undefined)}
            />
          ))}
        </div>
        <FocusFields session={session} onChange={(focus) => onChange({ ...session, focus })} />
      </Stack>
    </Panel>
  );
}

function FocusFields({ session, onChange }: { session: Session; onChange: (focus: string[]) => void }) {
  const { competencies } = useField();
  const { focus, title } = session;
  return (
    <Fold title="Focus competencies" count={focus.length}>
      <div role="group" aria-label={`Focus of ${title}, at most ${MOST_FOCUS}`} className={styles.checks}>
        {competencies.map(({ slug, name }) => (
          <Checkbox
            key={slug}
            label={name}
            checked={focus.includes(slug)}
            disabled={!focus.includes(slug) && focus.length >= MOST_FOCUS}
            onChange={(on) => onChange(on ? [...focus, slug] : focus.filter((each) => each !== slug))}
          />
        ))}
      </div>
    </Fold>
  );
}

/** What is no whole number stands as 0 until it is one. */
const numberIn = (text: string): number => Math.min(240, Math.max(0, Math.round(Number(text)) || 0));
