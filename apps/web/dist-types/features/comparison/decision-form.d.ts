import { type Decision } from '@loopwright/contracts';
export type DecisionFormProps = {
    applicationId: string;
    /** Version and stage of the application as the reader sees it, so that two people do not decide past each other. */
    version: number;
    stage: string;
    /** Reads the application anew after someone else changed it. */
    onStale: () => unknown;
    onDecided?: (decision: Decision) => void;
};
/** Advance, hold or reject: with a reason, and under the name of whoever decides. */
export declare function DecisionForm({ applicationId, version, stage, onStale, onDecided }: DecisionFormProps): import("react").JSX.Element;
