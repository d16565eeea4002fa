import type { ColumnMapping as Mapping, ImportColumns } from '@loopwright/contracts';
import { useId } from 'react';
import { Problem } from '../../ui/problem.tsx';
import { Select } from '../../ui/select.tsx';
import styles from './exchange.module.css';

type Props = { found: ImportColumns; mapping: Mapping; onChange: (mapping: Mapping) => void };

/** What each column of a table fills: guessed, and for the person to correct. */
export function ColumnMapping({ found, mapping, onChange }: Props) {
  const id = useId();
  if (found.problem) return <Problem>{found.problem}</Problem>;
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles.subtitle}>
        What the columns hold
      </h3>
      <ul className={styles.columns}>
        {found.columns.map(({ heading, field, samples }, at) => (
          <li key={`${at} ${heading}`} className={styles.column}>
            <div className={styles.heading}>
              <strong>{heading || `Column ${at + 1}`}</strong>
              <span className={styles.sample}>{samples[0] ?? ''}</span>
            </div>
            <Select
              label={`What “${heading || `column ${at + 1}`}” holds`}
              hideLabel
              size="small"
              value={(Object.hasOwn(mapping, heading) ? mapping[heading] : field) ?? ''}
              onChange={(value) => onChange({ ...mapping, [heading]: value || null })}
              empty="Leave out"
              options={optionsFor(found.fields, field)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A level that only the heading names is a choice too. */
function optionsFor(fields: ImportColumns['fields'], guess: string | null) {
  const options = fields.map(({ field, heading }) => ({ value: field, label: heading }));
  if (guess === null || fields.some(({ field }) => field === guess)) return options;
  return [...options, { value: guess, label: guess.replace('levels.', 'level: ') }];
}
