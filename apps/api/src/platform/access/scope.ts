import type { Actor } from './actor.ts';
import { type Action, ruleOf } from './policy.ts';
import { type ObjectKind, relations } from './relations.ts';

export type Scope = { where: string; parameters: { actor: string; actorEmail: string; organisation: string } };

/** The condition, over the row called `alias`, under which the actor may do the action: for lists and for single objects alike. */
export function scope(actor: Actor, action: Action, alias: string): Scope {
  const rule = ruleOf(action);
  if (rule.on === null) throw new Error(`${action} is not about an object; it has no scope.`);
  if (alias.startsWith('r_'))
    throw new Error(`Names that begin with r_ belong to the relations; call the row something else than ${alias}.`);
  const sql = (relation: string): string => sqlOf(rule.on!, relation, alias);
  const cell = rule[actor.role];
  const granted = cell === 'allow' ? 'true' : cell === 'deny' ? 'false' : cell.map(sql).join(' OR ');
  const forbidden = rule.unless.map((relation) => ` AND NOT (${sql(relation)})`).join('');
  return {
    where: `(${alias}.organisation_id = :organisation AND (${granted})${forbidden})`,
    parameters: { actor: actor.accountId, actorEmail: actor.email, organisation: actor.organisationId },
  };
}

function sqlOf(kind: ObjectKind, relation: string, alias: string): string {
  const sql = (relations[kind] as Record<string, (o: string) => string>)[relation];
  if (!sql) throw new Error(`${kind} has no relation "${relation}".`);
  return sql(alias);
}

/** The same condition for hand-written SQL: numbered parameters, counted on from those already used. */
export function numbered(of: Scope, used: number): { where: string; values: string[] } {
  const names = Object.keys(of.parameters) as (keyof Scope['parameters'])[];
  const present = names.filter((name) => new RegExp(`:${name}\\b`).test(of.where));
  const where = of.where.replace(
    /:(actorEmail|actor|organisation)\b/g,
    (_, name: keyof Scope['parameters']) => `$${used + 1 + present.indexOf(name)}`,
  );
  return { where, values: present.map((name) => of.parameters[name]) };
}
