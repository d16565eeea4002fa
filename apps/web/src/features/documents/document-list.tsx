import type { QuestionDocumentSummary } from '@loopwright/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { moreOf, rowsOf } from '../../platform/paging.ts';
import { paths } from '../../platform/paths.ts';
import { failureOf } from '../../platform/problem-text.ts';
import { type Clock, useClock } from '../../platform/time.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Link } from '../../ui/link.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Section } from '../../ui/section.tsx';
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { documentsQuery } from './documents.queries.ts';
import { formatNames } from './words.ts';

const columnsOf = (clock: Clock): Column<QuestionDocumentSummary>[] => [
  {
    id: 'name',
    header: 'Document',
    names: true,
    cell: ({ id, name }) => <Link href={paths.document(id)}>{name}</Link>,
  },
  { id: 'format', header: 'Kind', width: '110px', from: 960, cell: ({ format }) => formatNames[format] },
  { id: 'drafts', header: 'Found', width: '80px', align: 'end', from: 640, cell: ({ drafts }) => drafts },
  { id: 'open', header: 'To look at', width: '100px', align: 'end', cell: ({ undecided }) => undecided },
  { id: 'taken', header: 'In the bank', width: '110px', align: 'end', from: 640, cell: ({ taken }) => taken },
  { id: 'by', header: 'By', width: '170px', from: 960, cell: ({ uploadedBy }) => uploadedBy.name },
  { id: 'when', header: 'When', width: '150px', from: 960, cell: ({ createdAt }) => clock.dateTime(createdAt) },
];

/** Documents that one may review, newest first. */
export function DocumentList() {
  const documents = useInfiniteQuery(documentsQuery());
  const clock = useClock();
  const rows = rowsOf(documents.data);
  return (
    <Section title="Under review">
      {documents.isPending && <SkeletonRows rows={3} label="Loading documents" />}
      {documents.isError && <ErrorPanel what="The documents could not be loaded." {...failureOf(documents)} />}
      {documents.data && rows.length === 0 && (
        <EmptyState title="No document has been read yet">
          Lists of questions, quiz sheets, interview guides and saved pages all work.
        </EmptyState>
      )}
      {rows.length > 0 && (
        <>
          <DataTable caption="Documents" columns={columnsOf(clock)} rows={rows} rowId={({ id }) => id} />
          <Pagination noun="documents" {...moreOf(documents)} />
        </>
      )}
    </Section>
  );
}
