/** Which rows of a comparison are shown, and in which order. */
import type { ComparisonCell, ComparisonRow } from '@loopwright/contracts';
export declare const orders: readonly ["plan", "spread", "gaps"];
export type Order = (typeof orders)[number];
export type Group = {
    stage: string | null;
    rows: readonly ComparisonRow[];
};
/** How far apart the ratings of one candidate are, at most: highest less lowest. */
export declare const spreadOf: ({ cells }: ComparisonRow) => number;
/** Candidates of whom nobody saw enough to rate. */
export declare const gapsOf: ({ cells }: ComparisonRow) => number;
/** Whether the candidates stand differently: another median, or one of them without any. */
export declare const differs: ({ cells }: ComparisonRow) => boolean;
export declare function shownRows(rows: readonly ComparisonRow[], { order, onlyDiffering }: {
    order: Order;
    onlyDiffering: boolean;
}): {
    groups: Group[];
    hidden: number;
};
export declare const cellKey: ({ stage, criterion }: ComparisonRow, { applicationId }: ComparisonCell) => string;
export declare function findCell(rows: readonly ComparisonRow[], key: string | undefined): {
    row: {
        criterion: string;
        name: string;
        question: string;
        competency: string;
        stage: string;
        mustHave: boolean;
        cells: {
            applicationId: string;
            n: number;
            noSignal: number;
            median: number | null;
            low: 1 | 2 | 4 | 3 | null;
            high: 1 | 2 | 4 | 3 | null;
            split: boolean;
            voices: {
                scorecardId: string;
                interviewer: {
                    id: string;
                    name: string;
                };
                rating: 1 | 2 | 4 | 3 | null;
                noSignal: boolean;
                evidence: string;
            }[];
        }[];
    };
    cell: {
        applicationId: string;
        n: number;
        noSignal: number;
        median: number | null;
        low: 1 | 2 | 4 | 3 | null;
        high: 1 | 2 | 4 | 3 | null;
        split: boolean;
        voices: {
            scorecardId: string;
            interviewer: {
                id: string;
                name: string;
            };
            rating: 1 | 2 | 4 | 3 | null;
            noSignal: boolean;
            evidence: string;
        }[];
    };
} | undefined;
