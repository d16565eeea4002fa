import type { Checklist } from '@loopwright/contracts';
import { useId, useState } from 'react';
import { Fold } from '../../ui/fold.tsx';
import { Select } from '../../ui/select.tsx';
import { holdsForm, readForm, type StepValue } from './note-form.ts';
import styles from './note-form.module.css';
import { useEditNote } from './use-edit-note.ts';
import { useAnswer } from './saver-context.ts';

type Props = {
  subject: string;
  /** Those that suit the question first. */
  forms: readonly Checklist[];
  label: string;
};

/** Lists to fill in while listening. Everything goes into the note of the question, and is read back from there. */
export function NoteFormPanel({ subject, forms, label }: Props) {
  const begun = useAnswer(subject, ({ words }) => forms.find((form) => holdsForm(words.note, form))?.slug ?? '');
  const [chosen, setChosen] = useState('');
  const form = forms.find(({ slug }) => slug === (chosen || begun)) ?? forms[0];
  if (!form) return null;
  return (
    <Fold title="Note forms" count={forms.length} open={begun !== '' || undefined}>
      <div className={styles.panel}>
        <Select
          label={`Form for ${label}`}
          hint={form.purpose}
          size="small"
          value={form.slug}
          onChange={setChosen}
          options={forms.map(({ slug, title, steps }) => ({ value: slug, label: `${title} (${steps.length} steps)` }))}
        />
        <Steps key={form.slug} subject={subject} form={form} />
      </div>
    </Fold>
  );
}

function Steps({ subject, form }: { subject: string; form: Checklist }) {
  const note = useAnswer(subject, ({ words }) => words.note);
  const { change, leave } = useEditNote(subject, form);
  const values = readForm(note, form);
  return (
    <ol className={styles.steps} onBlur={leave}>
      {form.steps.map((step, index) => (
        <StepFields
          key={step.slug}
          step={step}
          boxes={form.layout === 'boxes'}
          value={values[index]!}
          onChange={(value) => change(index, value)}
        />
      ))}
    </ol>
  );
}

type StepProps = {
  step: Checklist['steps'][number];
  boxes: boolean;
  value: StepValue;
  onChange: (value: StepValue) => void;
};
function StepFields({ step: { name, intent, probes }, boxes, value, onChange }: StepProps) {
  const id = useId();
  return (
    <li className={styles.step}>
      {boxes ? (
        <label htmlFor={id} className={styles.name}>
          {name}
        </label>
      ) : (
        <label className={styles.tick}>
          <input
            type="checkbox"
            checked={value.done}
            onChange={(event) => onChange({ ...value, done: event.target.checked })}
          />
          <span className={styles.name}>{name}</span>
        </label>
      )}
      <p id={`${id}-intent`} className={styles.intent}>
        {intent}
        {probes[0] && <span>{` Ask: ${probes[0].text}`}</span>}
      </p>
      <textarea
        id={id}
        rows={boxes ? 2 : 1}
        className={styles.text}
        aria-label={boxes ? undefined : `Note on ${name}`}
        aria-describedby={`${id}-intent`}
        value={value.text}
        onChange={(event) => onChange({ done: boxes || value.done, text: event.target.value })}
      />
    </li>
  );
}
