/** Who hires for this job, and its particulars. Read by all of the team; changed by those who run the job. */
export declare function JobTeam(): import("react").JSX.Element;
