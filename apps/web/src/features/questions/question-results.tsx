import type { Question } from '@loopwright/contracts';
import { rowsOf } from '../../platform/paging.ts';
import { paths } from '../../platform/paths.ts';
import { failureOf } from '../../platform/problem-text.ts';
import { useCan } from '../../platform/session.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { IconCheck, IconMessageQuestion } from '../../ui/icons.ts';
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import type { BankSearch } from './bank-search.ts';
import { QuestionList } from './question-list.tsx';
import type { BankQuery } from './questions.queries.ts';
import { useDuplicate } from './use-duplicate.ts';

/** What was found; or why there is nothing, and what to do about it. */
export function QuestionResults({ bank, query }: { bank: BankSearch; query: BankQuery }) {
  const duplicate = useDuplicate();
  if (query.isPending) return <SkeletonRows rows={12} label="Loading questions" />;
  if (query.isError && !query.data)
    return <ErrorPanel what="The questions could not be loaded." {...failureOf(query)} />;
  const rows = rowsOf(query.data);
  if (rows.length === 0)
    return <NoQuestions bank={bank} retired={query.data.pages[0]?.facets.status['retired'] ?? 0} />;
  return (
    <QuestionList bank={bank} rows={rows} query={query} onDuplicate={({ id }: Pick<Question, 'id'>) => duplicate(id)} />
  );
}

/** The review queue as it is, not narrowed by words or facets. */
const isQueueOnly = ({ filter: { waiting, sort: _, ...narrowing } }: BankSearch): boolean =>
  waiting !== undefined && Object.keys(narrowing).length === 0;

function NothingWaits({ bank }: { bank: BankSearch }) {
  return (
    <EmptyState
      icon={<IconCheck aria-hidden="true" />}
      title="Nothing waits for your review"
      actions={<Button onClick={bank.clear}>Show the whole bank</Button>}
    >
      Drafts that others submit stand here until somebody approves them or sends them back.
    </EmptyState>
  );
}

/** `retired`: how many would be found among those that left the bank, so that nobody writes one of them again. */
function NoQuestions({ bank, retired }: { bank: BankSearch; retired: number }) {
  const writes = useCan('write questions');
  const { q } = bank.search;
  if (isQueueOnly(bank)) return <NothingWaits bank={bank} />;
  if (bank.filtered)
    return (
      <EmptyState
        title={q ? `No question matches “${q}”` : 'No question matches'}
        actions={
          <>
            {retired > 0 && (
              <ButtonLink href={bank.hrefOf(undefined, { status: 'retired' })}>{retiredWords(retired)}</ButtonLink>
            )}
            <Button onClick={bank.clear}>Clear filters</Button>
            {q && writes && <ButtonLink href={paths.newQuestion(q)}>Create “{q}”</ButtonLink>}
          </>
        }
      >
        {retired > 0
          ? 'It was asked before and left the bank. See why before you write it again.'
          : 'Take a filter away, or search for other words.'}
      </EmptyState>
    );
  return <EmptyBank writes={writes} />;
}

const retiredWords = (count: number): string =>
  count === 1 ? '1 retired question matches' : `${count} retired questions match`;

function EmptyBank({ writes }: { writes: boolean }) {
  const exchanges = useCan('exchange questions');
  return (
    <EmptyState
      icon={<IconMessageQuestion aria-hidden="true" />}
      title="Your bank has no questions yet"
      actions={
        writes && (
          <>
            {exchanges && (
              <ButtonLink variant="primary" href={paths.starterSet}>
                Start from the starter set
              </ButtonLink>
            )}
            <ButtonLink href={paths.newQuestion()}>Write one</ButtonLink>
            {exchanges && <ButtonLink href={paths.exchange}>Import a file</ButtonLink>}
            <ButtonLink href={paths.documents}>Read a document</ButtonLink>
          </>
        )
      }
    >
      The starter set is the questions that came with this installation. Nothing joins the bank before you have seen it.
    </EmptyState>
  );
}
