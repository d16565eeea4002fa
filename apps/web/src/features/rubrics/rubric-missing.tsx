import { paths } from '../../platform/paths.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Page } from '../../ui/layout.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { EmptyState } from '../../ui/states.tsx';

export function RubricMissing() {
  return (
    <Page>
      <PageHeader title="No such rubric" crumbs={[{ label: 'Rubrics', href: paths.rubrics }]} />
      <EmptyState title="This stage has no rubric" actions={<ButtonLink href={paths.rubrics}>All rubrics</ButtonLink>}>
        The address may be mistyped, or the stage has gone.
      </EmptyState>
    </Page>
  );
}
