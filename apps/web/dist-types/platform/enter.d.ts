import type { Me } from '@loopwright/contracts';
/** Goes in as someone: nothing of an earlier session stays in the cache, and "back" does not lead to the form. */
export declare function useEnter(): (me: Me, next?: string) => void;
/** Only addresses of this app; anything else goes home. */
export declare const withinApp: (next: string) => string;
