import type { ComponentType } from 'react';
import type { Ability } from '../platform/session.tsx';
export type Destination = {
    href: string;
    label: string;
    icon: ComponentType<{
        'aria-hidden': 'true';
    }>;
    keys?: string;
    needs?: Ability;
};
/** Where this person can go: what exists and their role may see. */
export declare const destinationsFor: (can: (ability: Ability) => boolean) => Destination[];
export declare const isAt: (href: string, pathname: string) => boolean;
