import type { LoopSession } from '@loopwright/contracts';
/** The selected session: what it is for, and its questions in the order to ask them. */
export declare function SessionPanel({ session }: {
    session: LoopSession;
}): import("react").JSX.Element;
