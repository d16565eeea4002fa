import type { ReactNode } from 'react';
export type FactsProps = {
    facts: readonly {
        term: string;
        value: ReactNode;
    }[];
    action?: ReactNode;
};
/** Short facts side by side; those without a value are left out. */
export declare function Facts({ facts, action }: FactsProps): import("react").JSX.Element;
