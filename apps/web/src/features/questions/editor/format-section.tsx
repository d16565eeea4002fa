import { useField } from '../../../platform/field.ts';
import { TextArea } from '../../../ui/text-area.tsx';
import { ChoiceFields } from './choice-fields.tsx';
import { type Parts, partNameOf, partsOf } from './content.ts';
import { at, useEditing, useMissingAt } from './editor-context.ts';
import { EditorSection } from './editor-section.tsx';
import { EntryList } from './entry-list.tsx';
import styles from './editor.module.css';

/** The part that belongs to the question's format; a discussion has none. */
export function FormatSection() {
  const part = partNameOf(useEditing().content.format);
  if (part === 'exercise') return <ExerciseFields />;
  if (part === 'design') return <DesignFields />;
  return part === 'choice' ? <ChoiceFields /> : null;
}

const exerciseTexts = [
  ['input', 'Input'],
  ['output', 'Output'],
  ['limits', 'Limits'],
  ['example', 'Example'],
  ['finished', 'Finished when'],
] as const;

function ExerciseFields() {
  const { content, change } = useEditing();
  const { exercise } = partsOf(content);
  const set = (patch: Partial<Parts['exercise']>) => change({ exercise: { ...exercise, ...patch } });
  return (
    <EditorSection title="Exercise">
      {exerciseTexts.map(([name, label]) => (
        <PartText
          key={name}
          path={`exercise.${name}`}
          label={label}
          mono={name === 'example'}
          value={exercise[name]}
          onChange={(text) => set({ [name]: text })}
        />
      ))}
      <EntryList
        label="To go further"
        one="extension"
        least={2}
        path="exercise.extensions"
        entries={exercise.extensions}
        onChange={(extensions) => set({ extensions })}
      />
    </EditorSection>
  );
}

function DesignFields() {
  const { content, change } = useEditing();
  const { twists } = useField();
  const { design } = partsOf(content);
  const set = (patch: Partial<Parts['design']>) => change({ design: { ...design, ...patch } });
  const toggle = (slug: string, on: boolean) =>
    set({ twists: on ? [...design.twists, slug] : design.twists.filter((each) => each !== slug) });
  return (
    <EditorSection title="Design">
      <PartText
        path="design.reach.short"
        label="How far to get in a short session"
        value={design.reach.short}
        onChange={(short) => set({ reach: { ...design.reach, short } })}
      />
      <PartText
        path="design.reach.long"
        label="How far to get in a long session"
        value={design.reach.long}
        onChange={(long) => set({ reach: { ...design.reach, long } })}
      />
      <fieldset {...at('design.twists')}>
        <legend className={styles.legend}>Twists that an interviewer may play</legend>
        <div className={styles.checks}>
          {twists.map(({ slug, name }) => (
            <label key={slug} className={styles.check}>
              <input
                type="checkbox"
                checked={design.twists.includes(slug)}
                onChange={(event) => toggle(slug, event.target.checked)}
              />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
    </EditorSection>
  );
}

type PartTextProps = {
  path: string;
  label: string;
  value: string;
  onChange: (text: string) => void;
  mono?: boolean;
};
export function PartText({ path, label, value, onChange, mono }: PartTextProps) {
  return (
    <div {...at(path)} className={mono ? styles.mono : undefined}>
      <TextArea label={label} rows={2} maxLength={5000} value={value} onChange={onChange} error={useMissingAt(path)} />
    </div>
  );
}
