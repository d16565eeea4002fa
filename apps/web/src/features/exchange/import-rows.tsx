import type { ImportRow } from '@loopwright/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { moreOf, rowsOf } from '../../platform/paging.ts';
import { paths } from '../../platform/paths.ts';
import { failureOf } from '../../platform/problem-text.ts';
import { shortened } from '../../platform/word-diff.ts';
import { Button } from '../../ui/button.tsx';
import { DiffText } from '../../ui/diff-text.tsx';
import { Muted, Row } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { importRowsQuery, type RowFilter, useSettle } from './exchange.queries.ts';
import styles from './exchange.module.css';

/** Questions of a file, each with what it would change. */
export function ImportRows({ importId, filter, none }: { importId: string; filter: RowFilter; none: string }) {
  const query = useInfiniteQuery(importRowsQuery(importId, filter));
  if (query.isPending) return <SkeletonRows rows={6} label="Loading the questions" />;
  if (query.isError) return <ErrorPanel what="The questions could not be loaded." {...failureOf(query)} />;
  const rows = rowsOf(query.data);
  if (rows.length === 0) return <Muted>{none}</Muted>;
  return (
    <>
      <ul className={styles.rows} aria-label="Questions of the file">
        {rows.map((row) => (
          <li key={row.slug} className={styles.row}>
            <Title row={row} />
            {row.kind === 'conflict' && row.kept === null && <Settle importId={importId} row={row} />}
            {row.kept && <p className={styles.why}>{keptWords[row.kept]}</p>}
            {row.differences.map(({ field, runs }) => (
              <div key={field} className={styles.difference}>
                <h4 className={styles.field}>{field}</h4>
                <DiffText parts={shortened(runs.map(({ text, change }) => ({ text, kind: change })))} />
              </div>
            ))}
          </li>
        ))}
      </ul>
      <Pagination noun="questions" {...moreOf(query)} />
    </>
  );
}

const keptWords = {
  used: 'Kept: it is planned in a loop, or was asked since.',
  edited: 'Kept: somebody edited it since.',
};

function Title({ row: { title, slug, row, questionId } }: { row: ImportRow }) {
  return (
    <div className={styles.title}>
      <h3>{questionId ? <Link href={paths.question(questionId)}>{title}</Link> : title}</h3>
      <Muted small>{`${slug} · row ${row}`}</Muted>
    </div>
  );
}

/** Ours or theirs, for one question. */
function Settle({ importId, row }: { importId: string; row: ImportRow }) {
  const settle = useSettle(importId);
  const choose = (choice: 'ours' | 'theirs') => settle.mutate({ choice, slugs: [row.slug] });
  return (
    <Row>
      <Button size="small" aria-pressed={row.choice === 'ours'} onClick={() => choose('ours')}>
        Keep ours
      </Button>
      <Button size="small" aria-pressed={row.choice === 'theirs'} onClick={() => choose('theirs')}>
        Take the file’s
      </Button>
      {row.choice && <Muted small>{row.choice === 'ours' ? 'Ours stays.' : 'The file’s will be taken.'}</Muted>}
    </Row>
  );
}
