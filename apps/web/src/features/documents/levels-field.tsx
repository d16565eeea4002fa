import { useField } from '../../platform/field.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import styles from './documents.module.css';

type Levels = Readonly<Record<string, string>>;
type Props = { value: Levels; onChange: (next: Record<string, string>) => void };

/** For whom the question is, and what good looks like at each of these levels; those that the team does not know come last. */
export function LevelsField({ value, onChange }: Props) {
  const { levels } = useField();
  const unknown = Object.keys(value).filter((slug) => !levels.some((level) => level.slug === slug));
  const all = [...levels, ...unknown.map((slug) => ({ slug, name: `${slug} (no level of this team)` }))];
  const toggle = (slug: string, on: boolean) => {
    const { [slug]: _, ...rest } = value;
    onChange(on ? { ...rest, [slug]: '' } : rest);
  };
  return (
    <fieldset className={styles.levels}>
      <legend className={styles.label}>Levels, and what good looks like</legend>
      {all.map(({ slug, name }) => (
        <div key={slug}>
          <Checkbox label={name} checked={slug in value} onChange={(on) => toggle(slug, on)} />
          {slug in value && (
            <TextArea
              label={`What good looks like for ${name}`}
              hideLabel
              rows={2}
              maxLength={5000}
              value={value[slug] ?? ''}
              onChange={(words) => onChange({ ...value, [slug]: words })}
            />
          )}
        </div>
      ))}
    </fieldset>
  );
}
