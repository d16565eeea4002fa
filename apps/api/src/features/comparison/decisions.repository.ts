import { Injectable } from '@nestjs/common';
import type { ApplicationStage, Decision } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { numbered, scope } from '../../platform/access/scope.ts';
import { Database } from '../../platform/database.ts';
import { DecisionEntity } from './comparison.entities.ts';

export type DecisionRow = Omit<Decision, 'decidedAt'> & { decidedAt: Date };
type DecidedApplication = { id: string; stage: ApplicationStage; version: number };

@Injectable()
export class DecisionsRepository {
  constructor(private readonly database: Database) {}

  async application(organisationId: string, id: string): Promise<DecidedApplication | undefined> {
    const rows: DecidedApplication[] = await this.database.manager.query(
      'SELECT id, stage, version FROM application WHERE organisation_id = $1 AND id = $2 FOR UPDATE',
      [organisationId, id],
    );
    return rows[0];
  }

  /** Moves an application that is still at `version`; false when it is not. */
  async move(organisationId: string, id: string, version: number, stage: ApplicationStage): Promise<boolean> {
    const [, moved]: [unknown[], number] = await this.database.manager.query(
      `UPDATE application SET stage = $4, version = version + 1,
         stage_since = CASE WHEN stage = $4 THEN stage_since ELSE now() END
       WHERE organisation_id = $1 AND id = $2 AND version = $3`,
      [organisationId, id, version, stage],
    );
    return moved === 1;
  }

  /** Keeps a decision; answers when it was taken. */
  async add(decision: Omit<DecisionEntity, 'decidedAt'>): Promise<Date> {
    const result = await this.database.manager
      .createQueryBuilder()
      .insert()
      .into(DecisionEntity)
      .values(decision)
      .returning(['decidedAt'])
      .execute();
    return (result.generatedMaps[0] as Pick<DecisionEntity, 'decidedAt'>).decidedAt;
  }

  /** Decisions on an application that the actor may see, newest first. */
  ofApplication(actor: Actor, applicationId: string): Promise<DecisionRow[]> {
    const allowed = numbered(scope(actor, 'decision.list', 'app'), 1);
    return this.database.manager.query(
      `SELECT decision.id, decision.application_id AS "applicationId", decision.outcome, decision.reason,
         jsonb_build_object('id', person.id, 'name', person.name) AS "decidedBy", decision.decided_at AS "decidedAt"
       FROM decision
       JOIN application app ON app.organisation_id = decision.organisation_id AND app.id = decision.application_id
       JOIN account person ON person.organisation_id = decision.organisation_id AND person.id = decision.decided_by
       WHERE decision.application_id = $1 AND ${allowed.where} ORDER BY decision.decided_at DESC, decision.id DESC`,
      [applicationId, ...allowed.values],
    );
  }
}
