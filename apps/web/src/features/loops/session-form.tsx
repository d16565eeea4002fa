import { PlannedSession } from '@loopwright/contracts';
import { useState } from 'react';
import * as z from 'zod/mini';
import { useField } from '../../platform/field.ts';
import { useForm } from '../../platform/form.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { FieldError } from '../../ui/field-error.tsx';
import { Form } from '../../ui/form-section.tsx';
import { Row } from '../../ui/layout.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './drawers.module.css';
import type { SessionSettings } from './plan-edits.ts';

const MOST_FOCUS = 6;
const Settings = z
  .pick(PlannedSession, { title: true, minutes: true, questionMinutes: true, questionCount: true, focus: true })
  .check(
    z.refine(({ questionMinutes: { from, to } }) => from <= to, { error: '“From” is above “to”.', path: ['questionMinutes'] }),
    z.refine(({ questionMinutes, minutes }) => questionMinutes.to <= minutes, {
      error: 'The questions cannot take longer than the slot.',
      path: ['questionMinutes'],
    }),
    z.refine(({ questionCount: { from, to } }) => from <= to, { error: '“From” is above “to”.', path: ['questionCount'] }),
  );

type Values = Record<'title' | 'minutes' | 'minutesFrom' | 'minutesTo' | 'countFrom' | 'countTo', string> & { focus: string[] };
const valuesOf = ({ title, minutes, questionMinutes, questionCount, focus }: SessionSettings): Values => ({
  title,
  minutes: String(minutes),
  minutesFrom: String(questionMinutes.from),
  minutesTo: String(questionMinutes.to),
  countFrom: String(questionCount.from),
  countTo: String(questionCount.to),
  focus: [...focus],
});
const numberIn = (text: string) => (text.trim() === '' ? Number.NaN : Number(text));
const bodyOf = (values: Values): SessionSettings => ({
  title: values.title.trim(),
  minutes: numberIn(values.minutes),
  questionMinutes: { from: numberIn(values.minutesFrom), to: numberIn(values.minutesTo) },
  questionCount: { from: numberIn(values.countFrom), to: numberIn(values.countTo) },
  focus: values.focus,
});

type Props = {
  start: SessionSettings;
  /** A verb: "Save settings". */
  submit: string;
  onDone: (settings: SessionSettings) => void;
  onCancel: () => void;
};
/** What a session asks of the assembler. */
export function SessionForm({ start, submit, onDone, onCancel }: Props) {
  const [initial] = useState(() => valuesOf(start));
  const form = useForm({
    initial,
    schema: Settings,
    toBody: bodyOf,
    send: (values: Values) => Promise.resolve(bodyOf(values)),
    onDone,
  });
  const { errors, field } = form;
  const number = { type: 'number', inputMode: 'numeric', min: 0, max: 240, step: 1 } as const;
  return (
    <Form ref={form.ref} onSubmit={form.onSubmit}>
      <TextField label="Title" maxLength={60} {...field('title')} />
      <TextField label="Slot" hint="Minutes in the calendar, with greeting and the candidate’s questions" {...number} {...field('minutes')} />
      <RangeFields legend="Minutes for questions" name="questionMinutes" error={errors['questionMinutes']}>
        <TextField label="From" {...number} {...field('minutesFrom')} />
        <TextField label="To" {...number} {...field('minutesTo')} />
      </RangeFields>
      <RangeFields legend="Number of questions" name="questionCount" error={errors['questionCount']}>
        <TextField label="From" {...number} {...field('countFrom')} />
        <TextField label="To" {...number} {...field('countTo')} />
      </RangeFields>
      <FocusField value={form.values.focus} onChange={(focus) => form.set('focus', focus)} error={errors['focus']} />
      <Row justify="end">
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" variant="primary">
          {submit}
        </Button>
      </Row>
    </Form>
  );
}

type RangeProps = { legend: string; name: string; error: string | undefined; children: React.ReactNode };
function RangeFields({ legend, name, error, children }: RangeProps) {
  return (
    <fieldset className={styles.group} data-field={name} tabIndex={-1}>
      <legend>{legend}</legend>
      <div className={styles.pair}>{children}</div>
      <FieldError error={error} />
    </fieldset>
  );
}

type FocusProps = { value: readonly string[]; onChange: (focus: string[]) => void; error: string | undefined };
function FocusField({ value, onChange, error }: FocusProps) {
  const { competencies } = useField();
  const toggle = (slug: string, on: boolean) => onChange(on ? [...value, slug] : value.filter((each) => each !== slug));
  return (
    <fieldset className={styles.group} data-field="focus" tabIndex={-1}>
      <legend>Focus competencies, at most {MOST_FOCUS}</legend>
      <div className={styles.checks}>
        {competencies.map(({ slug, name }) => (
          <Checkbox
            key={slug}
            label={name}
            checked={value.includes(slug)}
            disabled={!value.includes(slug) && value.length >= MOST_FOCUS}
            onChange={(on) => toggle(slug, on)}
          />
        ))}
      </div>
      <FieldError error={error} />
    </fieldset>
  );
}

