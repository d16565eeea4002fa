import type { LoopTemplate } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { failureOf } from '../../platform/problem-text.ts';
import { paths } from '../../platform/paths.ts';
import { useSearchParams } from '../../platform/search-params.ts';
import { useCan } from '../../platform/session.tsx';
import { templatePlaces } from '../../platform/template-places.ts';
import { retiredQuery, templatesQuery } from '../../platform/templates.ts';
import { Button } from '../../ui/button.tsx';
import { IconTemplate } from '../../ui/icons.ts';
import { Muted, Page, Stack } from '../../ui/layout.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PeekLayout, PeekPanel } from '../../ui/peek-panel.tsx';
import { Section } from '../../ui/section.tsx';
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { CopyDialog } from './copy-dialog.tsx';
import { FilterBar } from './filter-bar.tsx';
import { ReportedPlans } from './reported-plans.tsx';
import { TeamTable } from './team-table.tsx';
import { filtered, isFiltered, TemplateSearch } from './template-filter.ts';
import { TemplateGrid } from './template-grid.tsx';
import { TemplateSheet } from './template-sheet.tsx';

/** What loops can start from: the team's own and what was shipped; a shipped one opens beside them. */
export function TemplatesScreen() {
  const [search, change] = useSearchParams(TemplateSearch);
  const retired = search.kind === 'retired';
  const templates = useQuery(retired ? retiredQuery() : templatesQuery());
  const items = templates.data?.items ?? [];
  const chosen = items.find(({ slug, team }) => slug === search.template && !team);
  return (
    <PeekLayout panel={chosen && <Peek template={chosen} onClose={() => change({ template: undefined })} />}>
      <Page>
        <PageHeader
          title="Templates"
          meta="A new loop starts from a template. Changing the loop leaves the template as it is."
        >
          <Tabs label="Kinds of templates" tabs={templatePlaces(paths.templates)} />
        </PageHeader>
        <Stack gap={5}>
          <FilterBar search={search} templates={items} onChange={change} />
          {templates.isPending && <SkeletonRows rows={4} label="Loading templates" />}
          {templates.isError && <ErrorPanel what="The templates could not be loaded." {...failureOf(templates)} />}
          {templates.data && (
            <Templates
              templates={filtered(items, search)}
              search={search}
              onClear={() => change({ track: undefined, level: undefined, style: undefined, kind: undefined })}
            />
          )}
        </Stack>
      </Page>
    </PeekLayout>
  );
}

function Peek({ template, onClose }: { template: LoopTemplate; onClose: () => void }) {
  const edits = useCan('edit templates');
  const [copying, setCopying] = useState(false);
  return (
    <PeekPanel
      key={template.slug}
      title={template.title}
      onClose={onClose}
      footer={
        edits && (
          <Button variant="primary" onClick={() => setCopying(true)}>
            Duplicate to change
          </Button>
        )
      }
    >
      <TemplateSheet template={template} />
      {copying && <CopyDialog template={template} onClose={() => setCopying(false)} />}
    </PeekPanel>
  );
}

type Props = { templates: readonly LoopTemplate[]; search: TemplateSearch; onClear: () => void };
function Templates({ templates, search, onClear }: Props) {
  const own = templates.filter(({ team }) => team);
  const shipped = templates.filter(({ team }) => !team);
  const icon = <IconTemplate aria-hidden="true" />;
  if (templates.length === 0 && isFiltered(search))
    return (
      <EmptyState
        icon={icon}
        title="No template is like that"
        actions={<Button onClick={onClear}>Clear filters</Button>}
      >
        {search.kind === 'retired'
          ? 'Your team has retired none.'
          : 'Take a filter away, or save a loop as a template.'}
      </EmptyState>
    );
  if (templates.length === 0)
    return (
      <EmptyState icon={icon} title="No templates yet">
        Save a loop as a template, or import a content pack. Without one, a loop starts from its own set of stages.
      </EmptyState>
    );
  return (
    <Stack gap={6}>
      {(own.length > 0 || !isFiltered(search)) && (
        <Section title={search.kind === 'retired' ? 'Retired' : 'Your team’s'}>
          {own.length > 0 ? (
            <TeamTable templates={own} />
          ) : (
            <Muted>None yet. In a job’s loop choose “Export”, “Save as template”, or duplicate a shipped one.</Muted>
          )}
        </Section>
      )}
      {shipped.some(({ reported }) => !reported) && (
        <Section title="Shipped, by track and level">
          <TemplateGrid templates={shipped.filter(({ reported }) => !reported)} chosen={search.template} />
        </Section>
      )}
      <ReportedPlans templates={shipped.filter(({ reported }) => reported)} chosen={search.template} />
    </Stack>
  );
}
