import type { Field, QuestionFacets } from '@loopwright/contracts';
import { useId, useState } from 'react';
import { useField } from '../../platform/field.ts';
import { IconChevronRight } from '../../ui/icons.ts';
import type { FacetNames } from './bank-labels.ts';
import { type BankSearch, type Facet, facetTitles, fixedValues } from './bank-search.ts';
import styles from './facet-list.module.css';

const TOP = 12;
/** In the order in which people look for a question. */
const shownFacets: readonly Facet[] = [
  'stage',
  'level',
  'competency',
  'format',
  'minutes',
  'topic',
  'status',
  'used',
  'tag',
  'owner',
  'origin',
];
/** Open from the start; the rest is long or rarely used. */
const openAtFirst: readonly Facet[] = ['stage', 'level', 'competency', 'format'];
/** Left out while no question has a value of theirs. */
const mayBeMissing: readonly Facet[] = ['tag', 'owner'];

type Counts = Record<string, number> | undefined;
type Props = { bank: BankSearch; counts: QuestionFacets | undefined; names: FacetNames };
/** Values of each facet, several at a time; beside each, how many questions it would leave. */
export function FacetList({ bank, counts, names }: Props) {
  const shown = shownFacets.filter(
    (facet) => !mayBeMissing.includes(facet) || bank.valuesOf(facet).length > 0 || named(counts?.[facet]),
  );
  return (
    <div className={styles.list}>
      {shown.map((facet) => (
        <FacetGroup key={facet} facet={facet} bank={bank} counts={counts?.[facet]} names={names} />
      ))}
    </div>
  );
}

const named = (counts: Counts): boolean => Object.keys(counts ?? {}).some((value) => value !== 'nobody');

type GroupProps = { facet: Facet; bank: BankSearch; counts: Counts; names: FacetNames };
function FacetGroup(props: GroupProps) {
  const { facet, bank, names } = props;
  const id = useId();
  const chosen = bank.valuesOf(facet);
  const [open, setOpen] = useState(openAtFirst.includes(facet) || chosen.length > 0);
  return (
    <fieldset className={styles.facet}>
      <legend>
        <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          <IconChevronRight aria-hidden="true" />
          {facetTitles[facet]}
          {!open && chosen.length > 0 && (
            <span className={styles.closed}>
              {chosen.length === 1 ? names(facet, chosen[0]!) : `${chosen.length} chosen`}
            </span>
          )}
        </button>
      </legend>
      <div id={id} hidden={!open}>
        {open && <Options {...props} chosen={chosen} />}
      </div>
    </fieldset>
  );
}

function Options({ facet, bank, counts, names, chosen }: GroupProps & { chosen: readonly string[] }) {
  const field = useField();
  const [all, setAll] = useState(false);
  const values = valuesOf(facet, field, counts, chosen);
  const shown = all ? values : values.filter((value, index) => index < TOP || chosen.includes(value));
  return (
    <>
      {shown.map((value) => (
        <Option
          key={value}
          label={names(facet, value)}
          count={counts && (counts[value] ?? 0)}
          checked={chosen.includes(value)}
          onToggle={() => bank.toggle(facet, value)}
        />
      ))}
      {values.length === 0 && <p className={styles.none}>None in what is found</p>}
      {facet === 'status' && chosen.length === 0 && <p className={styles.none}>Retired ones are left out</p>}
      {values.length > TOP && (
        <button type="button" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${values.length}`}
        </button>
      )}
    </>
  );
}

type OptionProps = { label: string; count: number | undefined; checked: boolean; onToggle: () => void };
function Option({ label, count, checked, onToggle }: OptionProps) {
  return (
    <label className={styles.option}>
      <input type="checkbox" checked={checked} disabled={count === 0 && !checked} onChange={onToggle} />
      <span className={styles.label}>{label}</span>
      {count !== undefined && (
        <span className={styles.count}>
          {count}
          <span className="visually-hidden">{count === 1 ? ' question' : ' questions'}</span>
        </span>
      )}
    </label>
  );
}

/** Known values in the order of the field; free words by how often they occur. */
function valuesOf(facet: Facet, field: Field, counts: Counts, chosen: readonly string[]): readonly string[] {
  if (facet === 'stage') return field.stages.map(({ slug }) => slug);
  if (facet === 'level') return field.levels.map(({ slug }) => slug);
  if (facet === 'competency') return field.competencies.map(({ slug }) => slug);
  const fixed = (fixedValues as Partial<Record<Facet, readonly string[]>>)[facet];
  if (fixed) return fixed;
  const found = Object.entries(counts ?? {}).sort(([one, n], [other, m]) => m - n || one.localeCompare(other));
  const values = found.map(([value]) => value);
  return [...values, ...chosen.filter((value) => !values.includes(value))];
}
