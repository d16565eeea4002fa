import type { Step } from './steps.ts';
type Props = {
    steps: readonly Step[];
    at: string;
    busy: boolean;
    onGo: (id: string) => void;
    onSubmit: () => void;
};
/** One step on, or the end of it. Always at the same place. */
export declare function StepFooter({ steps, at, busy, onGo, onSubmit }: Props): import("react").JSX.Element;
export {};
