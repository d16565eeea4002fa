/** Sessions that no template gave. */
import type { LoopTemplate, PlannedSession, Stage } from '@loopwright/contracts';
type Session = Omit<PlannedSession, 'questions'>;
/**
 * A session for a stage: as a template holds it, where one does, else with room at both ends of the slot and one
 * question to about every eight minutes.
 */
export declare function sessionFor(stage: Stage, templates: readonly LoopTemplate[], taken: readonly string[], minutes?: number): Session;
export {};
