import type { Kit } from '@loopwright/contracts';
import type { Step } from './steps.ts';
type Props = {
    step: Extract<Step, {
        kind: 'question';
    }>;
    kit: Kit;
    total: number;
};
/** One question: large enough to read at arm's length, with its rating and note below. */
export declare const QuestionStep: import("react").MemoExoticComponent<({ step, kit, total }: Props) => import("react").JSX.Element>;
export {};
