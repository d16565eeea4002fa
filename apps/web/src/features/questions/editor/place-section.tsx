import { topicWords } from '../../../platform/bank-words.ts';
import { optionsOf, useField } from '../../../platform/field.ts';
import { FieldError } from '../../../ui/field-error.tsx';
import { SlugsField } from '../../../ui/slugs-field.tsx';
import { WeightsField } from '../../../ui/weights-field.tsx';
import { useKnownSlugs } from '../questions.queries.ts';
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
          hint="1 to 6. Enter or a comma adds one."
          value={content.topics}
          words={topicWords}
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

function Competencies() {
  const { content, change } = useEditing();
  return (
    <div {...at('competencies')}>
      <WeightsField
        legend="Competencies"
        one="a competency"
        options={optionsOf(useField(), 'competencies')}
        value={content.competencies}
        onChange={(competencies) => change({ competencies })}
        error={useMissingAt('competencies')}
      />
    </div>
  );
}
