import type { Kit } from '@loopwright/contracts';
import type { ReactNode } from 'react';
/** Stays in sight: with whom, how long, and whether the words are safe. */
export declare function TopBar({ kit, save }: {
    kit: Kit;
    save?: ReactNode;
}): import("react").JSX.Element;
