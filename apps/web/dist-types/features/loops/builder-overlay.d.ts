import { type Overlay } from './builder-context.ts';
/** The one dialog or drawer that is open. A session or question is looked up anew: it may have changed since. */
export declare function BuilderOverlay({ overlay, onClose }: {
    overlay: Overlay | null;
    onClose: () => void;
}): import("react").JSX.Element | null;
