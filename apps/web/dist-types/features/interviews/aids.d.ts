import type { Kit } from '@loopwright/contracts';
/** Lists to go through and turns to give a conversation, for those who want them. */
export declare function Aids({ kit: { checklists, twists } }: {
    kit: Kit;
}): import("react").JSX.Element | null;
