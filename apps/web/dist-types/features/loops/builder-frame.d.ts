import type { Loop } from '@loopwright/contracts';
/** Sessions at the left, the selected one in the middle, what the loop covers at the right. */
export declare function BuilderFrame({ loop, runs }: {
    loop: Loop;
    runs: boolean;
}): import("react").JSX.Element;
