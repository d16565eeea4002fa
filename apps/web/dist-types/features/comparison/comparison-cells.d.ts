import type { ComparedCandidate, ComparisonRow } from '@loopwright/contracts';
type Props = {
    row: ComparisonRow;
    candidates: readonly ComparedCandidate[];
    open: string | undefined;
    /** The cell that the Tab key stops at. */
    active: string | undefined;
    isFirst: boolean;
    onActive: (key: string) => void;
    onOpen: (key: string) => void;
};
/** One row's cells: a button each, one stop of the Tab key for all of them. */
export declare const ComparisonCells: import("react").MemoExoticComponent<({ row, candidates, open, active, isFirst, onActive, onOpen }: Props) => import("react").JSX.Element[]>;
export {};
