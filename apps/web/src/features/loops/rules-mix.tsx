import { nameOf, useField } from '../../platform/field.ts';
import { formatName } from '../../platform/loop-rule-words.ts';
import { PlainTable } from '../../ui/plain-table.tsx';
import styles from './rules-dialog.module.css';
import type { PartProps } from './rules-dialog.tsx';
import type { Bounds } from './rules-draft.ts';
import { NumberCell } from './rules-number.tsx';

/** How many questions are aimed at each level, and how many are of each format. */
export function RulesMix({ draft, set, issues }: PartProps) {
  const field = useField();
  return (
    <>
      <p className={styles.lead}>
        How many questions of the whole loop are of a kind. A question is aimed at the middle of the levels that it
        describes. Leave a field empty for no limit.
      </p>
      <div className={styles.tables}>
        <Mix
          path="levelMix"
          title="Aimed at level"
          rows={draft.levelMix}
          nameOf={(slug) => nameOf(field, 'levels', slug)}
          issues={issues}
          onChange={(levelMix) => set({ levelMix })}
        />
        <Mix
          path="formatMix"
          title="Format"
          rows={draft.formatMix}
          nameOf={formatName}
          issues={issues}
          onChange={(formatMix) => set({ formatMix })}
        />
      </div>
    </>
  );
}

type MixProps = {
  path: 'levelMix' | 'formatMix';
  title: string;
  rows: Record<string, Bounds>;
  nameOf: (slug: string) => string;
  issues: PartProps['issues'];
  onChange: (rows: Record<string, Bounds>) => void;
};
function Mix({ path, title, rows, nameOf: named, issues, onChange }: MixProps) {
  const cell = (slug: string, key: keyof Bounds, label: string) => (
    <NumberCell
      name={`${path}.${slug}.${key}`}
      label={`${label}, ${title.toLowerCase()} ${named(slug)}`}
      value={rows[slug]![key]}
      most={240}
      issues={issues}
      onChange={(value) => onChange({ ...rows, [slug]: { ...rows[slug]!, [key]: value } })}
    />
  );
  return (
    <PlainTable caption={`Questions by ${path === 'levelMix' ? 'level' : 'format'}`} className={styles.rules}>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">At least</th>
          <th scope="col">At most</th>
        </tr>
      </thead>
      <tbody>
        {Object.keys(rows).map((slug) => (
          <tr key={slug}>
            <th scope="row">{named(slug)}</th>
            <td>{cell(slug, 'from', 'At least')}</td>
            <td>{cell(slug, 'to', 'At most')}</td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
}
