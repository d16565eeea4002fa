import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
export type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type' | 'aria-label'> & {
    /** Name of the button, also shown as its tooltip. */
    label: string;
    icon: ReactNode;
    bordered?: boolean;
    ref?: Ref<HTMLButtonElement>;
};
export declare function IconButton({ label, icon, bordered, className, ...rest }: IconButtonProps): import("react").JSX.Element;
