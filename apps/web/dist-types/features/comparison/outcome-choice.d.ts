import { type DecisionOutcome } from '@loopwright/contracts';
type Props = {
    value: DecisionOutcome | '';
    stage: string;
    onChange: (outcome: DecisionOutcome) => void;
    error?: string | undefined;
};
/** Nothing is chosen beforehand. */
export declare function OutcomeChoice({ value, stage, onChange, error }: Props): import("react").JSX.Element;
export {};
