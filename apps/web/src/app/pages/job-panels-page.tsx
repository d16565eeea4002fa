import { useJob, useRunsJob } from '../../features/jobs/job-frame.tsx';
import { PanelTab } from '../../features/panels/panel-tab.tsx';

/** Who interviews the candidates of a job. */
export function JobPanelsPage() {
  const job = useJob();
  return <PanelTab job={job} runs={useRunsJob(job)} />;
}
