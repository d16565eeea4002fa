import type { Kit } from '@loopwright/contracts';
import { type Step } from './steps.ts';
type Props = {
    step: Extract<Step, {
        kind: 'criteria';
    }>;
    kit: Kit;
};
/** What was seen in the whole session, against the rubric of its stage. */
export declare const CriteriaStep: import("react").MemoExoticComponent<({ step, kit }: Props) => import("react").JSX.Element>;
export {};
