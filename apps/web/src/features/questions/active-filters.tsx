import { nameOf, useField } from '../../platform/field.ts';
import { formatWords, topicWords } from '../../platform/bank.ts';
import { Chip } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { type BankSearch, type Facet, facets, facetTitles } from './bank-search.ts';
import { statusWords } from './status-words.ts';
import styles from './questions-screen.module.css';

/** How many questions were found, and what narrowed them down; each can be taken away again. */
export function ActiveFilters({ bank, found }: { bank: BankSearch; found: number | undefined }) {
  const nameOfValue = useFacetNames();
  const chosen = facets.filter((facet) => bank.search[facet] !== undefined);
  return (
    <div className={styles.active}>
      <p role="status" className={styles.count}>
        {found === undefined ? '' : foundWords(found, bank.filtered)}
      </p>
      {chosen.map((facet) => {
        const name = nameOfValue(facet, bank.search[facet]!);
        return (
          <Chip
            key={facet}
            onRemove={() => bank.change({ [facet]: undefined })}
            removeLabel={`Take away ${facetTitles[facet].toLowerCase()}: ${name}`}
          >
            {name}
          </Chip>
        );
      })}
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
  return filtered ? `${found} ${noun} ${found === 1 ? 'matches' : 'match'}` : `${found} ${noun}`;
};

/** What people call the value of a facet. */
export function useFacetNames(): (facet: Facet, value: string) => string {
  const field = useField();
  const words: Record<Facet, (value: string) => string> = {
    stage: (slug) => nameOf(field, 'stages', slug),
    level: (slug) => nameOf(field, 'levels', slug),
    competency: (slug) => nameOf(field, 'competencies', slug),
    format: (slug) => (formatWords as Record<string, string>)[slug] ?? slug,
    topic: topicWords,
    status: (slug) => (statusWords as Record<string, string>)[slug] ?? slug,
  };
  return (facet, value) => words[facet](value);
}
