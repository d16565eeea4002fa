import type { Reason } from './document.ts';
/** Why a text that reads as a question is still none to ask a candidate; `undefined` when nothing speaks against it. */
export declare function vetoOf(text: string): Reason | undefined;
