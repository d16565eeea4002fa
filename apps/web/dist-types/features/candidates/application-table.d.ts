import type { Application, ApplicationStage } from '@loopwright/contracts';
type Props = {
    rows: readonly Application[];
    /** Whether the reader may move candidates along. */
    runs: boolean;
    selected: readonly string[];
    onSelect: (ids: string[]) => void;
    onOpen: (application: Application) => void;
};
/** The candidates of a job, a row each; ticked ones can be compared. */
export declare function ApplicationTable({ rows, runs, selected, onSelect, onOpen }: Props): import("react").JSX.Element;
/** Moves at once and offers the way back; a refusal is told, and the list shows what is true. */
export declare function useMoveWithUndo(): ({ id, stage: before, version, candidate }: Application, stage: ApplicationStage) => void;
export {};
