import type { LoopTemplate } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { failureOf } from '../../platform/problem-text.ts';
import { paths } from '../../platform/paths.ts';
import { useSearchParams } from '../../platform/search-params.ts';
import { templatePlaces } from '../../platform/template-places.ts';
import { IconTemplate } from '../../ui/icons.ts';
import { Page, Stack } from '../../ui/layout.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PeekLayout, PeekPanel } from '../../ui/peek-panel.tsx';
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { ReportedPlans } from './reported-plans.tsx';
import { TemplateGrid } from './template-grid.tsx';
import { TemplateSheet } from './template-sheet.tsx';
import { templatesQuery } from './templates.queries.ts';

const Search = z.object({ template: z.optional(z.string()) });

/** What loops can start from, by track and level; the chosen one beside them. */
export function TemplatesScreen() {
  const templates = useQuery(templatesQuery());
  const [{ template }, change] = useSearchParams(Search);
  const chosen = templates.data?.items.find(({ slug }) => slug === template);
  const panel = chosen && (
    <PeekPanel key={chosen.slug} title={chosen.title} onClose={() => change({ template: undefined })}>
      <TemplateSheet template={chosen} />
    </PeekPanel>
  );
  return (
    <PeekLayout panel={panel}>
      <Page>
        <PageHeader
          title="Templates"
          meta="A new loop starts from the template of its job’s track and level. Changing the loop leaves the template as it is."
        >
          <Tabs label="Kinds of templates" tabs={templatePlaces(paths.templates)} />
        </PageHeader>
        {templates.isPending && <SkeletonRows rows={4} label="Loading templates" />}
        {templates.isError && <ErrorPanel what="The templates could not be loaded." {...failureOf(templates)} />}
        {templates.data && <Templates templates={templates.data.items} chosen={chosen?.slug} />}
      </Page>
    </PeekLayout>
  );
}

function Templates({ templates, chosen }: { templates: readonly LoopTemplate[]; chosen: string | undefined }) {
  if (templates.length > 0)
    return (
      <Stack gap={6}>
        <TemplateGrid templates={templates.filter(({ reported }) => !reported)} chosen={chosen} />
        <ReportedPlans templates={templates.filter(({ reported }) => reported)} chosen={chosen} />
      </Stack>
    );
  return (
    <EmptyState icon={<IconTemplate aria-hidden="true" />} title="No templates yet">
      They come with a content pack. Without one, a loop starts from its own set of stages.
    </EmptyState>
  );
}
