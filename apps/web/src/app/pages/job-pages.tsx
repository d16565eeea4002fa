/** Parts of a job, where the features of the job, its candidates and its loop meet. */
import { JobCandidates } from '../../features/candidates/job-candidates.tsx';
import { useJob, useRunsJob } from '../../features/jobs/job-frame.tsx';

export function JobCandidatesPage() {
  const job = useJob();
  return <JobCandidates job={job} runs={useRunsJob(job)} />;
}
