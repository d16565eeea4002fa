import type { Question } from '@loopwright/contracts';
import { rowsOf } from '../../platform/paging.ts';
import { paths } from '../../platform/paths.ts';
import { failureOf } from '../../platform/problem-text.ts';
import { useCan } from '../../platform/session.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { IconMessageQuestion } from '../../ui/icons.ts';
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
  if (rows.length === 0) return <NoQuestions bank={bank} />;
  return (
    <QuestionList bank={bank} rows={rows} query={query} onDuplicate={({ id }: Pick<Question, 'id'>) => duplicate(id)} />
  );
}

function nothingWords({ search: { q, waiting }, filter }: BankSearch): string {
  if (q) return `No question matches “${q}”`;
  return waiting && Object.keys(filter).length === 1 ? 'Nothing waits for your review' : 'No question matches';
}

function NoQuestions({ bank }: { bank: BankSearch }) {
  const writes = useCan('write questions');
  const { q } = bank.search;
  if (bank.filtered)
    return (
      <EmptyState
        title={nothingWords(bank)}
        actions={
          <>
            <Button onClick={bank.clear}>Clear filters</Button>
            {q && writes && <ButtonLink href={paths.newQuestion(q)}>Create “{q}”</ButtonLink>}
          </>
        }
      >
        Take a filter away, or search for other words.
      </EmptyState>
    );
  return (
    <EmptyState
      icon={<IconMessageQuestion aria-hidden="true" />}
      title="Your bank has no questions yet"
      actions={
        writes && (
          <ButtonLink variant="primary" href={paths.newQuestion()}>
            Write one
          </ButtonLink>
        )
      }
    >
      Write the first one here. A starter set of questions comes with a content pack, which an operator installs on the
      server.
    </EmptyState>
  );
}
