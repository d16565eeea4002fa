import { useCommands } from '../../platform/keys.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Muted, Row } from '../../ui/layout.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import type { CompareSearch } from './use-compare-search.ts';
import styles from './choice.module.css';

type Props = { search: CompareSearch; hidden: number; total: number };

/** Which rows, and in which order. */
export function RowOptions({ search, hidden, total }: Props) {
  const { onlyDiffering, showOnlyDiffering } = search;
  useCommands('Compare', [
    {
      keys: 'd',
      label: onlyDiffering ? 'Show all rows' : 'Only rows that differ',
      run: () => showOnlyDiffering(!onlyDiffering),
    },
  ]);
  return (
    <div className={styles.options}>
      <Row gap={3}>
        <Checkbox label="Only rows that differ" checked={onlyDiffering} onChange={showOnlyDiffering} />
        <span role="status">{onlyDiffering && <Muted small>{`${hidden} of ${total} rows hidden`}</Muted>}</span>
      </Row>
      <Segmented
        label="Order of rows"
        value={search.order}
        onChange={search.sort}
        options={[
          { value: 'plan', label: 'As planned' },
          { value: 'spread', label: 'Spread first' },
          { value: 'gaps', label: 'Gaps first' },
        ]}
      />
    </div>
  );
}
