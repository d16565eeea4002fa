import type { Comparison } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { useParam } from '../../platform/navigation.ts';
import { paths } from '../../platform/paths.ts';
import { failureOf } from '../../platform/problem-text.ts';
import { Page, Stack } from '../../ui/layout.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PeekLayout } from '../../ui/peek-panel.tsx';
import { ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { CandidateChips } from './candidate-chips.tsx';
import { CandidatePicker } from './candidate-picker.tsx';
import { comparisonQuery } from './comparison.queries.ts';
import { ComparisonTable } from './comparison-table.tsx';
import { Legend } from './legend.tsx';
import { RowOptions } from './row-options.tsx';
import { shownRows } from './rows.ts';
import { sidePanel } from './side-panel.tsx';
import { type CompareSearch, useCompareSearch } from './use-compare-search.ts';
import { WithheldNotices } from './withheld-notices.tsx';

const FEWEST = 2;

/** Two to five candidates of one job, side by side, criterion by criterion. */
export function ComparisonScreen() {
  const jobId = useParam('jobId');
  const search = useCompareSearch();
  const enough = search.applications.length >= FEWEST;
  const comparison = useQuery({ ...comparisonQuery(jobId, search.applications), enabled: enough });
  const title = 'Compare candidates';
  if (!enough)
    return (
      <Page>
        <PageHeader
          title={title}
          crumbs={[
            { label: 'Jobs', href: paths.jobs },
            { label: 'Job', href: paths.job(jobId) },
          ]}
        />
        <CandidatePicker jobId={jobId} chosen={search.applications} onChoose={search.choose} />
      </Page>
    );
  const job = comparison.data?.jobTitle ?? 'Job';
  return (
    <PeekLayout panel={comparison.data ? sidePanel(comparison.data, search) : null}>
      <Page>
        <PageHeader
          title={title}
          crumbs={[
            { label: 'Jobs', href: paths.jobs },
            { label: job, href: paths.job(jobId) },
          ]}
          meta={comparison.data?.jobTitle}
        />
        {comparison.isPending && <SkeletonRows rows={10} label="Comparing" />}
        {comparison.isError && <ErrorPanel what="The comparison could not be made." {...failureOf(comparison)} />}
        {comparison.data && <Compared comparison={comparison.data} jobId={jobId} search={search} />}
      </Page>
    </PeekLayout>
  );
}

type Props = { comparison: Comparison; jobId: string; search: CompareSearch };
function Compared({ comparison, jobId, search }: Props) {
  const { groups, hidden } = shownRows(comparison.rows, search);
  return (
    <Stack gap={4}>
      <CandidateChips jobId={jobId} candidates={comparison.candidates} onChoose={search.choose} />
      <WithheldNotices candidates={comparison.candidates} />
      <RowOptions search={search} hidden={hidden} total={comparison.rows.length} />
      <Legend />
      <ComparisonTable candidates={comparison.candidates} groups={groups} search={search} />
    </Stack>
  );
}
