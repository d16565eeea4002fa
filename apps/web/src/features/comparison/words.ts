import type { ApplicationStage, DecisionOutcome } from '@loopwright/contracts';

export const outcomeWords = { advance: 'Advance', hold: 'Hold', reject: 'Reject' } as const satisfies Record<
  DecisionOutcome,
  string
>;
export const decidedWords = { advance: 'Advanced', hold: 'On hold', reject: 'Rejected' } as const satisfies Record<
  DecisionOutcome,
  string
>;

/** Where a candidate goes on to from a stage. */
export const stageAfter = (stage: string): string =>
  stage === 'offer' ? stage : stage === 'deciding' ? 'offer' : 'deciding';

/** "Advanced to Offer": what a decision at a stage did. */
export function movedWords(outcome: DecisionOutcome, stage: string): string {
  if (outcome === 'reject') return `${decidedWords.reject}. The application is closed.`;
  if (outcome === 'hold') return `${decidedWords.hold} at ${stageWord(stage)}`;
  const next = stageAfter(stage);
  return next === stage
    ? `${decidedWords.advance}, stays at ${stageWord(stage)}`
    : `${decidedWords.advance} to ${stageWord(next)}`;
}

const closed: readonly string[] = ['hired', 'rejected', 'withdrawn'] satisfies ApplicationStage[];
export const isClosed = (stage: string): boolean => closed.includes(stage);

/** "interviewing" → "Interviewing" */
export const stageWord = (stage: string): string => stage.charAt(0).toUpperCase() + stage.slice(1);
