import type { Rubric } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { nameOf, useField } from '../../platform/field.ts';
import { paths } from '../../platform/paths.ts';
import { failureOf } from '../../platform/problem-text.ts';
import { templatePlaces } from '../../platform/template-places.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { IconListCheck } from '../../ui/icons.ts';
import { Page } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { rubricsQuery } from './rubrics.queries.ts';

/** What interviewers rate against, a rubric for each stage. */
export function RubricsScreen() {
  const rubrics = useQuery(rubricsQuery());
  return (
    <Page>
      <PageHeader
        title="Rubrics"
        crumbs={[{ label: 'Templates', href: paths.templates }]}
        meta="What interviewers rate against, stage by stage. Interviews that have begun keep the version they began with."
      >
        <Tabs label="Kinds of templates" tabs={templatePlaces(paths.rubrics)} />
      </PageHeader>
      {rubrics.isPending && <SkeletonRows rows={6} label="Loading rubrics" />}
      {rubrics.isError && <ErrorPanel what="The rubrics could not be loaded." {...failureOf(rubrics)} />}
      {rubrics.data && <Rubrics rubrics={rubrics.data.items} />}
    </Page>
  );
}

function Rubrics({ rubrics }: { rubrics: readonly Rubric[] }) {
  const field = useField();
  const order = field.stages.map(({ slug }) => slug);
  const rows = [...rubrics].sort((one, other) => order.indexOf(one.stage) - order.indexOf(other.stage));
  if (rows.length === 0)
    return (
      <EmptyState icon={<IconListCheck aria-hidden="true" />} title="No rubrics yet">
        They come with a content pack, one for each stage.
      </EmptyState>
    );
  return (
    <DataTable
      caption="Rubrics by stage"
      rows={rows}
      rowId={({ stage }) => stage}
      columns={[
        {
          id: 'stage',
          header: 'Stage',
          names: true,
          cell: ({ stage }) => <Link href={paths.rubric(stage)}>{nameOf(field, 'stages', stage)}</Link>,
        },
        { id: 'criteria', header: 'Criteria', from: 640, cell: ({ criteria }) => namesOf(criteria) },
        { id: 'version', header: 'Version', align: 'end', width: '10ch', cell: ({ version }) => version },
      ]}
    />
  );
}

const namesOf = (criteria: Rubric['criteria']): string => criteria.map(({ name }) => name).join(' · ');
