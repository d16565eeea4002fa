import type { LoopTemplate } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as z from 'zod/mini';
import { isProblem } from '../../platform/api.ts';
import { nameOf, useField } from '../../platform/field.ts';
import { useParam } from '../../platform/navigation.ts';
import { paths } from '../../platform/paths.ts';
import { failureOf, problemText } from '../../platform/problem-text.ts';
import { useSearchParams } from '../../platform/search-params.ts';
import { useCan } from '../../platform/session.tsx';
import { useClock } from '../../platform/time.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Page, Row, Stack } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Section } from '../../ui/section.tsx';
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { CopyDialog } from './copy-dialog.tsx';
import { TemplateHistory } from './template-history.tsx';
import { TemplateSheet } from './template-sheet.tsx';
import { templateQuery, useRetireTemplate, versionQuery } from './templates.queries.ts';
import { jobsFollow } from './words.ts';

const Search = z.object({ version: z.optional(z.string().check(z.regex(/^[1-9]\d{0,8}$/))) });
const crumbs = [{ label: 'Templates', href: paths.templates }];

/** One template of the team: what it holds, its versions, and what can be done with it. */
export function TemplateScreen() {
  const templateId = useParam('templateId');
  const template = useQuery(templateQuery(templateId));
  if (template.data) return <Shown template={template.data} />;
  return (
    <Page>
      <PageHeader title={template.isError ? 'Template' : 'Loading the template'} crumbs={crumbs} />
      {template.isPending && <SkeletonRows rows={6} label="Loading the template" />}
      {template.isError &&
        (isProblem(template.error, 'not-found', 'request.invalid') ? (
          <EmptyState title="No such template" actions={<ButtonLink href={paths.templates}>All templates</ButtonLink>}>
            The address may be mistyped, or it is not yours to see.
          </EmptyState>
        ) : (
          <ErrorPanel what="The template could not be loaded." {...failureOf(template)} />
        ))}
    </Page>
  );
}

function Shown({ template }: { template: LoopTemplate }) {
  const field = useField();
  const clock = useClock();
  const [{ version }] = useSearchParams(Search);
  const { slug, title, track, level, team } = template;
  const { version: current, style, author, updatedAt, retired, jobs } = team!;
  const old = version !== undefined && Number(version) !== current ? Number(version) : undefined;
  const face = [nameOf(field, 'tracks', track), nameOf(field, 'levels', level), style].filter(Boolean).join(' · ');
  return (
    <Page width="narrow">
      <PageHeader
        title={title}
        crumbs={crumbs}
        meta={
          <>
            {`${face} · version ${current}, ${clock.date(updatedAt)} by ${author.name} · ${jobsFollow(jobs)} `}
            {retired && <Badge tone="warn">Retired</Badge>}
          </>
        }
        actions={<Actions template={template} />}
      />
      <Stack gap={6}>
        {old === undefined ? (
          <TemplateSheet template={template} />
        ) : (
          <Section
            title={`Version ${old}`}
            actions={<Link href={paths.template(slug)}>{`Back to version ${current}`}</Link>}
          >
            <OldVersion templateId={slug} version={old} />
          </Section>
        )}
        <TemplateHistory template={template} />
      </Stack>
    </Page>
  );
}

function OldVersion({ templateId, version }: { templateId: string; version: number }) {
  const old = useQuery(versionQuery(templateId, version));
  if (old.isPending) return <SkeletonRows rows={4} label="Loading the version" />;
  if (old.isError) return <ErrorPanel what="The version could not be loaded." {...failureOf(old)} />;
  return <TemplateSheet template={old.data} />;
}

function Actions({ template }: { template: LoopTemplate }) {
  const edits = useCan('edit templates');
  const [copying, setCopying] = useState(false);
  const retire = useRetireTemplate(template.slug);
  if (!edits) return null;
  const { title, slug, team } = template;
  const { version, retired } = team!;
  const set = (now: boolean) =>
    void retire.mutateAsync({ version, retired: now }).then(
      () =>
        toast(now ? `“${title}” is retired. Loops that follow it stay as they are.` : `“${title}” can be used again.`, {
          ...(now && { undo: () => set(false) }),
        }),
      (error: Error) => toast(problemText(error), { tone: 'problem' }),
    );
  return (
    <Row>
      <Button busy={retire.isPending} onClick={() => set(!retired)}>
        {retired ? 'Restore' : 'Retire'}
      </Button>
      <Button onClick={() => setCopying(true)}>Duplicate</Button>
      {!retired && (
        <ButtonLink variant="primary" href={paths.editTemplate(slug)}>
          Edit
        </ButtonLink>
      )}
      {copying && <CopyDialog template={template} onClose={() => setCopying(false)} />}
    </Row>
  );
}
