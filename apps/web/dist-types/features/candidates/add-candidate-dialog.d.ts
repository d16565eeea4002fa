import { type Application } from '@loopwright/contracts';
type Props = {
    jobId: string;
    onClose: () => void;
    onAdded: (application: Application) => void;
};
/** Puts a new candidate into the pipeline of a job. */
export declare function AddCandidateDialog({ jobId, onClose, onAdded }: Props): import("react").JSX.Element;
export {};
