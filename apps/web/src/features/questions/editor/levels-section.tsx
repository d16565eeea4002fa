import { useField } from '../../../platform/field.ts';
import { FieldError } from '../../../ui/field-error.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { at, useEditing, useMissingAt } from './editor-context.ts';
import { EditorSection } from './editor-section.tsx';
import styles from './editor.module.css';

/** For whom the question is meant, and what a good answer is at each of these levels. */
export function LevelsSection() {
  const { slugs, remembered } = useLevels();
  return (
    <EditorSection
      title="What good looks like"
      hint="Choose the levels that the question suits, at least one; say for each what a good answer has."
    >
      <div {...at('levels')} className={styles.fields}>
        {slugs.map((slug) => (
          <Level key={slug} slug={slug} remembered={remembered} />
        ))}
        <FieldError error={useMissingAt('levels')} />
      </div>
    </EditorSection>
  );
}

/** Known levels in their order, then those that the team no longer has. */
function useLevels() {
  const { content } = useEditing();
  const known = useField().levels.map(({ slug }) => slug);
  const gone = Object.keys(content.levels).filter((slug) => !known.includes(slug));
  return { slugs: [...known, ...gone], remembered: switchedOff };
}

/** Words of a level that was switched off by mistake come back when it is switched on again. */
const switchedOff = new Map<string, string>();

function Level({ slug, remembered }: { slug: string; remembered: Map<string, string> }) {
  const { content, change } = useEditing();
  const name = useField().levels.find((level) => level.slug === slug)?.name ?? slug;
  const text = content.levels[slug];
  const toggle = (on: boolean) => {
    const { [slug]: before, ...rest } = content.levels;
    if (!on) remembered.set(slug, before ?? '');
    change({ levels: on ? { ...rest, [slug]: remembered.get(slug) ?? '' } : rest });
  };
  return (
    <div {...at(`levels.${slug}`)} className={styles.level}>
      <label className={styles.check}>
        <input type="checkbox" checked={text !== undefined} onChange={(event) => toggle(event.target.checked)} />
        {name}
      </label>
      {text !== undefined && (
        <TextArea
          label={`What good looks like for ${name}`}
          hideLabel
          rows={2}
          maxLength={5000}
          value={text}
          onChange={(next) => change({ levels: { ...content.levels, [slug]: next } })}
          error={useMissingAt(`levels.${slug}`)}
        />
      )}
    </div>
  );
}
