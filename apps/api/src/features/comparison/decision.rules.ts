import type { ApplicationStage, DecisionOutcome } from '@loopwright/contracts';

const closing: ReadonlySet<ApplicationStage> = new Set(['hired', 'rejected', 'withdrawn']);
export const isClosed = (stage: ApplicationStage): boolean => closing.has(stage);

/** Where a decision puts an open application: one step on, out, or nowhere. An offer is the last step that a decision takes. */
export function stageAfter(outcome: DecisionOutcome, stage: ApplicationStage): ApplicationStage {
  if (outcome === 'reject') return 'rejected';
  if (outcome === 'hold' || stage === 'offer') return stage;
  return stage === 'deciding' ? 'offer' : 'deciding';
}
