import { Injectable } from '@nestjs/common';
import type { Interview } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { relations } from '../../platform/access/relations.ts';
import { numbered, scope } from '../../platform/access/scope.ts';
import { Database } from '../../platform/database.ts';
import { InterviewEntity, InterviewPanelistEntity } from './interviews.entities.ts';

export type InterviewRow = Omit<Interview, 'startsAt'> & { startsAt: Date };
type InterviewColumns = Partial<Pick<InterviewEntity, 'startsAt' | 'place' | 'status'>>;
type Reading = 'interview.read' | 'interview.kit';

@Injectable()
export class InterviewsRepository {
  constructor(private readonly database: Database) {}

  async interview(actor: Actor, id: string, as: Reading = 'interview.read'): Promise<InterviewRow | undefined> {
    return (await this.visible(actor, as, (bind) => `held.id = ${bind(id)}`))[0];
  }

  ofApplication(actor: Actor, applicationId: string): Promise<InterviewRow[]> {
    return this.visible(actor, 'interview.read', (bind) => `held.application_id = ${bind(applicationId)}`);
  }

  /** Whether the actor has a card of their own to submit for this candidate, and is blind to the others' until then. */
  async owes({ organisationId, accountId }: Actor, applicationId: string): Promise<boolean> {
    const blind = relations.application.blind('app').replaceAll(':actor', '$3');
    const rows: unknown[] = await this.database.manager.query(
      `SELECT 1 FROM application app WHERE app.organisation_id = $1 AND app.id = $2 AND ${blind}`,
      [organisationId, applicationId, accountId],
    );
    return rows.length > 0;
  }

  /** Interviews that start from `from` until before `to`, on whose panel the actor sits. */
  onPanelOf(actor: Actor, from: Date | undefined, to: Date | undefined): Promise<InterviewRow[]> {
    return this.visible(actor, 'interview.kit', (bind) => {
      const seat = `EXISTS (SELECT 1 FROM interview_panelist seat WHERE seat.organisation_id = held.organisation_id
        AND seat.interview_id = held.id AND seat.account_id = ${bind(actor.accountId)})`;
      const after = from ? ` AND held.starts_at >= ${bind(from)}` : '';
      const before = to ? ` AND held.starts_at < ${bind(to)}` : '';
      return `held.status = 'scheduled' AND ${seat}${after}${before}`;
    });
  }

  async add(interview: Omit<InterviewEntity, 'status' | 'version'>, panel: readonly string[]): Promise<void> {
    const { organisationId, id: interviewId } = interview;
    await this.database.manager.insert(InterviewEntity, interview);
    await this.seat(organisationId, interviewId, panel);
  }

  /** Locks an interview until the transaction ends, so that what is checked about it stays true. */
  async lock(organisationId: string, id: string) {
    const rows: Pick<InterviewEntity, 'applicationId' | 'status' | 'startsAt' | 'version'>[] =
      await this.database.manager.query(
        `SELECT application_id AS "applicationId", status, starts_at AS "startsAt", version FROM interview
       WHERE organisation_id = $1 AND id = $2 FOR UPDATE`,
        [organisationId, id],
      );
    return rows[0];
  }

  async panel(organisationId: string, interviewId: string): Promise<string[]> {
    const seats = await this.database.manager.findBy(InterviewPanelistEntity, { organisationId, interviewId });
    return seats.map(({ accountId }) => accountId);
  }

  written(organisationId: string, id: string): Promise<{ interviewerId: string; submitted: boolean }[]> {
    return this.database.manager.query(
      `SELECT interviewer_id AS "interviewerId", state = 'submitted' AS submitted FROM scorecard
       WHERE organisation_id = $1 AND interview_id = $2`,
      [organisationId, id],
    );
  }

  /** Changes an interview that is still at `version`; false when it is not. */
  async change(organisationId: string, id: string, version: number, columns: InterviewColumns): Promise<boolean> {
    const result = await this.database.manager
      .createQueryBuilder()
      .update(InterviewEntity)
      .set({ ...columns, version: () => 'version + 1' })
      .where('organisation_id = :organisationId AND id = :id AND version = :version', { organisationId, id, version })
      .execute();
    return result.affected === 1;
  }

