import { Outlet, useLocation } from '@tanstack/react-router';
import { nameOf, useField } from '../../platform/field.ts';
import { paths } from '../../platform/paths.ts';
import { useCan } from '../../platform/session.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Page } from '../../ui/layout.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { RubricMissing } from './rubric-missing.tsx';
import { useRubric } from './use-rubric.ts';

/** Title and tabs of one stage's rubric. */
export function RubricFrame() {
  const rubric = useRubric();
  const field = useField();
  const { pathname } = useLocation();
  const edits = useCan('edit rubrics');
  if (!rubric) return <RubricMissing />;
  const { stage, title, version } = rubric;
  const tabs = [
    { href: paths.rubric(stage), label: 'Rubric' },
    { href: paths.rubricHistory(stage), label: 'History' },
    ...(edits ? [{ href: paths.rubricUse(stage), label: 'Where used' }] : []),
  ];
  return (
    <Page>
      <PageHeader
        title={title}
        crumbs={[
          { label: 'Templates', href: paths.templates },
          { label: 'Rubrics', href: paths.rubrics },
        ]}
        meta={`${nameOf(field, 'stages', stage)} · version ${version}`}
        actions={
          edits && (
            <ButtonLink variant="primary" href={paths.editRubric(stage)}>
              Edit
            </ButtonLink>
          )
        }
      >
        <Tabs label="Parts of this rubric" tabs={tabs.map((tab) => ({ ...tab, current: pathname === tab.href }))} />
      </PageHeader>
      <Outlet />
    </Page>
  );
}
