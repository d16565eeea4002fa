import type { LoopTemplate } from '@loopwright/contracts';
import { optionsOf, useField } from '../../platform/field.ts';
import { styleOptions } from '../../platform/template-style.ts';
import { Select } from '../../ui/select.tsx';
import type { TemplateSearch } from './template-filter.ts';
import styles from './templates.module.css';

const kinds: { value: '' | NonNullable<TemplateSearch['kind']>; label: string }[] = [
  { value: 'team', label: 'Your team’s' },
  { value: 'shipped', label: 'Shipped' },
  { value: 'retired', label: 'Retired' },
];
type Props = { search: TemplateSearch; templates: readonly LoopTemplate[]; onChange: (patch: TemplateSearch) => void };
/** Track, level and style, and whose templates; all of it stands in the address. */
export function FilterBar({ search, templates, onChange }: Props) {
  const field = useField();
  const selects = [
    { name: 'track', label: 'Track', all: 'Any track', options: optionsOf(field, 'tracks') },
    { name: 'level', label: 'Level', all: 'Any level', options: optionsOf(field, 'levels') },
    { name: 'style', label: 'Company style', all: 'Any style', options: styleOptions(templates) },
  ] as const;
  return (
    <div className={styles.filters} role="group" aria-label="Filters">
      {selects.map(({ name, label, all, options }) => (
        <Select
          key={name}
          label={label}
          hideLabel
          empty={all}
          options={options}
          value={search[name] ?? ''}
          onChange={(value) => onChange({ [name]: value || undefined })}
        />
      ))}
      <Select
        label="Which templates"
        hideLabel
        empty="All templates"
        value={search.kind ?? ''}
        onChange={(kind) => onChange({ kind: kind || undefined })}
        options={kinds}
      />
    </div>
  );
}
