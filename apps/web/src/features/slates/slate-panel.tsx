import type { Job, Slate, SlateChoice } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { paths } from '../../platform/paths.ts';
import { failureOf } from '../../platform/problem-text.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { useKeptFocus } from '../../ui/kept-focus.ts';
import { Stack } from '../../ui/layout.tsx';
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { Step } from '../../ui/steps.tsx';
import { ChooseSlate } from './choose-slate.tsx';
import { PROGRESS, SlateProgress } from './slate-progress.tsx';
import { LOOPS, SlateResult } from './slate-result.tsx';
import { slateLoopQuery, slateQuery } from './slates.queries.ts';

/** Loops for several candidates of one job, for those who arrange it. */
export function SlatePanel({ job, runs }: { job: Job; runs: boolean }) {
  const loop = useQuery(slateLoopQuery(job.id));
  if (!runs) return <EmptyState title="Not yours to arrange">Whoever runs this job makes its loops.</EmptyState>;
  if (loop.isPending) return <SkeletonRows label="Loading the loop" />;
  if (loop.isError) return <ErrorPanel what="The loop could not be loaded." {...failureOf(loop)} />;
  const published = loop.data?.published;
  if (!loop.data || !published || loop.data.changedSincePublished)
    return (
      <EmptyState
        title="Publish the loop first"
        actions={<ButtonLink href={paths.loop(job.id)}>Go to the interview loop</ButtonLink>}
      >
        A slate gives each candidate a variant of the published loop. Changes of the draft have to be published before.
      </EmptyState>
    );
  return <OfLoop loopId={loop.data.id} version={published.version} />;
}

function OfLoop({ loopId, version }: { loopId: string; version: number }) {
  const found = useQuery(slateQuery(loopId));
  if (found.isPending) return <SkeletonRows label="Loading the slate" />;
  if (found.isError) return <ErrorPanel what="The slate could not be loaded." {...failureOf(found)} />;
  return <Steps loopId={loopId} version={version} {...found.data} />;
}

const CHOOSE = 'choose-slate';
/** Where each step is read from. */
const focusOf: Partial<Record<string, string>> = { running: PROGRESS, ready: LOOPS, accepted: LOOPS };

function useStepFocus(now: Slate | null): void {
  const step = now?.state ?? 'none';
  useKeptFocus(step, focusOf[step] ?? CHOOSE);
}

type StepsProps = { loopId: string; version: number; slate: Slate | null; choices: readonly SlateChoice[] };
function Steps({ loopId, version, slate, choices }: StepsProps) {
  useStepFocus(slate);
  if (slate?.state === 'running') return <SlateProgress loopId={loopId} slate={slate} />;
  const shown = slate && isShown(slate) ? slate : null;
  return (
    <Stack gap={5}>
      {shown && <SlateResult loopId={loopId} slate={shown} />}
      {slate?.state === 'failed' && (
        <p role="alert">The loops could not be made. Nothing was changed; choose the candidates and try again.</p>
      )}
      <Step id={CHOOSE} title={shown ? 'Make loops again, or for others' : 'Give each candidate a loop of their own'}>
        <ChooseSlate key={slate?.id} loopId={loopId} version={version} choices={choices} />
      </Step>
    </Stack>
  );
}

/** Made from the loop as it is, and not discarded. */
const isShown = ({ current, state }: Slate): boolean => current && (state === 'ready' || state === 'accepted');
