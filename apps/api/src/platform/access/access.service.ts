import { Injectable } from '@nestjs/common';
import { Database } from '../database.ts';
import { isId } from '../ids.ts';
import type { Actor } from './actor.ts';
import { type Action, ruleOf } from './policy.ts';
import { keyOf, tableOf } from './relations.ts';
import { numbered, scope } from './scope.ts';

@Injectable()
export class AccessService {
  constructor(private readonly database: Database) {}

  /** Whether the actor may do the action to the object. Absent, foreign and forbidden objects are all just "no". */
  async can(actor: Actor, action: Action, objectId: string): Promise<boolean> {
    const rule = ruleOf(action);
    if (rule.on === null || rule[actor.role] === 'deny') return false;
    const key = keyOf(rule.on);
    if (key === 'id' && !isId(objectId)) return false;
    const { where, values } = numbered(scope(actor, action, 'o'), 1);
    const sql = `SELECT 1 FROM ${tableOf(rule.on)} o WHERE o.${key} = $1 AND ${where}`;
    const rows = await this.database.read(actor.organisationId, sql, [objectId, ...values]);
    return rows.length === 1;
  }

  /** Whether the actor may do the action to each of these objects. Only inside a transaction. */
  async canAll(actor: Actor, action: Action, objectIds: readonly string[]): Promise<boolean> {
    const { on } = ruleOf(action);
    if (on === null) return false;
    const { where, values } = numbered(scope(actor, action, 'o'), 1);
    const rows: { found: number }[] = await this.database.manager.query(
      `SELECT count(*)::integer AS found FROM ${tableOf(on)} o WHERE o.${keyOf(on)} = ANY($1) AND ${where}`,
      [objectIds, ...values],
    );
    return rows[0]!.found === objectIds.length;
  }
}
