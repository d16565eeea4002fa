import type { Kit } from '@loopwright/contracts';
import type { Ref } from 'react';
/** Stays in sight: with whom, how long, and, in a slot of its own, whether the words are safe. */
export declare function TopBar({ kit, saveSlot }: {
    kit: Kit;
    saveSlot: Ref<HTMLDivElement>;
}): import("react").JSX.Element;
