import type { BankImport } from '@loopwright/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { moreOf, rowsOf } from '../../platform/paging.ts';
import { paths } from '../../platform/paths.ts';
import { failureOf } from '../../platform/problem-text.ts';
import { type Clock, useClock } from '../../platform/time.ts';
import { Badge } from '../../ui/badge.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Muted } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Section } from '../../ui/section.tsx';
import { ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { importsQuery } from './exchange.queries.ts';
import { stateTones, stateWords } from './words.ts';

const columnsOf = (clock: Clock): Column<BankImport>[] => [
  { id: 'name', header: 'File', names: true, cell: ({ id, name }) => <Link href={paths.import(id)}>{name}</Link> },
  {
    id: 'state',
    header: 'State',
    width: '150px',
    cell: ({ state }) => <Badge tone={stateTones[state] ?? 'neutral'}>{stateWords[state]}</Badge>,
  },
  { id: 'added', header: 'Added', width: '90px', align: 'end', from: 960, cell: ({ counts }) => counts.added },
  { id: 'changed', header: 'Changed', width: '90px', align: 'end', from: 960, cell: ({ counts }) => counts.changed },
  { id: 'by', header: 'By', width: '170px', from: 640, cell: ({ by }) => by?.name ?? 'The shell' },
  { id: 'when', header: 'When', width: '150px', from: 640, cell: ({ createdAt }) => clock.dateTime(createdAt) },
];

/** Imports of this organisation, newest first. */
export function ImportList() {
  const imports = useInfiniteQuery(importsQuery());
  const clock = useClock();
  const rows = rowsOf(imports.data);
  return (
    <Section title="Earlier imports">
      {imports.isPending && <SkeletonRows rows={3} label="Loading imports" />}
      {imports.isError && <ErrorPanel what="The imports could not be loaded." {...failureOf(imports)} />}
      {imports.data && rows.length === 0 && <Muted>Nothing has been imported yet.</Muted>}
      {rows.length > 0 && (
        <>
          <DataTable caption="Earlier imports" columns={columnsOf(clock)} rows={rows} rowId={({ id }) => id} />
          <Pagination noun="imports" {...moreOf(imports)} />
        </>
      )}
    </Section>
  );
}
