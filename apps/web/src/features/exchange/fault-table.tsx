import type { ImportFault } from '@loopwright/contracts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Problem } from '../../ui/problem.tsx';
import { faultAdvice } from './words.ts';

type Keyed = ImportFault & { key: string };
const columns: Column<Keyed>[] = [
  { id: 'row', header: 'Row', width: '80px', align: 'end', cell: ({ row }) => row ?? '–' },
  { id: 'line', header: 'Line', width: '80px', align: 'end', from: 640, cell: ({ line }) => line },
  { id: 'id', header: 'Question', width: '220px', from: 960, cell: ({ id }) => id ?? '–' },
  { id: 'field', header: 'Field', width: '180px', cell: ({ field }) => field || '–' },
  { id: 'message', header: 'What is wrong', names: true, cell: ({ message }) => message },
];

type Props = {
  faults: readonly ImportFault[];
  count: number;
  /** Of the columns of a table. */ headings: readonly string[];
};
/** Everything that is wrong with a file, by row and field. */
export function FaultTable({ faults, count, headings }: Props) {
  const rows = faults.map((fault, at) => ({ ...fault, key: String(at) }));
  return (
    <Stack gap={3}>
      <Problem takeFocus>
        {`Nothing was imported: ${count === 1 ? 'one thing is' : `${count} things are`} wrong in this file. ${faultAdvice(faults, headings)}`}
      </Problem>
      <DataTable caption="What is wrong in the file" columns={columns} rows={rows} rowId={({ key }) => key} />
    </Stack>
  );
}
