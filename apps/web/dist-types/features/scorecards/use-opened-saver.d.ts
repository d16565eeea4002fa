import type { Scorecard } from '@loopwright/contracts';
import { type Opening, Saver } from './saving/saver.ts';
type Opened = {
    card: Scorecard;
} & Pick<Opening, 'kept' | 'deviceWorks'>;
/** A saver for the card as it was opened, tied to the life of the page and of the session. */
export declare function useOpenedSaver({ card, kept, deviceWorks }: Opened, owner: string): Saver;
export {};
