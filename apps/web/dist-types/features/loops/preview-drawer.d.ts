import type { LoopQuestion, LoopSession } from '@loopwright/contracts';
type Props = {
    session: LoopSession;
    questions: readonly LoopQuestion[];
    onClose: () => void;
};
/** Questions of a session as its interviewer reads them. */
export declare function PreviewDrawer({ session, questions, onClose }: Props): import("react").JSX.Element;
export {};
