import type { QuestionSummary } from '@loopwright/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useField } from '../../platform/field.ts';
import { useCommands } from '../../platform/keys.ts';
import { problemText } from '../../platform/problem-text.ts';
import { ErrorPanel } from '../../ui/states.tsx';
import type { BankSearch } from './bank-search.ts';
import styles from './question-list.module.css';
import { QuestionRow, rowId } from './question-row.tsx';
import type { BankQuery } from './questions.queries.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

/** A moment of rest before the pane follows, so that a held key does not ask for every question on the way. */
const FOLLOW_MS = 90;

type Props = { bank: BankSearch; rows: readonly QuestionSummary[]; query: BankQuery };
/** Every question found; only those in view are in the page. */
export function QuestionList({ bank, rows, query }: Props) {
  const field = useField();
  const { list, active, setActive, goTo, virtual } = useMoving(bank, rows);
  const pick = useStable(({ id }: QuestionSummary) => bank.select(id, { replace: bank.selected !== undefined }));
  const focused = useStable(({ id }: QuestionSummary) => setActive(id));
  const onKey = useListKeys(bank, rows, active, goTo);
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
                stop={index === active}
                current={question.id === bank.selected}
                onPick={pick}
                onFocus={focused}
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

/** The row at hand: the last one focused, else the one in the pane, else the first. */
function useMoving(bank: BankSearch, rows: readonly QuestionSummary[]) {
  const [activeId, setActive] = useState(bank.selected);
  const indexOf = (id: string | undefined) => rows.findIndex((row) => row.id === id);
  const active = Math.max(0, indexOf(activeId) >= 0 ? indexOf(activeId) : indexOf(bank.selected));
  const wanted = useRef<string>(undefined);
  const follow = useRef<number>(undefined);
  const { list, ...virtual } = useVirtualRows(rows, active);

  const goTo = (index: number, { focus = true } = {}) => {
    const row = rows[Math.min(Math.max(index, 0), rows.length - 1)];
    if (!row) return;
    setActive(row.id);
    virtual.show(rows.indexOf(row));
    if (focus) wanted.current = row.id;
    window.clearTimeout(follow.current);
    if (bank.selected) follow.current = window.setTimeout(() => bank.select(row.id, { replace: true }), FOLLOW_MS);
  };
  useEffect(() => () => window.clearTimeout(follow.current), []);
  // The row to focus may only now have come into the page.
  useEffect(() => {
    const row = wanted.current && document.getElementById(rowId(wanted.current));
    if (!row) return;
    wanted.current = undefined;
    row.focus({ preventScroll: true });
  });
  useCommands('Question bank', [
    { keys: '[', label: 'Previous question', run: () => goTo(active - 1, { focus: false }) },
    { keys: ']', label: 'Next question', run: () => goTo(active + 1, { focus: false }) },
  ]);
  return { list, active, setActive, goTo, virtual };
}

function useListKeys(
  bank: BankSearch,
  rows: readonly QuestionSummary[],
  active: number,
  goTo: (index: number) => void,
) {
  return (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const to = {
      j: active + 1,
      ArrowDown: active + 1,
      k: active - 1,
      ArrowUp: active - 1,
      Home: 0,
      End: rows.length - 1,
    };
    if (event.key in to) goTo(to[event.key as keyof typeof to]);
    else if (event.key === ' ') bank.select(bank.selected === rows[active]?.id ? undefined : rows[active]?.id);
    else return;
    event.preventDefault();
  };
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
