import { Injectable } from '@nestjs/common';
import type { Person } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { numbered, scope } from '../../platform/access/scope.ts';
import { Database } from '../../platform/database.ts';
import { ScorecardEntity } from './scorecards.entities.ts';
import { withheldFrom } from './withheld.ts';

export type CardRow = Pick<ScorecardEntity, 'id' | 'interviewId' | 'state' | 'submittedAt'> & { interviewer: Person };
export type LockedCard = CardRow & { submissionKey: string | null; cancelled: boolean };
/** A seat on the panel of an interview, with the submitted card of whoever sits there if the reader may see it. */
export type SeatRow = {
  interviewId: string;
  sessionTitle: string;
  stage: string;
  interviewer: Person;
  own: boolean;
  cardId: string | null;
  submittedAt: Date | null;
};
export type DueRow = { interviewId: string; candidate: string; job: string; title: string; endedAt: Date };

const columns = `card.id, card.interview_id AS "interviewId", card.state, card.submitted_at AS "submittedAt",
  jsonb_build_object('id', person.id, 'name', person.name) AS interviewer`;
const withAuthor = `scorecard card JOIN account person ON person.organisation_id = card.organisation_id AND person.id = card.interviewer_id`;

@Injectable()
export class ScorecardsRepository {
  constructor(private readonly database: Database) {}

  /** A card that the actor may read. */
  async card(actor: Actor, id: string): Promise<CardRow | undefined> {
    const allowed = numbered(scope(actor, 'scorecard.read', 'card'), 1);
    const rows: CardRow[] = await this.database.manager.query(
      `SELECT ${columns} FROM ${withAuthor} WHERE card.id = $1 AND ${allowed.where}`,
      [id, ...allowed.values],
    );
    return rows[0];
  }

  async ownCard(actor: Actor, interviewId: string): Promise<CardRow | undefined> {
    const rows: CardRow[] = await this.database.manager.query(
      `SELECT ${columns} FROM ${withAuthor}
       WHERE card.organisation_id = $1 AND card.interview_id = $2 AND card.interviewer_id = $3`,
      [actor.organisationId, interviewId, actor.accountId],
    );
    return rows[0];
  }

  /** Makes the draft of an assigned interviewer; opening it twice at once makes one. */
  async open(actor: Actor, interviewId: string, id: string): Promise<void> {
    await this.database.manager.query(
      `INSERT INTO scorecard (organisation_id, id, interview_id, interviewer_id) VALUES ($1, $2, $3, $4)
       ON CONFLICT ON CONSTRAINT scorecard_one_per_interviewer DO NOTHING`,
      [actor.organisationId, id, interviewId, actor.accountId],
    );
  }

  /** Locks a card until the transaction ends, and its interview against being cancelled meanwhile. */
  async lock(organisationId: string, id: string): Promise<LockedCard | undefined> {
    const rows: LockedCard[] = await this.database.manager.query(
      `SELECT ${columns}, card.submission_key AS "submissionKey", held.status = 'cancelled' AS cancelled
       FROM ${withAuthor} JOIN interview held ON held.organisation_id = card.organisation_id AND held.id = card.interview_id
       WHERE card.organisation_id = $1 AND card.id = $2 FOR UPDATE OF card FOR SHARE OF held`,
      [organisationId, id],
    );
    return rows[0];
  }

  async submit(organisationId: string, id: string, submissionKey: string): Promise<boolean> {
    const result = await this.database.manager
      .createQueryBuilder()
      .update(ScorecardEntity)
      .set({ state: 'submitted', submissionKey, submittedAt: () => 'now()' })
      .where(`organisation_id = :organisationId AND id = :id AND state = 'draft'`, { organisationId, id })
      .execute();
    return result.affected === 1;
  }

  /** Every seat on the candidate's scheduled interviews; nothing but the submitted cards that the actor may see is joined. */
  seats(actor: Actor, applicationId: string): Promise<SeatRow[]> {
    const interviews = numbered(scope(actor, 'interview.read', 'held'), 2);
    const cards = numbered(scope(actor, 'scorecard.read', 'card'), 2 + interviews.values.length);
    return this.database.manager.query(
      `SELECT held.id AS "interviewId", held.title AS "sessionTitle", held.stage, seat.account_id = $2 AS own,
         jsonb_build_object('id', person.id, 'name', person.name) AS interviewer,
         card.id AS "cardId", card.submitted_at AS "submittedAt"
       FROM interview held
       JOIN interview_panelist seat ON seat.organisation_id = held.organisation_id AND seat.interview_id = held.id
       JOIN account person ON person.organisation_id = seat.organisation_id AND person.id = seat.account_id
       LEFT JOIN scorecard card ON card.organisation_id = seat.organisation_id AND card.interview_id = seat.interview_id
         AND card.interviewer_id = seat.account_id AND card.state = 'submitted' AND ${cards.where}
       WHERE held.application_id = $1 AND held.status = 'scheduled' AND ${interviews.where}
       ORDER BY held.starts_at, held.id, lower(person.name), person.id`,
      [applicationId, actor.accountId, ...interviews.values, ...cards.values],
    );
  }

  async withheld(actor: Actor, applicationId: string): Promise<boolean> {
    const blind = numbered(withheldFrom(actor, 'app'), 2);
    const rows: { withheld: boolean }[] = await this.database.manager.query(
      `SELECT ${blind.where} AS withheld FROM application app WHERE app.organisation_id = $1 AND app.id = $2`,
      [actor.organisationId, applicationId, ...blind.values],
    );
    return rows[0]?.withheld ?? true;
  }

  /** Interviews of the actor that are over and whose card is not in, longest ago first. */
  due(actor: Actor): Promise<DueRow[]> {
    const mine = numbered(scope(actor, 'scorecard.open', 'held'), 1);
    return this.database.manager.query(
      `SELECT held.id AS "interviewId", cand.name AS candidate, job.title AS job, held.title, over.at AS "endedAt"
       FROM interview held
       CROSS JOIN LATERAL (SELECT held.starts_at + make_interval(mins => held.minutes::integer) AS at) AS over
       JOIN application app ON app.organisation_id = held.organisation_id AND app.id = held.application_id
       JOIN candidate cand ON cand.organisation_id = app.organisation_id AND cand.id = app.candidate_id
       JOIN job ON job.organisation_id = app.organisation_id AND job.id = app.job_id
       WHERE over.at < now() AND ${mine.where} AND NOT EXISTS (SELECT 1 FROM scorecard card
         WHERE card.organisation_id = held.organisation_id AND card.interview_id = held.id AND card.interviewer_id = $1 AND card.state = 'submitted')
       ORDER BY over.at, held.id`,
      [actor.accountId, ...mine.values],
    );
  }
}
