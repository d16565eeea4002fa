import { Injectable } from '@nestjs/common';
import type { CheckChange, CheckEnd, CheckState, Person } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { numbered, scope } from '../../platform/access/scope.ts';
import { Database } from '../../platform/database.ts';
import { endedByNow, finishedNow, isOverdue, stateNow } from './check-time.ts';
import { KnowledgeCheckEntity, KnowledgeCheckLinkEntity, KnowledgeCheckQuestionEntity } from './checks.entities.ts';

export type CheckRow = Pick<
  KnowledgeCheckEntity,
  'id' | 'applicationId' | 'minutes' | 'extraMinutes' | 'blind' | 'showsScore' | 'createdAt' | 'expiresAt' | 'version'
> & {
  questions: number;
  createdBy: Person;
  state: CheckState;
  startedAt: Date | null;
  finishedAt: Date | null;
  endedBy: CheckEnd | null;
  /** Whether the reader may arrange the check, and read its result. */
  manages: boolean;
  readable: boolean;
};
type NewCheck = Omit<KnowledgeCheckEntity, 'status' | 'createdAt' | 'startedAt' | 'finishedAt' | 'endedBy' | 'version'>;
type Target = { organisationId: string; id: string; version: number };

@Injectable()
export class ChecksRepository {
  constructor(private readonly database: Database) {}

  /** Checks of an application that the actor may know of, newest first; one of them, where `id` is given. */
  async seen(actor: Actor, of: { applicationId: string } | { id: string }): Promise<CheckRow[]> {
    const see = numbered(scope(actor, 'check.see', 'c'), 1);
    const change = numbered(scope(actor, 'check.change', 'c'), 1 + see.values.length);
    const read = numbered(scope(actor, 'check.read', 'c'), 1 + see.values.length + change.values.length);
    const [column, id] = 'id' in of ? ['c.id', of.id] : ['c.application_id', of.applicationId];
    return this.database.manager.query(
      `SELECT c.id, c.application_id AS "applicationId", c.minutes, c.extra_minutes AS "extraMinutes", c.blind, c.shows_score AS "showsScore",
         c.created_at AS "createdAt", c.expires_at AS "expiresAt", c.version, c.started_at AS "startedAt",
         (SELECT count(*)::int FROM knowledge_check_question asked WHERE asked.organisation_id = c.organisation_id AND asked.check_id = c.id) AS questions,
         jsonb_build_object('id', person.id, 'name', person.name) AS "createdBy",
         ${stateNow} AS state, ${finishedNow} AS "finishedAt", ${endedByNow} AS "endedBy", ${change.where} AS manages, ${read.where} AS readable
       FROM knowledge_check c JOIN account person ON person.organisation_id = c.organisation_id AND person.id = c.created_by
       WHERE ${column} = $1 AND ${see.where} ORDER BY c.created_at DESC, c.id DESC`,
      [id, ...see.values, ...change.values, ...read.values],
    );
  }

  async add(
    check: NewCheck,
    questions: readonly Omit<KnowledgeCheckQuestionEntity, 'organisationId' | 'checkId'>[],
  ): Promise<void> {
    const { organisationId, id: checkId } = check;
    await this.database.manager.insert(KnowledgeCheckEntity, check);
    await this.database.manager.insert(
      KnowledgeCheckQuestionEntity,
      questions.map((question) => ({ ...question, organisationId, checkId })),
    );
  }

  /** The one link that opens the check from now on. */
  async setLink(organisationId: string, checkId: string, tokenHash: Buffer): Promise<void> {
    await this.database.manager.query(
      `INSERT INTO knowledge_check_link (organisation_id, check_id, token_hash, usable_until)
       SELECT organisation_id, id, $3, CASE WHEN status = 'created' THEN expires_at ELSE now() + interval '30 days' END
       FROM knowledge_check WHERE organisation_id = $1 AND id = $2
       ON CONFLICT ON CONSTRAINT knowledge_check_link_pkey DO UPDATE SET token_hash = excluded.token_hash, usable_until = excluded.usable_until`,
      [organisationId, checkId, tokenHash],
    );
  }

  async removeLink(organisationId: string, checkId: string): Promise<void> {
    await this.database.manager.delete(KnowledgeCheckLinkEntity, { organisationId, checkId });
  }

  /** Changes the times of a check that nobody has started; false when it is started or at another version. */
  change({ organisationId, id, version }: Target, { minutes, extraMinutes }: CheckChange): Promise<boolean> {
    return this.changed(
      `UPDATE knowledge_check SET minutes = coalesce($4, minutes), extra_minutes = coalesce($5, extra_minutes), version = version + 1
       WHERE organisation_id = $1 AND id = $2 AND version = $3 AND status = 'created'`,
      [organisationId, id, version, minutes ?? null, extraMinutes ?? null],
    );
  }

  /** Keeps a check open for whoever gets its new link: a week at least, until it is started. */
  reopen({ organisationId, id, version }: Target): Promise<boolean> {
    return this.changed(
      `UPDATE knowledge_check c SET version = version + 1,
         expires_at = CASE WHEN status = 'created' THEN greatest(expires_at, now() + interval '7 days') ELSE expires_at END
       WHERE organisation_id = $1 AND id = $2 AND version = $3 AND status in ('created','started') AND NOT ${isOverdue}`,
      [organisationId, id, version],
    );
  }

  withdraw({ organisationId, id, version }: Target): Promise<boolean> {
    return this.changed(
      `UPDATE knowledge_check c SET status = 'withdrawn', version = version + 1
       WHERE organisation_id = $1 AND id = $2 AND version = $3 AND status in ('created','started') AND NOT ${isOverdue}`,
      [organisationId, id, version],
    );
  }

  private async changed(sql: string, values: unknown[]): Promise<boolean> {
    const [, count]: [unknown[], number] = await this.database.manager.query(sql, values);
    return count === 1;
  }
}
