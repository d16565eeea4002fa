import type { UseMutationResult } from '@tanstack/react-query';
import type { Loop } from '@loopwright/contracts';
import type { LoopEdits } from './use-loop-edits.ts';
export type Assemble = UseMutationResult<Loop, Error, void>;
/** `blocked`: the assembler found no way, and what to do about it comes first. */
type BarProps = {
    edits: LoopEdits;
    assemble: Assemble;
    blocked: boolean;
};
/** Where the loop stands, and what can be done with all of it. */
export declare function BuilderBar(props: BarProps): import("react").JSX.Element;
export {};
