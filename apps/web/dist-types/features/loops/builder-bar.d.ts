import type { UseMutationResult } from '@tanstack/react-query';
import type { Loop } from '@loopwright/contracts';
import type { LoopEdits } from './use-loop-edits.ts';
export type Assemble = UseMutationResult<Loop, Error, void>;
/** Where the loop stands, and what can be done with all of it. */
export declare function BuilderBar({ edits, assemble }: {
    edits: LoopEdits;
    assemble: Assemble;
}): import("react").JSX.Element;
