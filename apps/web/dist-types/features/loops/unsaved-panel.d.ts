import type { LoopEdits } from './use-loop-edits.ts';
/** Edits that the server did not take: what they were, why, and the two ways on. Nothing is lost meanwhile. */
export declare function UnsavedPanel({ edits: { unsaved, keepMine, letGo } }: {
    edits: LoopEdits;
}): import("react").JSX.Element | null;
