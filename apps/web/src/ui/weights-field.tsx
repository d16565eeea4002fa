import { IconButton } from './icon-button.tsx';
import { IconX } from './icons.ts';
import { Segmented } from './segmented.tsx';
import { Select } from './select.tsx';
import styles from './weights-field.module.css';

type Weights = Readonly<Record<string, 1 | 2>>;
type Props = {
  legend: string;
  /** One of them, with its article: "a competency". */
  one: string;
  options: readonly { value: string; label: string }[];
  value: Weights;
  onChange: (value: Record<string, 1 | 2>) => void;
  error?: string | undefined;
};
const weights = [
  { value: '2', label: 'Main' },
  { value: '1', label: 'Also shows' },
] as const;

/** What a question tells of: one main thing, and others that it also shows. */
export function WeightsField({ legend, one, options, value, onChange, error }: Props) {
  const chosen = Object.entries(value);
  const nameOf = (slug: string) => options.find((option) => option.value === slug)?.label ?? slug;
  const set = (slug: string, weight: 1 | 2) => onChange({ ...value, [slug]: weight });
  const remove = (slug: string) => onChange(Object.fromEntries(chosen.filter(([each]) => each !== slug)));
  return (
    <fieldset className={styles.fields}>
      <legend className={styles.legend}>{legend}</legend>
      {chosen.length > 0 && (
        <ul className={styles.list}>
          {chosen.map(([slug, weight]) => (
            <li key={slug}>
              <span className={styles.grow}>{nameOf(slug)}</span>
              <Segmented
                label={`What it tells about ${nameOf(slug)}`}
                options={weights}
                value={weight === 2 ? '2' : '1'}
                onChange={(picked) => set(slug, picked === '2' ? 2 : 1)}
              />
              <IconButton label={`Remove ${nameOf(slug)}`} icon={<IconX />} onClick={() => remove(slug)} />
            </li>
          ))}
        </ul>
      )}
      <Select
        label={`Add ${one}`}
        hideLabel
        empty={`Add ${one}…`}
        value=""
        onChange={(slug) => slug && set(slug, chosen.some(([, weight]) => weight === 2) ? 1 : 2)}
        options={options.filter((option) => !(option.value in value))}
        error={error}
      />
    </fieldset>
  );
}
