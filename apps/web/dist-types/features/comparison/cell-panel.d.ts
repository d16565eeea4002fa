import type { ComparedCandidate, ComparisonCell, ComparisonRow } from '@loopwright/contracts';
type Props = {
    candidate: ComparedCandidate;
    row: ComparisonRow;
    cell: ComparisonCell;
};
/** Every voice on one criterion of one candidate, with its evidence. */
export declare function CellPanel({ candidate, row, cell }: Props): import("react").JSX.Element;
export {};
