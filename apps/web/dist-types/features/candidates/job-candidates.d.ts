import { type Job } from '@loopwright/contracts';
/** The pipeline of one job as a list. `runs`: whether the reader arranges this job. */
export declare function JobCandidates({ job, runs }: {
    job: Job;
    runs: boolean;
}): import("react").JSX.Element;
