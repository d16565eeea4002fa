import type { LoopSession } from '@loopwright/contracts';
export declare function SessionSettingsDialog({ session, onClose }: {
    session: LoopSession;
    onClose: () => void;
}): import("react").JSX.Element;
export declare function NewSessionDialog({ onClose }: {
    onClose: () => void;
}): import("react").JSX.Element;
