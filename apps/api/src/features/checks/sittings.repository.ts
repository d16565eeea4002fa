import { Injectable } from '@nestjs/common';
import type { CheckEnd, CheckState, SavedChoice, SittingAnswer } from '@loopwright/contracts';
import { Database } from '../../platform/database.ts';
import { deadline, isOverdue, isRunning, secondsLeft, stateNow } from './check-time.ts';

/** Whose check it is that a link opens. */
export type Opened = { organisationId: string; checkId: string };
export type SittingRow = {
  id: string;
  organisation: string;
  job: string;
  state: CheckState;
  minutes: number;
  extraMinutes: number;
  showsScore: boolean;
  expiresAt: Date;
  endedBy: CheckEnd | null;
  secondsLeft: number;
  questions: number;
};
type SittingQuestionRow = { prompt: string; options: string[]; choice: number | null; sequence: number };

@Injectable()
export class SittingsRepository {
  constructor(private readonly database: Database) {}

  /** One look-up whatever is wrong with a link: unknown, withdrawn, voided and expired ones are all just not there. */
  async byToken(tokenHash: Buffer): Promise<Opened | undefined> {
    const rows: Opened[] = await this.database.toIdentify((manager) =>
      manager.query(
        `SELECT organisation_id AS "organisationId", check_id AS "checkId" FROM knowledge_check_link WHERE token_hash = $1 AND usable_until > now()`,
        [tokenHash],
      ),
    );
    return rows[0];
  }

  async sitting({ organisationId, checkId }: Opened): Promise<SittingRow | undefined> {
    const rows: SittingRow[] = await this.database.manager.query(
      `SELECT c.id, owner.name AS organisation, job.title AS job, ${stateNow} AS state, c.minutes, c.extra_minutes AS "extraMinutes",
         c.shows_score AS "showsScore", c.expires_at AS "expiresAt", c.ended_by AS "endedBy", coalesce(${secondsLeft}, 0) AS "secondsLeft",
         (SELECT count(*)::int FROM knowledge_check_question asked WHERE asked.organisation_id = c.organisation_id AND asked.check_id = c.id) AS questions
       FROM knowledge_check c
       JOIN organisation owner ON owner.organisation_id = c.organisation_id
       JOIN application app ON app.organisation_id = c.organisation_id AND app.id = c.application_id
       JOIN job ON job.organisation_id = app.organisation_id AND job.id = app.job_id
       WHERE c.organisation_id = $1 AND c.id = $2`,
      [organisationId, checkId],
    );
    return rows[0];
  }

  /** Questions with their options as this candidate sees them. The key is not even read. */
  questions({ organisationId, checkId }: Opened): Promise<SittingQuestionRow[]> {
    return this.database.manager.query(
      `SELECT v.prompt, given.choice, coalesce(given.sequence, 0) AS sequence,
         (SELECT jsonb_agg(v.content->'choice'->'options'->(place.option::int - 1) ORDER BY place.at)
          FROM unnest(asked.option_order) WITH ORDINALITY AS place(option, at)) AS options
       FROM knowledge_check_question asked
       JOIN question_version v ON v.organisation_id = asked.organisation_id AND v.question_id = asked.question_id AND v.version = asked.question_version
       LEFT JOIN knowledge_check_answer given ON given.organisation_id = asked.organisation_id AND given.check_id = asked.check_id AND given.position = asked.position
       WHERE asked.organisation_id = $1 AND asked.check_id = $2 ORDER BY asked.position`,
      [organisationId, checkId],
    );
  }

  /** Starts the clock, once. The link then lives on for a while, so that it can say what became of the check. */
  async start({ organisationId, checkId }: Opened): Promise<void> {
    const [, started]: [unknown[], number] = await this.database.manager.query(
      `UPDATE knowledge_check SET status = 'started', started_at = now()
       WHERE organisation_id = $1 AND id = $2 AND status = 'created' AND expires_at > now()`,
      [organisationId, checkId],
    );
    if (started === 1)
      await this.database.manager.query(
        `UPDATE knowledge_check_link SET usable_until = now() + interval '30 days' WHERE organisation_id = $1 AND check_id = $2`,
        [organisationId, checkId],
      );
  }

