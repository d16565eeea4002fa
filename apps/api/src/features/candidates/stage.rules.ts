import type { ApplicationStage } from '@loopwright/contracts';

/** Stages that a recorded decision leads to; moving someone there by hand would leave the reason out. */
const decided: readonly ApplicationStage[] = ['offer', 'rejected'];

/** Whether a move by hand would go round the decision. Hiring follows an offer; anyone can withdraw, and step back. */
export const needsDecision = (before: ApplicationStage, next: ApplicationStage): boolean =>
  before !== next && (decided.includes(next) || (next === 'hired' && before !== 'offer'));
