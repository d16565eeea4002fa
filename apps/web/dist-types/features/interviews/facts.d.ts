import type { Kit } from '@loopwright/contracts';
/** When, where, who, and for which job. */
export declare function Facts({ kit }: {
    kit: Kit;
}): import("react").JSX.Element;
