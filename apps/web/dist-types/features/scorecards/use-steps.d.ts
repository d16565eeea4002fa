import { type Goal } from './focus.ts';
import type { Step } from './steps.ts';
/** Which part is on screen (in the address, so that a reload stays there), and moving between them. */
export declare function useSteps(steps: readonly Step[]): {
    at: string;
    go: (direction: 1 | -1, to: Goal["to"]) => void;
    goTo: (id: string) => void;
    goToSubject: (subject: string, to?: Goal["to"]) => void;
};
export declare const sectionId: (id: string) => string;
