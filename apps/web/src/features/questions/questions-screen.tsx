import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useCommands } from '../../platform/keys.ts';
import { useSearchText } from '../../platform/navigation.ts';
import { rowsOf } from '../../platform/paging.ts';
import { failureOf } from '../../platform/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { Drawer } from '../../ui/dialog.tsx';
import { IconFilter, IconMessageQuestion, IconSearch } from '../../ui/icons.ts';
import { Page } from '../../ui/layout.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PeekLayout } from '../../ui/peek-panel.tsx';
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ActiveFilters } from './active-filters.tsx';
import { type BankSearch, facets, useBankSearch } from './bank-search.ts';
import { FacetList } from './facet-list.tsx';
import { QuestionList } from './question-list.tsx';
import { type BankPage, type BankQuery, bankQuery } from './questions.queries.ts';
import styles from './questions-screen.module.css';

/** The question bank: facets, the list, and beside it the question that the address names. */
export function QuestionsScreen() {
  const bank = useBankSearch();
  const questions = useInfiniteQuery(bankQuery(bank.filter));
  const [filtering, setFiltering] = useState(false);
  const column = useRef<HTMLDivElement>(null);
  const counts = questions.data?.pages[0]?.facets;
  const showFilters = () => {
    const shown = column.current?.offsetParent;
    if (shown) column.current?.querySelector<HTMLElement>('input:not(:disabled)')?.focus();
    else setFiltering(true);
  };
  useCommands('Question bank', [{ keys: 'f', label: 'Filter the questions', run: showFilters }]);
  return (
    <PeekLayout panel={bank.selected ? <Outlet /> : null}>
      <Page>
        <PageHeader title="Question bank" />
        <div className={styles.columns}>
          <div ref={column} className={styles.facets} role="group" aria-label="Filters">
            <FacetList bank={bank} counts={counts} />
          </div>
          <div className={styles.results}>
            <SearchBar bank={bank} onFilter={() => setFiltering(true)} />
            <ActiveFilters bank={bank} found={totalOf(questions.data)} />
            <Results bank={bank} query={questions} />
          </div>
        </div>
      </Page>
      <Drawer
        open={filtering}
        onClose={() => setFiltering(false)}
        title="Filters"
        footer={
          <Button variant="primary" onClick={() => setFiltering(false)}>
            {questions.data ? `Show ${countWords(totalOf(questions.data) ?? 0)}` : 'Close'}
          </Button>
        }
      >
        <FacetList bank={bank} counts={counts} />
      </Drawer>
    </PeekLayout>
  );
}

function SearchBar({ bank, onFilter }: { bank: BankSearch; onFilter: () => void }) {
  const [text, setText] = useSearchText(bank.search.q ?? '', (q) => bank.change({ q: q || undefined }));
  const chosen = facets.filter((facet) => bank.search[facet] !== undefined).length;
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
    </div>
  );
}

function Results({ bank, query }: { bank: BankSearch; query: BankQuery }) {
  if (query.isPending) return <SkeletonRows rows={12} label="Loading questions" />;
  if (query.isError && !query.data)
    return <ErrorPanel what="The questions could not be loaded." {...failureOf(query)} />;
  const rows = rowsOf(query.data);
  if (rows.length === 0) return <NoQuestions bank={bank} />;
  return <QuestionList bank={bank} rows={rows} query={query} />;
}

function NoQuestions({ bank }: { bank: BankSearch }) {
  if (bank.filtered)
    return (
      <EmptyState title="No question matches" actions={<Button onClick={bank.clear}>Clear filters</Button>}>
        Take a filter away, or search for other words.
      </EmptyState>
    );
  return (
    <EmptyState icon={<IconMessageQuestion aria-hidden="true" />} title="The bank has no questions yet">
      Questions come with a content pack, which an operator installs on the server.
    </EmptyState>
  );
}

const totalOf = (data: InfiniteData<BankPage> | undefined) => data?.pages[0]?.total;
const countWords = (total: number) => (total === 1 ? '1 question' : `${total} questions`);
