import type { Kit } from '@loopwright/contracts';
/** The questions in their order, each opening in place. */
export declare function Plan({ kit: { questions, rubric } }: {
    kit: Kit;
}): import("react").JSX.Element;
