import type { RubricVersionSummary } from '@loopwright/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useField } from '../../platform/field.ts';
import { moreOf, rowsOf } from '../../platform/paging.ts';
import { paths } from '../../platform/paths.ts';
import { failureOf } from '../../platform/problem-text.ts';
import { useCan } from '../../platform/session.tsx';
import { useClock } from '../../platform/time.ts';
import { shortened, wordDiff } from '../../platform/word-diff.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { DiffText } from '../../ui/diff-text.tsx';
import { Muted, Panel, Row, Stack } from '../../ui/layout.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { rubricChanges } from './rubric-changes.ts';
import { historyQuery } from './rubrics.queries.ts';
import { useRubric, useRubricAt } from './use-rubric.ts';

/** Every version of a rubric, newest first: who made it, why, and what changed word by word. */
export function RubricHistory() {
  const rubric = useRubric()!;
  const history = useInfiniteQuery(historyQuery(rubric.stage));
  if (history.isPending) return <SkeletonRows rows={4} label="Loading the history" />;
  if (history.isError) return <ErrorPanel what="The history could not be loaded." {...failureOf(history)} />;
  return (
    <Stack gap={3}>
      {rowsOf(history.data).map((version) => (
        <OneVersion
          key={version.version}
          stage={rubric.stage}
          of={version}
          current={version.version === rubric.version}
        />
      ))}
      <Pagination noun="versions" one="version" {...moreOf(history)} />
    </Stack>
  );
}

function OneVersion({ stage, of, current }: { stage: string; of: RubricVersionSummary; current: boolean }) {
  const [open, setOpen] = useState(false);
  const clock = useClock();
  const edits = useCan('edit rubrics');
  const { version, author, createdAt, note } = of;
  return (
    <Panel>
      <Stack gap={2}>
        <Row justify="between">
          <Row>
            <b>{`Version ${version}`}</b>
            {current && <Badge tone="ok">Current</Badge>}
            <Muted small>{`${author?.name ?? 'Came with the content pack'} · ${clock.dateTime(createdAt)}`}</Muted>
          </Row>
          <Row gap={1}>
            {version > 1 && (
              <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
                What changed
              </Button>
            )}
            <ButtonLink size="small" href={paths.rubric(stage, version)}>
              Read
            </ButtonLink>
            {edits && !current && (
              <ButtonLink size="small" href={paths.editRubric(stage, version)}>
                Restore…
              </ButtonLink>
            )}
          </Row>
        </Row>
        {note && <p>{note}</p>}
        {open && (
          <Suspense fallback={<SkeletonRows rows={2} label="Comparing" />}>
            <Changes stage={stage} version={version} />
          </Suspense>
        )}
      </Stack>
    </Panel>
  );
}

function Changes({ stage, version }: { stage: string; version: number }) {
  const field = useField();
  const changes = rubricChanges(useRubricAt(stage, version - 1), useRubricAt(stage, version), field);
  if (changes.length === 0) return <Muted>Only the order of things changed.</Muted>;
  return (
    <Stack gap={3}>
      {changes.map(({ part, before, after }) => (
        <div key={part}>
          <Muted small>{part}</Muted>
          <DiffText parts={shortened(wordDiff(before, after))} />
        </div>
      ))}
    </Stack>
  );
}
