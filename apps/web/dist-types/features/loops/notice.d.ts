import { type ReactNode } from 'react';
type Props = {
    title: string;
    icon: ReactNode;
    children?: ReactNode;
    tone?: 'warn' | 'ok';
    alert?: boolean;
};
/** Something about the whole loop that asks to be read. */
export declare function Notice({ title, icon, children, tone, alert }: Props): import("react").JSX.Element;
export {};
