import type { Kit } from '@loopwright/contracts';
import type { Saver } from './saving/saver.ts';
/** The whole card as plain text, for copying it to a safe place. */
export declare function cardText(kit: Kit, saver: Pick<Saver, 'entry'>): string;
