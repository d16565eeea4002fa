import type { Job } from '@loopwright/contracts';
/** A job without a loop: from the template for its track and level, from another one, or from chosen stages. */
export declare function StartLoop({ job }: {
    job: Job;
}): import("react").JSX.Element;
