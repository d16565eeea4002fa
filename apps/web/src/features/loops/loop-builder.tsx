import type { Job } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { failureOf } from '../../platform/problem-text.ts';
import { IconListCheck } from '../../ui/icons.ts';
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { BuilderFrame } from './builder-frame.tsx';
import { loopQuery } from './loops.queries.ts';
import { StartLoop } from './start-loop.tsx';

/** The interview loop of a job: chosen, assembled, changed by hand, published. `runs`: whether the reader may change it. */
export function LoopBuilder({ job, runs }: { job: Job; runs: boolean }) {
  const loop = useQuery(loopQuery(job.id));
  if (loop.isPending) return <SkeletonRows rows={8} label="Loading the interview loop" />;
  if (loop.isError) return <ErrorPanel what="The interview loop could not be loaded." {...failureOf(loop)} />;
  if (loop.data) return <BuilderFrame key={loop.data.id} loop={loop.data} jobTitle={job.title} runs={runs} />;
  if (runs) return <StartLoop job={job} />;
  return (
    <EmptyState icon={<IconListCheck aria-hidden="true" />} title="No interview loop yet">
      Those who run this job choose its sessions and questions here.
    </EmptyState>
  );
}
