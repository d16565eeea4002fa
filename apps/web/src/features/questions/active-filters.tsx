import { useKeptWhile, useSettled } from '../../platform/navigation.ts';
import { Chip } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import type { FacetNames } from './bank-labels.ts';
import { type BankSearch, facets, facetTitles } from './bank-search.ts';
import styles from './questions-screen.module.css';

/** A pause in typing and filtering; until then nothing is announced. */
const PAUSE_MS = 700;

type Props = {
  bank: BankSearch;
  found: number | undefined;
  /** Whether `found` still tells of what was looked for before. */
  stale: boolean;
  also: string;
  names: FacetNames;
};
/** How many questions were found, which other words were looked for, and what narrowed them down; each can be taken away again. */
export function ActiveFilters({ bank, found, stale, also, names }: Props) {
  const words = useKeptWhile(stale, found === undefined ? '' : foundWords(found, bank.filtered));
  const announced = useSettled(also ? `${words}. ${also}` : words, PAUSE_MS);
  const chosen = facets.flatMap((facet) => bank.valuesOf(facet).map((value) => ({ facet, value })));
  return (
    <div className={styles.active}>
      <p className={styles.count} aria-hidden="true">
        {words}
      </p>
      {also && (
        <p className={styles.count} aria-hidden="true">
          {also}
        </p>
      )}
      <p role="status" className="visually-hidden">
        {announced}
      </p>
      {chosen.map(({ facet, value }) => (
        <Chip
          key={`${facet} ${value}`}
          onRemove={() => bank.toggle(facet, value)}
          removeLabel={`Take away ${facetTitles[facet].toLowerCase()}: ${names(facet, value)}`}
        >
          {names(facet, value)}
        </Chip>
      ))}
      {bank.filtered && (
        <Button variant="plain" size="small" onClick={bank.clear}>
          Clear filters
        </Button>
      )}
    </div>
  );
}

const foundWords = (found: number, filtered: boolean): string => {
  const noun = found === 1 ? 'question' : 'questions';
  const count = found.toLocaleString('en');
  return filtered ? `${count} ${noun} ${found === 1 ? 'matches' : 'match'}` : `${count} ${noun}`;
};
