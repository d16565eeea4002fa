import type { ReactNode } from 'react';
import type { Tone } from './badge.tsx';
export type StatusDotProps = {
    tone?: Tone;
    shape?: 'full' | 'half' | 'ring';
    children: ReactNode;
};
/** A word with a dot; the shape says it too: ● one of us, ◐ a scorecard, ○ waiting. */
export declare function StatusDot({ tone, shape, children }: StatusDotProps): import("react").JSX.Element;
