import { Button } from './button.tsx';
import styles from './pagination.module.css';

export type PaginationProps = {
  shown: number;
  total: number;
  noun: string;
  one?: string;
  onMore?: (() => void) | undefined;
  busy?: boolean;
};
/** "50 of 326 questions" and a button for the next page. `one`: the noun for a single one, where leaving out the s is not enough. */
export function Pagination({ shown, total, noun, one = noun.replace(/s$/, ''), onMore, busy }: PaginationProps) {
  return (
    <div className={styles.pagination}>
      <span role="status">
        {shown < total ? `${shown} of ${total} ${noun}` : `${total} ${total === 1 ? one : noun}`}
      </span>
      {onMore && shown < total && (
        <Button size="small" onClick={onMore} busy={busy ?? false}>
          Load more
        </Button>
      )}
    </div>
  );
}
