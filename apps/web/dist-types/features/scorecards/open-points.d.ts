import type { Step } from './steps.ts';
/** What has no rating yet, with the way there. Nothing of it is required. */
export declare function OpenPoints({ steps, onGo }: {
    steps: readonly Step[];
    onGo: (id: string) => void;
}): import("react").JSX.Element | null;
