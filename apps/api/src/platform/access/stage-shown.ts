import type { Actor } from './actor.ts';
import { relations } from './relations.ts';
import { type Scope, scope } from './scope.ts';

/** Stages that a decision leads to: whoever reads one knows how the panel's findings were judged. */
const TELLING = `'deciding', 'offer', 'hired', 'rejected'`;

/**
 * The stage of the application called `alias` as this actor is told it: an interviewer who owes a card of their own reads
 * on as before the decision. Those who run the pipeline know it, because they could not run it otherwise.
 */
export function stageShown(actor: Actor, alias: string): Scope {
  const { where, parameters } = scope(actor, 'application.move', alias);
  const hidden = `${relations.application.blind(alias)} AND NOT ${where}`;
  return {
    where: `(CASE WHEN ${alias}.stage IN (${TELLING}) AND ${hidden} THEN 'interviewing' ELSE ${alias}.stage END)`,
    parameters,
  };
}

/** All but the actor's own application, of which they are told nothing, not even by a count. */
export const ofOthers = (actor: Actor, alias: string): Scope => ({
  where: `NOT ${relations.application['is-candidate'](alias)}`,
  parameters: { actor: actor.accountId, actorEmail: actor.email, organisation: actor.organisationId },
});
