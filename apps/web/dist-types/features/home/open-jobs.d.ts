/** Open jobs for those who arrange them; jobs that cannot interview yet come first. */
export declare function OpenJobs(): import("react").JSX.Element;
