import { type Application, type ApplicationStage, applicationStages, type Job } from '@loopwright/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import * as z from 'zod/mini';
import { paths } from '../../platform/paths.ts';
import { problemText, requestIdOf } from '../../platform/problem-text.ts';
import { useSearchParams } from '../../platform/search-params.ts';
import { Button } from '../../ui/button.tsx';
import { IconLayoutColumns, IconPlus, IconSearch, IconUser } from '../../ui/icons.ts';
import { Row, Stack } from '../../ui/layout.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Select } from '../../ui/select.tsx';
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AddCandidateDialog } from './add-candidate-dialog.tsx';
import { ApplicationTable } from './application-table.tsx';
import { type ApplicationFilter, applicationsQuery } from './candidates.queries.ts';
import { stageOptions, stageWords } from './stages.tsx';

const Search = z.object({ stage: z.optional(z.enum(applicationStages)), q: z.optional(z.string()) });

/** The pipeline of one job as a list. `runs`: whether the reader arranges this job. */
export function JobCandidates({ job, runs }: { job: Job; runs: boolean }) {
  const [{ stage, q = '' }, change] = useSearchParams(Search);
  const [selected, setSelected] = useState<string[]>([]);
  const [adding, setAdding] = useState(false);
  const navigate = useNavigate();
  const open = ({ id }: Application) => void navigate({ to: paths.application(id) });
  const add = runs && job.status === 'open' && (
    <Button variant="primary" icon={<IconPlus aria-hidden="true" />} onClick={() => setAdding(true)}>
      Add candidate
    </Button>
  );
  return (
    <Stack gap={4}>
      <Row justify="between">
        <Row>
          <TextField
            label="Search candidates"
            hideLabel
            placeholder="Search candidates"
            icon={<IconSearch aria-hidden="true" />}
            value={q}
            onChange={(text) => change({ q: text })}
          />
          <Select
            label="Stage"
            hideLabel
            empty="Any stage"
            value={stage ?? ''}
            onChange={(next) => change({ stage: (next || undefined) as ApplicationStage | undefined })}
            options={stageOptions}
          />
        </Row>
        <Row>
          <CompareButton jobId={job.id} selected={selected} />
          {add}
        </Row>
      </Row>
      <Candidates
        jobId={job.id}
        filter={{ stage, search: q || undefined }}
        runs={runs}
        selected={selected}
        onSelect={setSelected}
        onOpen={open}
        add={add}
      />
      {adding && <AddCandidateDialog jobId={job.id} onClose={() => setAdding(false)} onAdded={open} />}
    </Stack>
  );
}

function CompareButton({ jobId, selected }: { jobId: string; selected: readonly string[] }) {
  const navigate = useNavigate();
  const reason = selected.length < 2 ? 'Tick two to five candidates first' : undefined;
  return (
    <Button
      icon={<IconLayoutColumns aria-hidden="true" />}
      disabledReason={reason}
      onClick={() =>
        void navigate({ to: `/jobs/${jobId}/compare`, search: { applications: selected.join(',') } as never })
      }
    >
      {selected.length > 0 ? `Compare ${selected.length}` : 'Compare'}
    </Button>
  );
}

type ListProps = Pick<React.ComponentProps<typeof ApplicationTable>, 'runs' | 'selected' | 'onSelect' | 'onOpen'> & {
  jobId: string;
  filter: ApplicationFilter;
  add: React.ReactNode;
};
function Candidates({ jobId, filter, add, ...table }: ListProps) {
  const applications = useInfiniteQuery(applicationsQuery(jobId, filter));
  if (applications.isPending) return <SkeletonRows label="Loading candidates" />;
  if (applications.isError)
    return (
      <ErrorPanel
        what="The candidates could not be loaded."
        why={problemText(applications.error)}
        requestId={requestIdOf(applications.error)}
        onRetry={() => void applications.refetch()}
      />
    );
  const rows = applications.data.pages.flatMap(({ items }) => items);
  const { total } = applications.data.pages[0]!;
  if (rows.length === 0) return <Nobody filter={filter} add={add} />;
  return (
    <>
      <ApplicationTable rows={rows} {...table} />
      <Pagination
        shown={rows.length}
        total={total}
        noun={total === 1 ? 'candidate' : 'candidates'}
        onMore={() => void applications.fetchNextPage()}
        busy={applications.isFetchingNextPage}
      />
    </>
  );
}

function Nobody({ filter: { stage, search }, add }: Pick<ListProps, 'filter' | 'add'>) {
  if (search)
    return (
      <EmptyState title={`No candidate matches “${search}”`}>
        {stage ? 'Clear the search or choose another stage.' : 'Clear the search to see everyone.'}
      </EmptyState>
    );
  if (stage) return <EmptyState title={`No candidate is at ${stageWords[stage]}`}>Choose another stage.</EmptyState>;
  return (
    <EmptyState icon={<IconUser aria-hidden="true" />} title="No candidates yet" actions={add}>
      Add the first one, then schedule the sessions of the loop.
    </EmptyState>
  );
}
