import { nameOf, optionsOf, useField } from '../../../platform/field.ts';
import { FieldError } from '../../../ui/field-error.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { IconX } from '../../../ui/icons.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import { Select } from '../../../ui/select.tsx';
import { useKnownSlugs } from '../questions.queries.ts';
import { SlugsField } from '../slugs-field.tsx';
import { at, useEditing, useMissingAt } from './editor-context.ts';
import { EditorSection } from './editor-section.tsx';
import styles from './editor.module.css';

/** Where in a loop the question belongs, and what it tells about a candidate. */
export function PlaceSection() {
  const { content, change } = useEditing();
  const topics = useKnownSlugs('topic');
  return (
    <EditorSection title="Where it belongs">
      <Stages />
      <Competencies />
      <div {...at('topics')}>
        <SlugsField
          label="Topics"
          one="topic"
          hint="Enter or a comma adds one."
          value={content.topics}
          known={topics}
          onChange={(next) => change({ topics: next })}
          error={useMissingAt('topics')}
        />
      </div>
    </EditorSection>
  );
}

function Stages() {
  const { content, change } = useEditing();
  const field = useField();
  const toggle = (slug: string, on: boolean) =>
    change({ stages: on ? [...content.stages, slug] : content.stages.filter((each) => each !== slug) });
  return (
    <fieldset {...at('stages')}>
      <legend className={styles.legend}>Stages</legend>
      <div className={styles.checks}>
        {field.stages.map(({ slug, name }) => (
          <label key={slug} className={styles.check}>
            <input
              type="checkbox"
              checked={content.stages.includes(slug)}
              onChange={(event) => toggle(slug, event.target.checked)}
            />
            {name}
          </label>
        ))}
      </div>
      <FieldError error={useMissingAt('stages')} />
    </fieldset>
  );
}

const weights = [
  { value: '2', label: 'Main' },
  { value: '1', label: 'Also shows' },
] as const;

function Competencies() {
  const { content, change } = useEditing();
  const field = useField();
  const { competencies } = content;
  const chosen = Object.entries(competencies);
  const set = (slug: string, weight: 1 | 2) => change({ competencies: { ...competencies, [slug]: weight } });
  const remove = (slug: string) =>
    change({ competencies: Object.fromEntries(chosen.filter(([each]) => each !== slug)) });
  return (
    <fieldset {...at('competencies')} className={styles.fields}>
      <legend className={styles.legend}>Competencies</legend>
      {chosen.length > 0 && (
        <ul className={styles.competencies}>
          {chosen.map(([slug, weight]) => (
            <li key={slug}>
              <span className={styles.grow}>{nameOf(field, 'competencies', slug)}</span>
              <Segmented
                label={`What it tells about ${nameOf(field, 'competencies', slug)}`}
                options={weights}
                value={weight === 2 ? '2' : '1'}
                onChange={(value) => set(slug, value === '2' ? 2 : 1)}
              />
              <IconButton
                label={`Remove ${nameOf(field, 'competencies', slug)}`}
                icon={<IconX />}
                onClick={() => remove(slug)}
              />
            </li>
          ))}
        </ul>
      )}
      <Select
        label="Add a competency"
        hideLabel
        empty="Add a competency…"
        value=""
        onChange={(slug) => slug && set(slug, chosen.some(([, weight]) => weight === 2) ? 1 : 2)}
        options={optionsOf(field, 'competencies').filter(({ value }) => !(value in competencies))}
        error={useMissingAt('competencies')}
      />
    </fieldset>
  );
}
