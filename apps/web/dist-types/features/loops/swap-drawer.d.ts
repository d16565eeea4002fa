import type { LoopQuestion, LoopSession } from '@loopwright/contracts';
type Props = {
    session: LoopSession;
    question: LoopQuestion;
    onClose: () => void;
};
/** Other questions for the place of one, cheapest for the loop first. */
export declare function SwapDrawer({ session, question, onClose }: Props): import("react").JSX.Element;
export {};
