import type { Scorecard } from '@loopwright/contracts';
import type { Saver } from './saving/saver.ts';
/** What the server found missing, at its fields of the last step. */
export type Faults = {
    rating?: string;
    note?: string;
};
/** Sends everything first, then submits once; `onFault` leads to what has to be done. */
export declare function useSubmission(saver: Saver, card: Scorecard, owner: string, onFault: (subject: string) => void): {
    submit: () => Promise<void>;
    busy: boolean;
    faults: Faults;
    problem: string | null;
};
