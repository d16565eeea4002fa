import type { LoopTemplate, TemplateVersionSummary } from '@loopwright/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { moreOf, rowsOf } from '../../platform/paging.ts';
import { paths } from '../../platform/paths.ts';
import { failureOf } from '../../platform/problem-text.ts';
import { useCan } from '../../platform/session.tsx';
import { useClock } from '../../platform/time.ts';
import { Badge } from '../../ui/badge.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Muted, Panel, Row, Stack } from '../../ui/layout.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Section } from '../../ui/section.tsx';
import { ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { historyQuery } from './templates.queries.ts';
import { WordList } from './word-list.tsx';

/** Every version, newest first: who made it, why, and what changed. */
export function TemplateHistory({ template }: { template: LoopTemplate }) {
  const history = useInfiniteQuery(historyQuery(template.slug));
  return (
    <Section title="History">
      {history.isPending && <SkeletonRows rows={3} label="Loading the history" />}
      {history.isError && <ErrorPanel what="The history could not be loaded." {...failureOf(history)} />}
      {history.data && (
        <Stack gap={3}>
          {rowsOf(history.data).map((of) => (
            <OneVersion key={of.version} template={template} of={of} />
          ))}
          <Pagination noun="versions" one="version" {...moreOf(history)} />
        </Stack>
      )}
    </Section>
  );
}

function OneVersion({ template: { slug, team }, of }: { template: LoopTemplate; of: TemplateVersionSummary }) {
  const clock = useClock();
  const edits = useCan('edit templates');
  const { version, author, createdAt, note, changes } = of;
  const current = version === team!.version;
  return (
    <Panel>
      <Stack gap={2}>
        <Row justify="between">
          <Row>
            <b>{`Version ${version}`}</b>
            {current && <Badge tone="ok">Current</Badge>}
            <Muted small>{`${author.name} · ${clock.dateTime(createdAt)}`}</Muted>
          </Row>
          {!current && (
            <Row gap={1}>
              <ButtonLink size="small" href={paths.template(slug, version)} aria-label={`Read version ${version}`}>
                Read
              </ButtonLink>
              {edits && !team!.retired && (
                <ButtonLink
                  size="small"
                  href={paths.editTemplate(slug, version)}
                  aria-label={`Restore version ${version} as a new one`}
                >
                  Restore…
                </ButtonLink>
              )}
            </Row>
          )}
        </Row>
        {note && <p>{note}</p>}
        <WordList lines={changes} />
      </Stack>
    </Panel>
  );
}
