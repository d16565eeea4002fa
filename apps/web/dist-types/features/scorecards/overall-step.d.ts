import { type Step } from './steps.ts';
import type { Faults } from './use-submission.ts';
type Props = {
    steps: readonly Step[];
    faults: Faults;
    problem: string | null;
    onGo: (id: string) => void;
};
/** The recommendation and the reasons for it; both are needed only when the card is submitted. */
export declare const OverallStep: import("react").MemoExoticComponent<({ steps, faults, problem, onGo }: Props) => import("react").JSX.Element>;
export {};
