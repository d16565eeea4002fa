import type { Kit, Scorecard } from '@loopwright/contracts';
import { type ReactNode } from 'react';
import type { Saver } from './saving/saver.ts';
type Props = {
    kit: Kit;
    card: Scorecard;
    saver: Saver;
    owner: string;
    /** False where the browser keeps nothing on this device. */
    deviceWorks: boolean;
    /** Where the state of saving is shown. */
    saveSlot: HTMLElement | null;
    /** Purpose and preparation, at hand while the interview runs. */
    briefing: ReactNode;
};
/** The live scorecard: one part at a time, everything else one key away. */
export declare function Workbench({ kit, card, saver, owner, deviceWorks, saveSlot, briefing }: Props): import("react").JSX.Element;
export {};
