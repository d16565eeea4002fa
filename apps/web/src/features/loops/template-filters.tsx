import type { LoopTemplate } from '@loopwright/contracts';
import { optionsOf, useField } from '../../platform/field.ts';
import { styleOptions } from '../../platform/template-style.ts';
import { Select } from '../../ui/select.tsx';
import styles from './start-loop.module.css';
import type { TemplateFilter } from './template-filter.ts';

type Props = {
  templates: readonly LoopTemplate[];
  filter: TemplateFilter;
  onChange: (filter: TemplateFilter) => void;
};
/** Narrows the templates that a loop can start from. */
export function TemplateFilters({ templates, filter, onChange }: Props) {
  const field = useField();
  const selects = [
    { name: 'track', label: 'Track', all: 'Any track', options: optionsOf(field, 'tracks') },
    { name: 'level', label: 'Level', all: 'Any level', options: optionsOf(field, 'levels') },
    { name: 'style', label: 'Company style', all: 'Any style', options: styleOptions(templates) },
  ] as const;
  return (
    <div className={styles.filters} role="group" aria-label="Filter the templates">
      {selects.map(({ name, label, all, options }) => (
        <Select
          key={name}
          label={`${label} of the template`}
          hideLabel
          empty={all}
          options={options}
          value={filter[name]}
          onChange={(value) => onChange({ ...filter, [name]: value })}
        />
      ))}
    </div>
  );
}
