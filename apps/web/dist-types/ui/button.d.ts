import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
export type ButtonLook = {
    /** `primary`: one per view. `plain`: no border, for rows and toolbars. */
    variant?: 'primary' | 'default' | 'plain' | 'danger';
    size?: 'medium' | 'small';
    icon?: ReactNode;
    /** Fills the width of its container. */
    wide?: boolean;
};
export type ButtonProps = ButtonLook & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> & {
    type?: 'button' | 'submit';
    /** Keeps the label, shows that work is under way, and ignores further presses. */
    busy?: boolean;
    /** Why the button cannot be used now; it stays focusable and says so. */
    disabledReason?: string;
    ref?: Ref<HTMLButtonElement>;
};
export declare function Button(props: ButtonProps): import("react").JSX.Element;
export type ButtonLinkProps = ButtonLook & {
    href: string;
    children: ReactNode;
    target?: string;
};
/** A link that looks like a button, for going somewhere. */
export declare function ButtonLink({ variant, size, icon, wide, href, children, target }: ButtonLinkProps): import("react").JSX.Element;
