import type { Actor } from '../../platform/access/actor.ts';
import { relations } from '../../platform/access/relations.ts';
import type { Scope } from '../../platform/access/scope.ts';

/** Whether the application called `alias` withholds the panel's findings from a reader who owes a card of their own. */
export const withheldFrom = (actor: Actor, alias: string): Scope => ({
  where: `(${relations.application.blind(alias)})`,
  parameters: { actor: actor.accountId, actorEmail: actor.email, organisation: actor.organisationId },
});
