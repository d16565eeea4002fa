import { type ReactNode } from 'react';
import { type ButtonLook } from './button.tsx';
type Choice = {
    label: string;
    icon?: ReactNode;
    /** A second line. */
    hint?: string;
    danger?: boolean;
    /** One of several, of which one holds. */
    checked?: boolean;
    disabledReason?: string;
    href?: string;
    onSelect?: () => void;
};
export type MenuItem = Choice | 'divider' | {
    heading: ReactNode;
};
/** Opens the page's one menu beside an element; a second call on the same element closes it. */
export declare function openMenu(anchor: HTMLElement, label: string, items: readonly MenuItem[]): void;
export declare function closeMenu(giveFocusBack?: boolean): void;
type TriggerProps = {
    label: string;
    items: readonly MenuItem[] | (() => readonly MenuItem[]);
};
/** ⋯ with a menu. In long lists call `openMenu` from a plain button instead. */
export declare function MenuDots({ label, items }: TriggerProps): import("react").JSX.Element;
/** A labelled button with a menu. */
export declare function MenuButton({ label, items, children, ...look }: TriggerProps & ButtonLook & {
    children: ReactNode;
}): import("react").JSX.Element;
/** Mounted once by the app. */
export declare function MenuHost(): import("react").ReactPortal | null;
export {};
