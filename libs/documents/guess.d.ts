import type { DraftFormat, DraftQuestion } from './document.ts';
/** How a question seems to be meant, by its words first and its section second. */
export declare function guessFormat({ prompt, options, section, }: Pick<DraftQuestion, 'prompt' | 'options' | 'section'>): DraftFormat;
