import { ApplicationStage, type CandidateRow, Id, WaitingFor } from '@loopwright/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { paths } from '../../platform/paths.ts';
import { problemText, requestIdOf } from '../../platform/problem-text.ts';
import { useSearchParams } from '../../platform/search-params.ts';
import { Button } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { IconUser } from '../../ui/icons.ts';
import { Muted, Page, Row, Stack } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { CandidateFilters } from './candidate-filters.tsx';
import { type CandidateFilter, candidatesQuery } from './candidates.queries.ts';
import { StageWord } from './stages.tsx';

const none = { q: undefined, job: undefined, stage: undefined, waiting: undefined };
const Search = z.object({
  q: z.optional(z.string()),
  job: z.optional(Id),
  stage: z.optional(ApplicationStage),
  waiting: z.optional(WaitingFor),
});
const columns: Column<CandidateRow>[] = [
  {
    id: 'name',
    header: 'Candidate',
    names: true,
    cell: (row) =>
      row.applications[0] ? <Link href={paths.application(row.applications[0].id)}>{row.name}</Link> : row.name,
  },
  { id: 'headline', header: 'Headline', from: 960, cell: ({ headline }) => <Muted>{headline}</Muted> },
  {
    id: 'applications',
    header: 'Jobs',
    cell: ({ applications }) => (
      <Stack gap={1}>
        {applications.map(({ id, jobTitle, stage }) => (
          <Row key={id}>
            <Link href={paths.application(id)}>{jobTitle}</Link>
            <StageWord stage={stage} />
          </Row>
        ))}
      </Stack>
    ),
  },
];

/** Everyone whom the reader may see, whatever the job; the filters are the address. */
export function CandidatesScreen() {
  const [{ q, job, stage, waiting }, change] = useSearchParams(Search);
  return (
    <Page>
      <PageHeader title="Candidates" />
      <Stack gap={4}>
        <CandidateFilters filter={{ q, job, stage, waiting }} onChange={change} />
        <CandidateList filter={{ search: q || undefined, job, stage, waiting }} onClear={() => change(none)} />
      </Stack>
    </Page>
  );
}

type ListProps = { filter: CandidateFilter; onClear: () => void };
function CandidateList({ filter, onClear }: ListProps) {
  const candidates = useInfiniteQuery(candidatesQuery(filter));
  if (candidates.isPending) return <SkeletonRows label="Loading candidates" />;
  if (candidates.isError)
    return (
      <ErrorPanel
        what="The candidates could not be loaded."
        why={problemText(candidates.error)}
        requestId={requestIdOf(candidates.error)}
        onRetry={() => void candidates.refetch()}
      />
    );
  const rows = candidates.data.pages.flatMap(({ items }) => items);
  const { total } = candidates.data.pages[0]!;
  if (rows.length === 0)
    return Object.values(filter).some(Boolean) ? (
      <EmptyState title="No candidate matches" actions={<Button onClick={onClear}>Clear the filters</Button>}>
        {filter.search
          ? `Nobody you may see is called “${filter.search}” and fits the filters.`
          : 'Nobody you may see fits these filters.'}
      </EmptyState>
    ) : (
      <EmptyState icon={<IconUser aria-hidden="true" />} title="No candidates yet">
        Candidates are added on the page of a job. You see those of jobs and panels you belong to.
      </EmptyState>
    );
  return (
    <>
      <DataTable caption="Candidates" columns={columns} rows={rows} rowId={({ id }) => id} />
      <Pagination
        shown={rows.length}
        total={total}
        noun={total === 1 ? 'candidate' : 'candidates'}
        onMore={() => void candidates.fetchNextPage()}
        busy={candidates.isFetchingNextPage}
      />
    </>
  );
}
