type Props = {
    jobId: string;
    chosen: readonly string[];
    onChoose: (ids: readonly string[]) => void;
};
/** Shown until two candidates are chosen. */
export declare function CandidatePicker({ jobId, chosen, onChoose }: Props): import("react").JSX.Element;
export {};
