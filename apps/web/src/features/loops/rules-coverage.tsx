import { nameOf, useField } from '../../platform/field.ts';
import { WideTable } from '../../ui/plain-table.tsx';
import styles from './rules-dialog.module.css';
import { MOST_OWNERS, ownersWords } from '../../platform/loop-rule-words.ts';
import type { PartProps } from './rules-dialog.tsx';
import { type CoverageDraft, isNoRule, USUAL } from './rules-draft.ts';
import { NumberCell } from './rules-number.tsx';

/** What the loop must show of each competency. */
export function RulesCoverage({ draft, set, issues }: PartProps) {
  const rows = Object.entries(draft.coverage);
  const change = (slug: string, fields: CoverageDraft) => set({ coverage: { ...draft.coverage, [slug]: fields } });
  return (
    <>
      <p className={styles.lead}>
        The least that the whole loop asks on a competency. A session owns a competency when it is the main subject of
        one of its questions; a must-have has an owner unless you say otherwise. A loop that lacks a must-have cannot be
        published.
      </p>
      <WideTable label="Rules of coverage" caption="Rules of coverage" className={styles.rules}>
        <thead>
          <tr>
            <th scope="col">Competency</th>
            <th scope="col">Questions</th>
            <th scope="col">In sessions</th>
            <th scope="col">Minutes</th>
            <th scope="col">Owned by</th>
            <th scope="col">Must have</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([slug, fields]) => (
            <RuleRow key={slug} slug={slug} fields={fields} issues={issues} onChange={(next) => change(slug, next)} />
          ))}
        </tbody>
      </WideTable>
    </>
  );
}

type RowProps = {
  slug: string;
  fields: CoverageDraft;
  issues: PartProps['issues'];
  onChange: (fields: CoverageDraft) => void;
};
function RuleRow({ slug, fields, issues, onChange }: RowProps) {
  const name = nameOf(useField(), 'competencies', slug);
  const none = isNoRule(fields);
  const cell = (key: 'questions' | 'sessions' | 'minutes', label: string, most: number) => (
    <NumberCell
      name={`coverage.${slug}.${key}`}
      label={`${label} on ${name}`}
      value={none && key === 'sessions' ? '' : fields[key]}
      most={most}
      disabled={none && key === 'sessions'}
      issues={issues}
      onChange={(value) => onChange({ ...fields, [key]: value })}
    />
  );
  return (
    <tr data-none={none || undefined}>
      <th scope="row">{name}</th>
      <td>{cell('questions', 'Questions', 20)}</td>
      <td>{cell('sessions', 'Sessions with questions', 6)}</td>
      <td>{cell('minutes', 'Minutes', 600)}</td>
      <td>
        <Owners name={name} fields={fields} disabled={none} onChange={(owners) => onChange({ ...fields, owners })} />
      </td>
      <td>
        <input
          type="checkbox"
          aria-label={`${name} is a must-have`}
          disabled={none}
          checked={fields.mustHave && !none}
          onChange={(event) => onChange({ ...fields, mustHave: event.target.checked })}
        />
      </td>
    </tr>
  );
}

const choices = ['0-12', '1-12', '1-1', '2-12'];

type OwnersProps = { name: string; fields: CoverageDraft; disabled: boolean; onChange: (owners: string) => void };
function Owners({ name, fields: { owners, mustHave }, disabled, onChange }: OwnersProps) {
  const usual = mustHave ? `1-${MOST_OWNERS}` : `0-${MOST_OWNERS}`;
  const others = [...new Set([...choices, ...(owners === USUAL ? [] : [owners])])].filter((choice) => choice !== usual);
  return (
    <select
      aria-label={`Sessions that own ${name}`}
      disabled={disabled}
      value={disabled || owners === usual ? USUAL : owners}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value={USUAL}>{wordsOf(usual)}</option>
      {others.map((choice) => (
        <option key={choice} value={choice}>
          {wordsOf(choice)}
        </option>
      ))}
    </select>
  );
}

function wordsOf(choice: string): string {
  const [from = 0, to = 0] = choice.split('-').map(Number);
  const words = ownersWords({ from, to });
  return words.charAt(0).toUpperCase() + words.slice(1);
}
