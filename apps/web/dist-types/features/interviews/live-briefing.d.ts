import type { Kit } from '@loopwright/contracts';
/** The briefing at hand while the interview runs. */
export declare function LiveBriefing({ kit }: {
    kit: Kit;
}): import("react").JSX.Element;
