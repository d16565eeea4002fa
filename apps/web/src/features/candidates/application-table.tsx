import type { Application, ApplicationStage } from '@loopwright/contracts';
import { paths } from '../../platform/paths.ts';
import { problemText } from '../../platform/problem-text.ts';
import { daysSince } from '../../platform/time.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Muted } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Select } from '../../ui/select.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useMove } from './candidates.queries.ts';
import { stageOptions, stageWords, StageWord } from './stages.tsx';

const MOST_COMPARED = 5;
type Props = {
  rows: readonly Application[];
  /** Whether the reader may move candidates along. */
  runs: boolean;
  selected: readonly string[];
  onSelect: (ids: string[]) => void;
  onOpen: (application: Application) => void;
};

/** The candidates of a job, a row each; ticked ones can be compared. */
export function ApplicationTable({ rows, runs, selected, onSelect, onOpen }: Props) {
  const move = useMoveWithUndo();
  const toggle = (id: string) =>
    onSelect(selected.includes(id) ? selected.filter((one) => one !== id) : [...selected, id].slice(-MOST_COMPARED));
  const columns: Column<Application>[] = [
    {
      id: 'select',
      header: 'Compare',
      hideHeader: true,
      width: '36px',
      cell: ({ id, candidate }) => (
        <input
          type="checkbox"
          aria-label={`Compare ${candidate.name}`}
          checked={selected.includes(id)}
          onChange={() => toggle(id)}
        />
      ),
    },
    {
      id: 'name',
      header: 'Candidate',
      names: true,
      cell: ({ id, candidate }) => <Link href={paths.application(id)}>{candidate.name}</Link>,
    },
    { id: 'headline', header: 'Headline', from: 960, cell: ({ candidate }) => <Muted>{candidate.headline}</Muted> },
    { id: 'source', header: 'Source', from: 1280, cell: ({ candidate }) => <Muted>{candidate.source}</Muted> },
    {
      id: 'days',
      header: 'In stage',
      from: 640,
      align: 'end',
      cell: ({ stageSince }) => <Muted>{inDays(daysSince(stageSince))}</Muted>,
    },
    {
      id: 'stage',
      header: 'Stage',
      width: '170px',
      cell: (row) =>
        runs ? (
          <Select
            label={`Stage of ${row.candidate.name}`}
            hideLabel
            size="small"
            value={row.stage}
            onChange={(stage) => move(row, stage)}
            options={stageOptions}
          />
        ) : (
          <StageWord stage={row.stage} />
        ),
    },
  ];
  return (
    <DataTable caption="Candidates of this job" columns={columns} rows={rows} rowId={({ id }) => id} onOpen={onOpen} />
  );
}

const inDays = (days: number): string => (days === 0 ? 'today' : days === 1 ? '1 day' : `${days} days`);

/** Moves at once and offers the way back; a refusal is told, and the list shows what is true. */
export function useMoveWithUndo() {
  const move = useMove();
  const tell = (error: unknown) => toast(problemText(error), { tone: 'problem' });
  return ({ id, stage: before, version, candidate }: Application, stage: ApplicationStage) =>
    move.mutate(
      { id, stage, version },
      {
        onSuccess: (now) =>
          toast(`${candidate.name} moved to ${stageWords[stage]}`, {
            undo: () => move.mutate({ id, stage: before, version: now.version }, { onError: tell }),
          }),
        onError: tell,
      },
    );
}
