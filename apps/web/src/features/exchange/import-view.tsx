import type { BankImport } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { failureOf } from '../../platform/problem-text.ts';
import { useClock } from '../../platform/time.ts';
import { Badge } from '../../ui/badge.tsx';
import { Muted, Row, Stack } from '../../ui/layout.tsx';
import { ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { importQuery } from './exchange.queries.ts';
import { ImportPreviewPanel } from './import-preview-panel.tsx';
import { ImportProgress } from './import-progress.tsx';
import { ImportResult } from './import-result.tsx';
import styles from './exchange.module.css';
import { formatWords, stateTones, stateWords } from './words.ts';

/** One import, wherever it stands. */
export function ImportView({ importId, onGone }: { importId: string; onGone: () => void }) {
  const query = useQuery(importQuery(importId));
  if (query.isPending) return <SkeletonRows rows={6} label="Loading the import" />;
  if (query.isError) return <ErrorPanel what="The import could not be loaded." {...failureOf(query)} />;
  const { data } = query;
  return (
    <Stack gap={5}>
      <About one={data} />
      {data.state === 'previewed' && <ImportPreviewPanel one={data} onGone={onGone} />}
      {(data.state === 'running' || data.state === 'reverting') && <ImportProgress one={data} />}
      {data.state !== 'previewed' && data.state !== 'running' && data.state !== 'reverting' && (
        <ImportResult one={data} />
      )}
    </Stack>
  );
}

function About({ one }: { one: BankImport }) {
  const clock = useClock();
  return (
    <Stack gap={1}>
      <Row gap={3}>
        <h2 className={styles.name}>{one.name}</h2>
        <Badge tone={stateTones[one.state] ?? 'neutral'}>{stateWords[one.state]}</Badge>
      </Row>
      <Muted>
        {`${formatWords[one.format]} · ${one.target === 'draft' ? 'as drafts' : 'as approved'} · ${one.by?.name ?? 'From the shell'} · ${clock.dateTime(one.createdAt)}`}
      </Muted>
    </Stack>
  );
}