  async seat(organisationId: string, interviewId: string, panel: readonly string[]): Promise<void> {
    const seats = panel.map((accountId) => ({ organisationId, interviewId, accountId }));
    if (seats.length > 0) await this.database.manager.insert(InterviewPanelistEntity, seats);
  }

  async unseat(organisationId: string, interviewId: string, panel: readonly string[]): Promise<void> {
    if (panel.length === 0) return;
    await this.database.manager
      .createQueryBuilder()
      .delete()
      .from(InterviewPanelistEntity)
      .where('organisation_id = :organisationId AND interview_id = :interviewId AND account_id IN (:...panel)', {
        organisationId,
        interviewId,
        panel,
      })
      .execute();
  }

  /**
   * Interviews that the actor may see, by start. The state of a panelist's card is told only where the actor may read
   * that card: whether another has begun to write is their own affair, and whether they are done is hidden from the blind.
   * How much somebody has to do, and why they do more, is told like their limits.
   */
  private visible(
    actor: Actor,
    as: Reading,
    condition: (bind: (value: unknown) => string) => string,
  ): Promise<InterviewRow[]> {
    const values: unknown[] = [];
    const bind = (value: unknown): string => `$${values.push(value)}`;
    const where = condition(bind);
    const allowed = numbered(scope(actor, as, 'held'), values.length);
    values.push(...allowed.values);
    const told = numbered(scope(actor, 'scorecard.read', 'card'), values.length);
    values.push(...told.values);
    const loads = numbered(scope(actor, 'interviewing.read', 'person'), values.length);
    values.push(...loads.values);
    return this.database.manager.query(
      `SELECT held.id, held.application_id AS "applicationId", held.session_id AS "sessionId", held.title, held.stage,
         held.starts_at AS "startsAt", held.minutes, held.place, held.status, held.loop_version AS "loopVersion", held.version,
         jsonb_build_object('id', cand.id, 'name', cand.name) AS candidate,
         jsonb_build_object('id', job.id, 'title', job.title) AS job,
         coalesce((SELECT jsonb_agg(jsonb_build_object('person', jsonb_build_object('id', person.id, 'name', person.name),
             'card', coalesce(card.state, 'none')) ORDER BY lower(person.name), person.id)
           FROM interview_panelist seat
           JOIN account person ON person.organisation_id = seat.organisation_id AND person.id = seat.account_id
           LEFT JOIN scorecard card ON card.organisation_id = seat.organisation_id AND card.interview_id = seat.interview_id
             AND card.interviewer_id = seat.account_id AND ${told.where}
           WHERE seat.organisation_id = held.organisation_id AND seat.interview_id = held.id), '[]') AS panel,
         coalesce((SELECT jsonb_agg(jsonb_build_object('person', jsonb_build_object('id', person.id, 'name', person.name), 'per', given.per,
             'count', given.count, 'most', given.most, 'reason', given.reason, 'by', jsonb_build_object('id', giver.id, 'name', giver.name))
             ORDER BY lower(person.name), person.id)
           FROM (SELECT DISTINCT ON (account_id) * FROM interview_over_limit given WHERE given.organisation_id = held.organisation_id
             AND given.interview_id = held.id AND given.starts_at = held.starts_at ORDER BY account_id, given_at DESC, id DESC) given
           JOIN interview_panelist seat ON seat.organisation_id = given.organisation_id AND seat.interview_id = given.interview_id AND seat.account_id = given.account_id
           JOIN account person ON person.organisation_id = given.organisation_id AND person.id = given.account_id AND ${loads.where}
           JOIN account giver ON giver.organisation_id = given.organisation_id AND giver.id = given.given_by), '[]') AS "overLimit"
       FROM interview held
       JOIN application app ON app.organisation_id = held.organisation_id AND app.id = held.application_id
       JOIN candidate cand ON cand.organisation_id = app.organisation_id AND cand.id = app.candidate_id
       JOIN job ON job.organisation_id = app.organisation_id AND job.id = app.job_id
       WHERE ${allowed.where} AND ${where} ORDER BY held.starts_at, held.id`,
      values,
    );
  }
}
