import type { LoopSession } from '@loopwright/contracts';
type Props = {
    session: LoopSession;
    onClose: () => void;
};
/** Adds to a session what the assembler suggests, or what a search of the bank finds; stays open for the next one. */
export declare function AddDrawer({ session, onClose }: Props): import("react").JSX.Element;
export {};
