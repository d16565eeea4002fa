import type { CandidateRow } from '@loopwright/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { paths } from '../../platform/paths.ts';
import { problemText, requestIdOf } from '../../platform/problem-text.ts';
import { useSearchParams } from '../../platform/search-params.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { IconSearch, IconUser } from '../../ui/icons.ts';
import { Muted, Page, Row, Stack } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { candidatesQuery } from './candidates.queries.ts';
import { StageWord } from './stages.tsx';

const Search = z.object({ q: z.optional(z.string()) });
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

/** Everyone whom the reader may see, whatever the job. */
export function CandidatesScreen() {
  const [{ q = '' }, change] = useSearchParams(Search);
  return (
    <Page>
      <PageHeader title="Candidates" />
      <Stack gap={4}>
        <Row>
          <TextField
            label="Search candidates"
            hideLabel
            placeholder="Search candidates"
            icon={<IconSearch aria-hidden="true" />}
            value={q}
            onChange={(text) => change({ q: text })}
          />
        </Row>
        <CandidateList search={q || undefined} />
      </Stack>
    </Page>
  );
}

function CandidateList({ search }: { search: string | undefined }) {
  const candidates = useInfiniteQuery(candidatesQuery(search));
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
    return search ? (
      <EmptyState title={`No candidate matches “${search}”`}>Nobody you may see has this name.</EmptyState>
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
