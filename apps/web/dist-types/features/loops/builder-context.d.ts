import type { Loop, LoopQuestion, LoopSession } from '@loopwright/contracts';
import type { Edit } from './plan.ts';
/** What stands beside or above the builder; one at a time. */
export type Overlay = {
    kind: 'publish';
} | {
    kind: 'coverage';
} | {
    kind: 'new-session';
} | {
    kind: 'add' | 'settings' | 'preview';
    session: LoopSession;
} | {
    kind: 'swap' | 'read';
    session: LoopSession;
    question: LoopQuestion;
};
export type Builder = {
    /** The loop with all edits in it, saved or not. */
    loop: Loop;
    /** Whether the reader may change it. */
    runs: boolean;
    session: LoopSession | undefined;
    edit: (edit: Edit) => void;
    open: (overlay: Overlay) => void;
    select: (sessionId: string) => void;
};
export declare const BuilderContext: import("react").Context<Builder | null>;
export declare function useBuilder(): Builder;
/** Gives focus to an element that the next drawing of the page brings or moves. */
export declare const focusSoon: (id: string) => void;
export declare const sessionButtonId: (sessionId: string) => string;
export declare const questionMenuId: (questionId: string) => string;
