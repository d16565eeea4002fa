import { PlannedSession } from '@loopwright/contracts';
import { type ReactNode, useState } from 'react';
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
const Bound = z.int().check(z.gte(0), z.lte(240));
const { title, minutes, focus } = PlannedSession.shape;
/** The settings as they stand on screen, a number to a field. */
const Fields = z
  .object({ title, minutes, focus, minutesFrom: Bound, minutesTo: Bound, countFrom: Bound, countTo: Bound })
  .check(
    z.refine((fields) => fields.minutesFrom <= fields.minutesTo, {
      error: 'Not more than “To”.',
      path: ['minutesFrom'],
    }),
    z.refine((fields) => fields.minutesTo <= fields.minutes, {
      error: 'Not longer than the slot.',
      path: ['minutesTo'],
    }),
    z.refine((fields) => fields.countFrom <= fields.countTo, { error: 'Not more than “To”.', path: ['countFrom'] }),
  );
type Fields = z.infer<typeof Fields>;
type Values = Record<Exclude<keyof Fields, 'focus'>, string> & { focus: string[] };

const valuesOf = (settings: SessionSettings): Values => ({
  title: settings.title,
  minutes: String(settings.minutes),
  minutesFrom: String(settings.questionMinutes.from),
  minutesTo: String(settings.questionMinutes.to),
  countFrom: String(settings.questionCount.from),
  countTo: String(settings.questionCount.to),
  focus: [...settings.focus],
});
const numberIn = (text: string) => (text.trim() === '' ? Number.NaN : Number(text));
const fieldsOf = (values: Values): Fields => ({
  title: values.title.trim(),
  minutes: numberIn(values.minutes),
  minutesFrom: numberIn(values.minutesFrom),
  minutesTo: numberIn(values.minutesTo),
  countFrom: numberIn(values.countFrom),
  countTo: numberIn(values.countTo),
  focus: values.focus,
});
const settingsIn = ({ minutesFrom, minutesTo, countFrom, countTo, ...rest }: Fields): SessionSettings => ({
  ...rest,
  questionMinutes: { from: minutesFrom, to: minutesTo },
  questionCount: { from: countFrom, to: countTo },
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
    schema: Fields,
    toBody: fieldsOf,
    send: (values: Values) => Promise.resolve(settingsIn(fieldsOf(values))),
    onDone,
  });
  const { errors, field } = form;
  const number = { type: 'number', inputMode: 'numeric', min: 0, max: 240, step: 1 } as const;
  return (
    <Form ref={form.ref} onSubmit={form.onSubmit}>
      <TextField label="Title" maxLength={60} {...field('title')} />
      <TextField
        label="Slot"
        hint="Minutes in the calendar, with greeting and the candidate’s questions"
        {...number}
        {...field('minutes')}
      />
      <RangeFields legend="Minutes for questions">
        <TextField label="From" {...number} {...field('minutesFrom')} />
        <TextField label="To" {...number} {...field('minutesTo')} />
      </RangeFields>
      <RangeFields legend="Number of questions">
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

function RangeFields({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      <div className={styles.pair}>{children}</div>
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
