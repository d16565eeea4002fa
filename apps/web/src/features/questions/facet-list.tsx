import { type Field, type QuestionFacets, questionFormats, questionStatuses } from '@loopwright/contracts';
import { useId, useState } from 'react';
import { useField } from '../../platform/field.ts';
import { IconChevronRight } from '../../ui/icons.ts';
import { useFacetNames } from './active-filters.tsx';
import { type BankSearch, type Facet, facets, facetTitles } from './bank-search.ts';
import styles from './facet-list.module.css';

const TOP = 12;
/** Long or rarely used: closed until opened. */
const closedAtFirst: readonly Facet[] = ['topic', 'status'];

type Counts = Record<string, number> | undefined;
/** One value per facet; beside each value, how many questions it would leave. */
export function FacetList({ bank, counts }: { bank: BankSearch; counts: QuestionFacets | undefined }) {
  return (
    <div className={styles.list}>
      {facets.map((facet) => (
        <FacetGroup key={facet} facet={facet} bank={bank} counts={counts?.[facet]} />
      ))}
    </div>
  );
}

function FacetGroup({ facet, bank, counts }: { facet: Facet; bank: BankSearch; counts: Counts }) {
  const id = useId();
  const nameOfValue = useFacetNames();
  const chosen = bank.search[facet];
  const [open, setOpen] = useState(!closedAtFirst.includes(facet) || chosen !== undefined);
  return (
    <fieldset className={styles.facet}>
      <legend>
        <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          <IconChevronRight aria-hidden="true" />
          {facetTitles[facet]}
          {!open && chosen !== undefined && <span className={styles.closed}>{nameOfValue(facet, chosen)}</span>}
        </button>
      </legend>
      <div id={id} hidden={!open}>
        {open && <Options facet={facet} bank={bank} counts={counts} />}
      </div>
    </fieldset>
  );
}

function Options({ facet, bank, counts }: { facet: Facet; bank: BankSearch; counts: Counts }) {
  const name = useId();
  const field = useField();
  const nameOfValue = useFacetNames();
  const [all, setAll] = useState(false);
  const chosen = bank.search[facet];
  const values = valuesOf(facet, field, counts, chosen);
  const shown = all ? values : values.filter((value, index) => index < TOP || value === chosen);
  const option = { name, onChoose: (value: string | undefined) => bank.change({ [facet]: value }) };
  return (
    <>
      <Option {...option} label={`Any ${facetTitles[facet].toLowerCase()}`} checked={chosen === undefined} />
      {shown.map((value) => (
        <Option
          {...option}
          key={value}
          value={value}
          label={nameOfValue(facet, value)}
          count={counts && (counts[value] ?? 0)}
          checked={chosen === value}
        />
      ))}
      {values.length > TOP && (
        <button type="button" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${values.length}`}
        </button>
      )}
    </>
  );
}

type OptionProps = {
  name: string;
  label: string;
  value?: string;
  count?: number | undefined;
  checked: boolean;
  onChoose: (value: string | undefined) => void;
};
function Option({ name, label, value, count, checked, onChoose }: OptionProps) {
  return (
    <label className={styles.option} data-any={value === undefined || undefined}>
      <input
        type="radio"
        name={name}
        checked={checked}
        disabled={count === 0 && !checked}
        onChange={() => onChoose(value)}
      />
      <span>{label}</span>
      {count !== undefined && (
        <span className={styles.count}>
          {count}
          <span className="visually-hidden">{count === 1 ? ' question' : ' questions'}</span>
        </span>
      )}
    </label>
  );
}

/** Known values in the order of the field; topics, which are many, by how often they occur. */
function valuesOf(facet: Facet, field: Field, counts: Counts, chosen: string | undefined): readonly string[] {
  if (facet === 'stage') return field.stages.map(({ slug }) => slug);
  if (facet === 'level') return field.levels.map(({ slug }) => slug);
  if (facet === 'competency') return field.competencies.map(({ slug }) => slug);
  if (facet === 'format') return questionFormats;
  if (facet === 'status') return questionStatuses;
  const found = Object.entries(counts ?? {}).sort(([one, n], [other, m]) => m - n || one.localeCompare(other));
  const topics = found.map(([slug]) => slug);
  return chosen === undefined || topics.includes(chosen) ? topics : [...topics, chosen];
}
