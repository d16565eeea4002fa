import { type Node } from './node.ts';
import type { QuestionRecord } from './record.ts';
export interface TreeReading {
    records: QuestionRecord[];
    /** Texts that are no question. */
    left: {
        text: string;
        line: number;
    }[];
}
/** Finds the questions in nested lists and maps, whatever their keys are called. */
export declare function readTree(root: Node): TreeReading;