  /**
   * Saves a choice in one statement, while the check runs: it holds the check as it is until the choice is in, so that
   * handing in waits for it or shuts it out. Nothing when the check does not run, when a later choice is there, or when
   * there is no such question or option.
   */
  async keep(
    { organisationId, checkId }: Opened,
    { question, choice, sequence }: Omit<SittingAnswer, 'token'>,
  ): Promise<SavedChoice | undefined> {
    const rows: SavedChoice[] = await this.database.manager.query(
      `WITH running AS (SELECT organisation_id, id, ${secondsLeft} AS "secondsLeft" FROM knowledge_check c
         WHERE organisation_id = $1 AND id = $2 AND ${isRunning} FOR SHARE),
       saved AS (INSERT INTO knowledge_check_answer AS mine (organisation_id, check_id, position, choice, sequence)
         SELECT asked.organisation_id, asked.check_id, asked.position, $4::smallint, $5::int
         FROM running JOIN knowledge_check_question asked ON asked.organisation_id = running.organisation_id AND asked.check_id = running.id
         WHERE asked.position = $3 AND ($4::smallint IS NULL OR $4::smallint < cardinality(asked.option_order))
         ON CONFLICT ON CONSTRAINT knowledge_check_answer_pkey DO UPDATE SET choice = excluded.choice, sequence = excluded.sequence, saved_at = now()
         WHERE mine.sequence < excluded.sequence
         RETURNING position, choice, sequence)
       SELECT saved.position AS question, saved.choice, saved.sequence, running."secondsLeft" FROM saved, running`,
      [organisationId, checkId, question, choice, sequence],
    );
    return rows[0];
  }

  /** What is saved for a question of a running check: why a choice was not taken. */
  async saved({ organisationId, checkId }: Opened, question: number) {
    const rows: (SavedChoice & { running: boolean; options: number | null })[] = await this.database.manager.query(
      `SELECT $3::int AS question, given.choice, coalesce(given.sequence, 0) AS sequence, coalesce(${secondsLeft}, 0) AS "secondsLeft",
         ${isRunning} AS running, cardinality(asked.option_order) AS options
       FROM knowledge_check c
       LEFT JOIN knowledge_check_question asked ON asked.organisation_id = c.organisation_id AND asked.check_id = c.id AND asked.position = $3
       LEFT JOIN knowledge_check_answer given ON given.organisation_id = c.organisation_id AND given.check_id = c.id AND given.position = $3
       WHERE c.organisation_id = $1 AND c.id = $2`,
      [organisationId, checkId, question],
    );
    return rows[0];
  }

  /** Hands the check in, once; what comes later finds it handed in. */
  async submit({ organisationId, checkId }: Opened): Promise<void> {
    await this.database.manager.query(
      `UPDATE knowledge_check c SET status = 'submitted', finished_at = least(now(), ${deadline}),
         ended_by = CASE WHEN now() > ${deadline} THEN 'time' ELSE 'candidate' END
       WHERE organisation_id = $1 AND id = $2 AND status = 'started'`,
      [organisationId, checkId],
    );
  }

  /** Writes down that the time of checks is over: of one, or of all of an organisation. */
  async closeOverdue(organisationId: string, checkId: string | null): Promise<void> {
    await this.database.manager.query(
      `UPDATE knowledge_check c SET status = 'submitted', finished_at = ${deadline}, ended_by = 'time'
       WHERE organisation_id = $1 AND ($2::uuid IS NULL OR id = $2) AND ${isOverdue}`,
      [organisationId, checkId],
    );
  }

  /** Links that open nothing any more. */
  async removeOldLinks(organisationId: string): Promise<void> {
    await this.database.manager.query(
      'DELETE FROM knowledge_check_link WHERE organisation_id = $1 AND usable_until <= now()',
      [organisationId],
    );
  }
}
