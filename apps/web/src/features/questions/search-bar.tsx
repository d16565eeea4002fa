import { useSearchText } from '../../platform/navigation.ts';
import { Button } from '../../ui/button.tsx';
import { IconFilter, IconSearch } from '../../ui/icons.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { sortWords } from './bank-labels.ts';
import { type BankSearch, facets, type Sort, sorts } from './bank-search.ts';
import styles from './questions-screen.module.css';
import { SavedViews } from './saved-views.tsx';
import { WaitingButton } from './waiting-button.tsx';

/** Words to look for, the order of what is found, and the searches that one keeps. */
export function SearchBar({ bank, onFilter }: { bank: BankSearch; onFilter: () => void }) {
  const [text, setText] = useSearchText(bank.search.q ?? '', (q) => bank.change({ q: q || undefined }));
  const chosen = facets.reduce((count, facet) => count + bank.valuesOf(facet).length, 0);
  const usual: Sort = bank.search.q ? 'relevance' : 'title';
  const options = sorts
    .filter((sort) => sort !== 'relevance' || bank.search.q)
    .map((value) => ({ value, label: sortWords[value] }));
  return (
    <div className={styles.bar}>
      <div className={styles.search}>
        <TextField
          type="search"
          label="Search questions"
          hideLabel
          placeholder="Search questions"
          icon={<IconSearch aria-hidden="true" />}
          maxLength={200}
          value={text}
          onChange={setText}
        />
      </div>
      <span className={styles.filterButton}>
        <Button icon={<IconFilter aria-hidden="true" />} onClick={onFilter}>
          {chosen > 0 ? `Filters (${chosen})` : 'Filters'}
        </Button>
      </span>
      <div className={styles.sort}>
        <Select
          label="Order"
          hideLabel
          value={bank.search.sort ?? usual}
          options={options}
          onChange={(sort) => bank.change({ sort: sort === usual ? undefined : sort })}
        />
      </div>
      <WaitingButton bank={bank} />
      <SavedViews bank={bank} />
    </div>
  );
}
