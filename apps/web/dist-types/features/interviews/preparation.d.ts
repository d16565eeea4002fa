import type { Kit } from '@loopwright/contracts';
/** What the stage is for, and how to hold it. */
export declare function Preparation({ kit: { stage } }: {
    kit: Kit;
}): import("react").JSX.Element;
