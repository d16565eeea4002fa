import type { QuestionFacets } from '@loopwright/contracts';
import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import { Outlet, useRouter } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { useCommands } from '../../platform/keys.ts';
import { rowsOf } from '../../platform/paging.ts';
import { paths } from '../../platform/paths.ts';
import { useCan } from '../../platform/session.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Drawer } from '../../ui/dialog.tsx';
import { IconPlus } from '../../ui/icons.ts';
import { Page } from '../../ui/layout.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PeekLayout } from '../../ui/peek-panel.tsx';
import { ActiveFilters } from './active-filters.tsx';
import { alsoWords } from './also-words.ts';
import { BankToolsContext } from './bank-tools.ts';
import { type FacetNames, useFacetNames } from './bank-labels.ts';
import { useBankSearch } from './bank-search.ts';
import { FacetList } from './facet-list.tsx';
import { type BankPage, bankQuery } from './questions.queries.ts';
import { QuestionResults } from './question-results.tsx';
import styles from './questions-screen.module.css';
import { SearchBar } from './search-bar.tsx';
import { type Picked, unpick } from './selection/selection.ts';

const PickedBar = lazy(() => import('./selection/picked-bar.tsx').then((m) => ({ default: m.PickedBar })));

type Props = {
  /** Draws the choice of a loop and a session for these questions; loops are another feature. */
  addToLoop: (props: { questions: readonly Picked[]; onClose: () => void; onAdded: () => void }) => ReactNode;
};
/** The question bank: facets, the list, and beside it the question that the address names. */
export function QuestionsScreen({ addToLoop }: Props) {
  const bank = useBankSearch();
  const questions = useInfiniteQuery(bankQuery(bank.filter));
  const [filtering, setFiltering] = useState(false);
  const [adding, setAdding] = useState<readonly Picked[] | null>(null);
  const column = useRef<HTMLDivElement>(null);
  const first = questions.data?.pages[0];
  const names = useFacetNames(ownersIn(questions.data));
  const showFilters = () => {
    const shown = column.current?.offsetParent;
    if (shown) column.current?.querySelector<HTMLElement>('input:not(:disabled)')?.focus();
    else setFiltering(true);
  };
  useScreenKeys(showFilters);
  return (
    <BankToolsContext value={{ bank, addToLoop: setAdding }}>
      <PeekLayout panel={bank.selected ? <Outlet /> : null}>
        <Page>
          <PageHeader title="Question bank" actions={<NewQuestion />} />
          <div className={styles.columns}>
            <div ref={column} className={styles.facets} role="group" aria-label="Filters">
              <FacetList bank={bank} counts={first?.facets} names={names} />
            </div>
            <div className={styles.results}>
              <SearchBar bank={bank} onFilter={() => setFiltering(true)} />
              <ActiveFilters
                bank={bank}
                found={first?.total}
                stale={questions.isPlaceholderData}
                also={alsoIn(first)}
                names={names}
              />
              <QuestionResults bank={bank} query={questions} />
              <Suspense>
                <PickedBar shown={rowsOf(questions.data)} onAddToLoop={setAdding} />
              </Suspense>
            </div>
          </div>
        </Page>
        <FilterDrawer
          open={filtering}
          onClose={() => setFiltering(false)}
          counts={first?.facets}
          names={names}
          found={first?.total}
        />
      </PeekLayout>
      {adding &&
        addToLoop({
          questions: adding,
          onClose: () => setAdding(null),
          onAdded: () => {
            unpick(adding.map(({ id }) => id));
            setAdding(null);
          },
        })}
    </BankToolsContext>
  );
}

/** What else was looked for, where that found anything. */
const alsoIn = (page: BankPage | undefined): string => (page && page.total > 0 ? alsoWords(page.also) : '');
const ownersIn = (data: InfiniteData<BankPage> | undefined) => rowsOf(data).flatMap(({ owner }) => owner ?? []);

function useScreenKeys(showFilters: () => void): void {
  const router = useRouter();
  const writes = useCan('write questions');
  useCommands('Question bank', [{ keys: 'f', label: 'Filter the questions', run: showFilters }]);
  useCommands(
    'Question bank',
    writes ? [{ keys: 'n', label: 'New question', run: () => router.history.push(paths.newQuestion()) }] : [],
  );
}

function NewQuestion() {
  const exchanges = useCan('exchange questions');
  if (!useCan('write questions')) return null;
  return (
    <>
      {exchanges && <ButtonLink href={paths.exchange}>Import and export</ButtonLink>}
      <ButtonLink href={paths.documents}>Read a document</ButtonLink>
      <ButtonLink variant="primary" href={paths.newQuestion()} icon={<IconPlus aria-hidden="true" />}>
        New question
      </ButtonLink>
    </>
  );
}

type DrawerProps = {
  open: boolean;
  onClose: () => void;
  counts: QuestionFacets | undefined;
  names: FacetNames;
  found: number | undefined;
};
/** The facets where there is no room for a column. */
function FilterDrawer({ open, onClose, counts, names, found }: DrawerProps) {
  const bank = useBankSearch();
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title="Filters"
      footer={
        <Button variant="primary" onClick={onClose}>
          {found === undefined ? 'Close' : `Show ${found === 1 ? '1 question' : `${found} questions`}`}
        </Button>
      }
    >
      <FacetList bank={bank} counts={counts} names={names} />
    </Drawer>
  );
}
