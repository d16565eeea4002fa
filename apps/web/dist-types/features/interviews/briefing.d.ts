import type { Kit } from '@loopwright/contracts';
/** Before the start: with whom, what for, and how to hold it. */
export declare function Briefing({ kit, onOpen }: {
    kit: Kit;
    onOpen?: (() => void) | undefined;
}): import("react").JSX.Element;
