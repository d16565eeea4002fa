import type { Step } from './steps.ts';
type Props = {
    steps: readonly Step[];
    at: string;
    onGo: (id: string) => void;
};
/** The running order: beside the card where there is room, as a strip above it where there is not. */
export declare function Rail({ steps, at, onGo }: Props): import("react").JSX.Element;
export {};
