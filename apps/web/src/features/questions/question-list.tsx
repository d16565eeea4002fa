import type { QuestionListItem } from '@loopwright/contracts';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useField } from '../../platform/field.ts';
import { problemText } from '../../platform/problem-text.ts';
import { useMe } from '../../platform/session.tsx';
import { useClock } from '../../platform/time.ts';
import { ErrorPanel } from '../../ui/states.tsx';
import { meantIn } from './also-words.ts';
import type { BankSearch } from './bank-search.ts';
import { wordsOf } from './highlight.ts';
import styles from './question-list.module.css';
import { QuestionRow } from './question-row.tsx';
import type { BankQuery } from './questions.queries.ts';
import { usePicks } from './selection/selection.ts';
import { useListKeys } from './use-list-keys.ts';
import { useMoving } from './use-moving.ts';
import { usePicking } from './use-picking.ts';

type Props = {
  bank: BankSearch;
  rows: readonly QuestionListItem[];
  query: BankQuery;
  onDuplicate: (question: QuestionListItem) => void;
};
/** Every question found; only those in view are in the page. */
export function QuestionList({ bank, rows, query, onDuplicate }: Props) {
  const field = useField();
  const clock = useClock();
  const picks = usePicks(useMe().user.id);
  const pickedIds = useMemo(() => new Set(picks.map(({ id }) => id)), [picks]);
  const moving = useMoving(bank, rows);
  const { list, active, setActive, virtual } = moving;
  const picking = usePicking(rows, active);
  const onKey = useListKeys({ bank, rows, moving, picking, onDuplicate });
  const open = useStable(({ id }: QuestionListItem) => bank.select(id, { replace: bank.selected !== undefined }));
  const focused = useStable(({ id }: QuestionListItem) => setActive(id));
  const pick = useStable(picking.pickRow);
  const also = query.data?.pages[0]?.also;
  const words = useMemo(() => [...wordsOf(bank.search.q ?? ''), ...meantIn(also ?? [])], [bank.search.q, also]);
  useMorePages(query, virtual.items.at(-1)?.index ?? 0, rows.length);
  const total = query.data?.pages[0]?.total ?? rows.length;
  return (
    <div className={styles.frame} data-busy={query.isPlaceholderData || undefined}>
      <ol ref={list} data-list aria-label="Questions" style={{ height: virtual.height }} onKeyDown={onKey}>
        {virtual.items.map(({ index, key, start }) => {
          const question = rows[index]!;
          return (
            <li
              key={key}
              ref={virtual.measure}
              data-index={index}
              aria-setsize={total}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <QuestionRow
                question={question}
                field={field}
                href={bank.hrefOf(question.id)}
                changed={clock.date(question.updatedAt)}
                words={words}
                stop={index === active}
                current={question.id === bank.selected}
                picked={pickedIds.has(question.id)}
                onOpen={open}
                onFocus={focused}
                onPick={pick}
              />
            </li>
          );
        })}
      </ol>
      {query.isFetchNextPageError && (
        <ErrorPanel
          what="More questions could not be loaded."
          why={problemText(query.error)}
          onRetry={() => void query.fetchNextPage()}
          busy={query.isFetchingNextPage}
        />
      )}
    </div>
  );
}

/** The next page is asked for before its rows come into view. */
const AHEAD = 15;
function useMorePages(query: BankQuery, last: number, loaded: number): void {
  const wanted = last >= loaded - AHEAD && query.hasNextPage && !query.isFetching && !query.isFetchNextPageError;
  const { fetchNextPage } = query;
  useEffect(() => {
    if (wanted) void fetchNextPage();
  }, [wanted, fetchNextPage]);
}

/** The latest handler behind one identity, so that rows need not be drawn again. */
function useStable<A>(handler: (argument: A) => void): (argument: A) => void {
  const latest = useRef(handler);
  latest.current = handler;
  return useCallback((argument) => latest.current(argument), []);
}
