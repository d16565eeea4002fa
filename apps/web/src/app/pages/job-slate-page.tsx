import { useJob, useRunsJob } from '../../features/jobs/job-frame.tsx';
import { SlatePanel } from '../../features/slates/slate-panel.tsx';

/** Loops for several candidates of a job. */
export function JobSlatePage() {
  const job = useJob();
  return <SlatePanel job={job} runs={useRunsJob(job)} />;
}
