import type { ReactNode } from 'react';
export type Tone = 'neutral' | 'brand' | 'ok' | 'warn' | 'info' | 'danger';
/** A state in a word. Red (`danger`) is for errors, never for a person. */
export declare function Badge({ tone, icon, children }: {
    tone?: Tone;
    icon?: ReactNode;
    children: ReactNode;
}): import("react").JSX.Element;
/** Something chosen that can be taken away again. */
export declare function Chip({ children, onRemove, removeLabel, }: {
    children: ReactNode;
    onRemove?: () => void;
    removeLabel?: string;
}): import("react").JSX.Element;
