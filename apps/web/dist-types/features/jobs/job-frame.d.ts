import type { Job } from '@loopwright/contracts';
/** Title and tabs of one job; its parts are drawn inside. */
export declare function JobFrame(): import("react").JSX.Element;
/** The job named in the address. */
export declare const useJob: () => Job;
/** Whether the signed-in person arranges this job: an admin, a recruiter, or someone who runs it. */
export declare function useRunsJob(job: Job): boolean;
