import type { ApplicationStage, DecisionOutcome } from '@loopwright/contracts';

export const outcomeWords = { advance: 'Advance', hold: 'Hold', reject: 'Reject' } as const satisfies Record<
  DecisionOutcome,
  string
>;
export const decidedWords = { advance: 'Advanced', hold: 'On hold', reject: 'Rejected' } as const satisfies Record<
  DecisionOutcome,
  string
>;

const closed: readonly string[] = ['hired', 'rejected', 'withdrawn'] satisfies ApplicationStage[];
export const isClosed = (stage: string): boolean => closed.includes(stage);

/** "interviewing" → "Interviewing" */
export const stageWord = (stage: string): string => stage.charAt(0).toUpperCase() + stage.slice(1);
