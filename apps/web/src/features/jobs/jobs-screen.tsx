import type { JobSummary } from '@loopwright/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { nameOf, useField } from '../../platform/field.ts';
import { paths } from '../../platform/paths.ts';
import { problemText, requestIdOf } from '../../platform/problem-text.ts';
import { useSearchParams } from '../../platform/search-params.ts';
import { useCan } from '../../platform/session.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { IconBriefcase, IconPlus, IconSearch } from '../../ui/icons.ts';
import { Muted, Page, Row, Stack } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { StatusDot } from '../../ui/status-dot.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type JobFilter, jobsQuery } from './jobs.queries.ts';

const Search = z.object({ status: z.optional(z.enum(['open', 'closed', 'all'])), q: z.optional(z.string()) });

export function JobsScreen() {
  const mayOpen = useCan('open jobs');
  const [{ status = 'open', q = '' }, change] = useSearchParams(Search);
  const newJob = mayOpen && (
    <ButtonLink href={paths.newJob} variant="primary" icon={<IconPlus aria-hidden="true" />}>
      New job
    </ButtonLink>
  );
  return (
    <Page>
      <PageHeader title="Jobs" actions={newJob} />
      <Stack gap={4}>
        <Row justify="between">
          <TextField
            label="Search jobs"
            hideLabel
            placeholder="Search jobs"
            icon={<IconSearch aria-hidden="true" />}
            value={q}
            onChange={(text) => change({ q: text })}
          />
          <Segmented
            label="Which jobs"
            value={status}
            onChange={(next) => change({ status: next === 'open' ? undefined : next })}
            options={[
              { value: 'open', label: 'Open' },
              { value: 'closed', label: 'Closed' },
              { value: 'all', label: 'All' },
            ]}
          />
        </Row>
        <JobsTable filter={{ status: status === 'all' ? undefined : status, search: q || undefined }} newJob={newJob} />
      </Stack>
    </Page>
  );
}

function JobsTable({ filter, newJob }: { filter: JobFilter; newJob: React.ReactNode }) {
  const jobs = useInfiniteQuery(jobsQuery(filter));
  const navigate = useNavigate();
  const columns = useColumns();
  if (jobs.isPending) return <SkeletonRows label="Loading jobs" />;
  if (jobs.isError)
    return (
      <ErrorPanel
        what="The jobs could not be loaded."
        why={problemText(jobs.error)}
        requestId={requestIdOf(jobs.error)}
        onRetry={() => void jobs.refetch()}
      />
    );
  const rows = jobs.data.pages.flatMap(({ items }) => items);
  const { total } = jobs.data.pages[0]!;
  if (rows.length === 0)
    return <NoJobs filtered={filter.search !== undefined || filter.status !== 'open'} newJob={newJob} />;
  return (
    <>
      <DataTable
        caption="Jobs"
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: paths.job(id) })}
      />
      <Pagination
        shown={rows.length}
        total={total}
        noun={total === 1 ? 'job' : 'jobs'}
        onMore={() => void jobs.fetchNextPage()}
        busy={jobs.isFetchingNextPage}
      />
    </>
  );
}

function useColumns(): Column<JobSummary>[] {
  const field = useField();
  return [
    { id: 'title', header: 'Job', names: true, cell: ({ id, title }) => <Link href={paths.job(id)}>{title}</Link> },
    {
      id: 'profile',
      header: 'Track and level',
      from: 640,
      cell: ({ track, level }) => (
        <Muted>{`${nameOf(field, 'tracks', track)} · ${nameOf(field, 'levels', level)}`}</Muted>
      ),
    },
    {
      id: 'manager',
      header: 'Hiring manager',
      from: 960,
      cell: ({ hiringManagers }) => hiringManagers.join(', ') || <Muted>Nobody yet</Muted>,
    },
    { id: 'location', header: 'Location', from: 1280, cell: ({ location }) => location || <Muted>–</Muted> },
    { id: 'candidates', header: 'Active candidates', align: 'end', cell: ({ activeCandidates }) => activeCandidates },
    { id: 'loop', header: 'Interview loop', cell: ({ loop }) => <LoopState loop={loop} /> },
  ];
}

const loopStates = {
  none: ['ring', 'No loop yet'],
  draft: ['half', 'Draft'],
  published: ['full', 'Published'],
} as const;
function LoopState({ loop }: { loop: JobSummary['loop'] }) {
  const [shape, words] = loopStates[loop];
  return (
    <StatusDot shape={shape} tone={loop === 'published' ? 'ok' : loop === 'none' ? 'warn' : 'neutral'}>
      {words}
    </StatusDot>
  );
}

function NoJobs({ filtered, newJob }: { filtered: boolean; newJob: React.ReactNode }) {
  if (filtered) return <EmptyState title="No job matches">Change the search or show other jobs.</EmptyState>;
  return (
    <EmptyState icon={<IconBriefcase aria-hidden="true" />} title="No open jobs" actions={newJob}>
      {newJob
        ? 'A job brings together a team, an interview loop and its candidates.'
        : 'Jobs appear here once you are on their team or on a panel.'}
    </EmptyState>
  );
}
