import { Injectable } from '@nestjs/common';
import type { AnswerChange } from '@loopwright/contracts';
import { Database } from '../../platform/database.ts';
import { namedBy } from './scorecard.rules.ts';
import type { ScorecardAnswerEntity } from './scorecards.entities.ts';

export type AnswerRow = Omit<ScorecardAnswerEntity, 'organisationId'>;
type Target = { organisationId: string; scorecardId: string; subject: string };

const columns = `scorecard_id AS "scorecardId", subject, rating, absence, note, version, saved_at AS "savedAt"`;
/** A draft, held as it is until the answer is in: whoever submits the card waits for its last words, or shuts them out. */
const draft = `(SELECT organisation_id, id, interview_id FROM scorecard
  WHERE organisation_id = $1 AND id = $2 AND state = 'draft' FOR SHARE) AS draft`;
/** Published loops and rubrics never change, so an answer that exists needs no second look at what it is about. */
const known = `($3::text = 'overall'
  OR plan.sessions @> jsonb_build_array(jsonb_build_object('id', held.session_id, 'questions', jsonb_build_array(jsonb_build_object('questionId', $4::text))))
  OR rubric.content @> jsonb_build_object('criteria', jsonb_build_array(jsonb_build_object('slug', $5::text))))`;
const joinKit = (card: string): string => `
  JOIN interview held ON held.organisation_id = ${card}.organisation_id AND held.id = ${card}.interview_id
  JOIN loop_version plan ON plan.organisation_id = held.organisation_id AND plan.loop_id = held.loop_id AND plan.version = held.loop_version
  JOIN rubric_version rubric ON rubric.organisation_id = held.organisation_id AND rubric.stage = held.stage AND rubric.version = held.rubric_version`;

/** The hottest write of the product: one statement a save. */
@Injectable()
export class AnswersRepository {
  constructor(private readonly database: Database) {}

  /** Writes over the version that the change names; nothing when another version is there, or the card is not a draft. */
  write(target: Target, change: AnswerChange): Promise<AnswerRow | undefined> {
    return change.version === 0 ? this.add(target, change) : this.replace(target, change);
  }

  private async add(
    { organisationId, scorecardId, subject }: Target,
    change: AnswerChange,
  ): Promise<AnswerRow | undefined> {
    const { questionId, criterion } = namedBy(subject);
    const rows: AnswerRow[] = await this.database.manager.query(
      `INSERT INTO scorecard_answer (organisation_id, scorecard_id, subject, rating, absence, note)
       SELECT draft.organisation_id, draft.id, $3::text, $6::smallint, $7::text, $8::text
       FROM ${draft} ${joinKit('draft')} WHERE ${known}
       ON CONFLICT ON CONSTRAINT scorecard_answer_pkey DO NOTHING RETURNING ${columns}`,
      [organisationId, scorecardId, subject, questionId, criterion, change.rating, change.absence, change.note],
    );
    return rows[0];
  }

  private async replace(
    { organisationId, scorecardId, subject }: Target,
    change: AnswerChange,
  ): Promise<AnswerRow | undefined> {
    const [rows]: [AnswerRow[], number] = await this.database.manager.query(
      `UPDATE scorecard_answer SET rating = $4, absence = $5, note = $6, version = version + 1, saved_at = now()
       FROM ${draft}
       WHERE scorecard_answer.organisation_id = $1 AND scorecard_id = draft.id AND subject = $3 AND version = $7
       RETURNING ${columns}`,
      [organisationId, scorecardId, subject, change.rating, change.absence, change.note, change.version],
    );
    return rows[0];
  }

  async answer({ organisationId, scorecardId, subject }: Target): Promise<AnswerRow | undefined> {
    const rows: AnswerRow[] = await this.database.manager.query(
      `SELECT ${columns} FROM scorecard_answer WHERE organisation_id = $1 AND scorecard_id = $2 AND subject = $3`,
      [organisationId, scorecardId, subject],
    );
    return rows[0];
  }

  /** Why a write did not come through: the card is no draft any more, or its interview knows no such subject. */
  async standing({
    organisationId,
    scorecardId,
    subject,
  }: Target): Promise<{ submitted: boolean; known: boolean } | undefined> {
    const { questionId, criterion } = namedBy(subject);
    const rows: { submitted: boolean; known: boolean }[] = await this.database.manager.query(
      `SELECT card.state = 'submitted' AS submitted, ${known} AS known
       FROM scorecard card ${joinKit('card')} WHERE card.organisation_id = $1 AND card.id = $2`,
      [organisationId, scorecardId, subject, questionId, criterion],
    );
    return rows[0];
  }

  ofCards(organisationId: string, scorecardIds: readonly string[]): Promise<AnswerRow[]> {
    return this.database.manager.query(
      `SELECT ${columns} FROM scorecard_answer WHERE organisation_id = $1 AND scorecard_id = ANY($2::uuid[])
       ORDER BY scorecard_id, subject`,
      [organisationId, scorecardIds],
    );
  }
}
