import { useJob, useRunsJob } from '../../features/jobs/job-frame.tsx';
import { LoopBuilder } from '../../features/loops/loop-builder.tsx';

/** The interview loop within its job; a file of its own, so that the other tabs do not load the builder. */
export function JobLoopPage() {
  const job = useJob();
  return <LoopBuilder job={job} runs={useRunsJob(job)} />;
}
