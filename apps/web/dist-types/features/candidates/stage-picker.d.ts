import type { Application } from '@loopwright/contracts';
/** Where the application stands, and for those who run the job the way to move it. */
export declare function StagePicker({ application, runs }: {
    application: Application;
    runs: boolean;
}): import("react").JSX.Element;
