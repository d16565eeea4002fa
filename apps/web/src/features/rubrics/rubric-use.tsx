import type { Rubric, RubricUse } from '@loopwright/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { moreOf, rowsOf } from '../../platform/paging.ts';
import { paths } from '../../platform/paths.ts';
import { failureOf, problemText } from '../../platform/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Muted, Stack } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { elsewhereInWords, flightInWords, interviewsInWords, stayingInWords } from './reach-words.ts';
import { useAdopt, useQueryOf } from './rubrics.queries.ts';
import { useRubric } from './use-rubric.ts';

/** The open jobs that rate by this rubric, the version each of them uses, and their candidates in flight. */
export function RubricUseList() {
  const rubric = useRubric()!;
  const use = useInfiniteQuery(useQueryOf(rubric.stage));
  if (use.isPending) return <SkeletonRows rows={4} label="Loading where it is used" />;
  if (use.isError) return <ErrorPanel what="Where this rubric is used could not be loaded." {...failureOf(use)} />;
  const rows = rowsOf(use.data);
  const { elsewhere } = use.data.pages[0]!;
  return (
    <Stack gap={4}>
      {rows.length === 0 ? (
        <EmptyState title="No open job uses it">A loop with a session of this stage will appear here.</EmptyState>
      ) : (
        <Jobs rubric={rubric} rows={rows} />
      )}
      <Pagination noun="jobs" one="job" {...moreOf(use)} />
      {elsewhere > 0 && <Muted small>{elsewhereInWords(elsewhere)}</Muted>}
    </Stack>
  );
}

function Jobs({ rubric, rows }: { rubric: Rubric; rows: readonly RubricUse[] }) {
  return (
    <DataTable
      caption="Jobs that use this rubric"
      rows={rows}
      rowId={({ job }) => job.id}
      columns={[
        {
          id: 'job',
          header: 'Job',
          names: true,
          cell: ({ job }) => <Link href={paths.loop(job.id)}>{job.title}</Link>,
        },
        { id: 'candidates', header: 'Candidates in flight', from: 960, cell: (use) => flightInWords(use.candidates) },
        { id: 'interviews', header: 'Interviews', from: 640, cell: (use) => interviewsInWords(use.candidates) },
        { id: 'version', header: 'Rates the next by', cell: (use) => <RatesBy rubric={rubric} use={use} /> },
      ]}
    />
  );
}

type RatesByProps = { rubric: Rubric; use: RubricUse };
/** Interviews that have begun stay with their version, whatever the next ones are rated by. */
function RatesBy({ rubric, use }: RatesByProps) {
  return (
    <>
      {use.version === rubric.version ? (
        `version ${use.version}, the current one`
      ) : (
        <Behind rubric={rubric} use={use} />
      )}
      {use.staying.map((stay) => (
        <div key={stay.version}>
          <Muted small>{stayingInWords(stay)}</Muted>
        </div>
      ))}
    </>
  );
}

function Behind({ rubric, use }: RatesByProps) {
  const adopt = useAdopt(rubric.stage);
  const follow = () =>
    // Whoever follows leaves the screen with the answer: callbacks of `mutate` would then be forgotten.
    void adopt.mutateAsync({ version: rubric.version, jobIds: [use.job.id] }).then(
      () => toast(`${use.job.title} rates by version ${rubric.version} from now on.`),
      (error: unknown) => toast(problemText(error), { tone: 'problem' }),
    );
  return (
    <>
      {`version ${use.version} `}
      <Button size="small" busy={adopt.isPending} onClick={follow}>
        {`Move to ${rubric.version}`}
        <span className="visually-hidden">{`: ${use.job.title}`}</span>
      </Button>
    </>
  );
}
