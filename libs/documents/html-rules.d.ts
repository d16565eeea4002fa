import type { Reason } from './document.ts';
/** Elements whose text is never shown, or never is content. */
export declare const silent: Set<string>;
/** Elements that begin a new block. */
export declare const breaking: Set<string>;
/** Why an element is left out for certain, whatever it holds. */
export declare function furnitureOf(name: string, attributes: Readonly<Record<string, string>>): Reason | undefined;
/** What an element probably holds, by the words in its class and id. */
export declare function regionOf(name: string, attributes: Readonly<Record<string, string>>): Reason | undefined;
