import type { LoopTemplate } from '@loopwright/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { useParam } from '../../platform/navigation.ts';
import { paths } from '../../platform/paths.ts';
import { useSearchParams } from '../../platform/search-params.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Page } from '../../ui/layout.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { TemplateEditor } from './template-editor.tsx';
import { textOf } from './template-text.ts';
import { templateQuery, versionQuery } from './templates.queries.ts';

const Search = z.object({ from: z.optional(z.string().check(z.regex(/^[1-9]\d{0,8}$/))) });

/** Changes a template of the team; nothing reaches a loop before it is published. */
export function EditTemplateScreen() {
  const { data: template } = useSuspenseQuery(templateQuery(useParam('templateId')));
  const [{ from }] = useSearchParams(Search);
  if (template.team!.retired) return <Retired template={template} />;
  if (from === undefined) return <TemplateEditor key={template.slug} template={template} start={textOf(template)} />;
  return <FromOld template={template} version={Number(from)} />;
}

function FromOld({ template, version }: { template: LoopTemplate; version: number }) {
  const { data: old } = useSuspenseQuery(versionQuery(template.slug, version));
  return <TemplateEditor key={`${template.slug} ${version}`} template={template} start={textOf(old)} />;
}

function Retired({ template: { slug, title } }: { template: LoopTemplate }) {
  return (
    <Page>
      <PageHeader title={title} crumbs={[{ label: 'Templates', href: paths.templates }]} />
      <EmptyState
        title="This template is retired"
        actions={<ButtonLink href={paths.template(slug)}>Open the template</ButtonLink>}
      >
        Restore it to change it.
      </EmptyState>
    </Page>
  );
}
