import { type Application } from '@loopwright/contracts';
/** Contact and origin; what the reader may not see is absent, not blank. */
export declare function CandidateFacts({ application, runs }: {
    application: Application;
    runs: boolean;
}): import("react").JSX.Element;
