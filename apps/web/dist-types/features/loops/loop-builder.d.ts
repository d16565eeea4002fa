import type { Job } from '@loopwright/contracts';
/** The interview loop of a job: chosen, assembled, changed by hand, published. `runs`: whether the reader may change it. */
export declare function LoopBuilder({ job, runs }: {
    job: Job;
    runs: boolean;
}): import("react").JSX.Element;
