import { Injectable } from '@nestjs/common';
import { EXPOSURE_DAYS, type LoopPlan, type LoopRules } from '@loopwright/contracts';
import { Database } from '../../platform/database.ts';

/** What interviews tell of questions, as far as a plan's rules ask for it. */
export type AskedBefore = {
  /** Question id → interviews that ask it, of the days that the rules count and of those to come. */
  uses: ReadonlyMap<string, number>;
  /** Those of the questions that the submitted scorecards of some candidate have rated; undefined when no rule asks. */
  rated: ReadonlySet<string> | undefined;
};
export const neverAsked: AskedBefore = { uses: new Map(), rated: undefined };

/** For how many days uses are counted; undefined when nothing counts them. */
const daysCounted = ({ exposure, weights }: LoopRules): number | undefined =>
  exposure?.days ?? (weights && weights.exposure > 0 ? EXPOSURE_DAYS : undefined);

/** Reads what interviews have asked; every method runs inside a transaction of the organisation. */
@Injectable()
export class AskedBeforeRepository {
  constructor(private readonly database: Database) {}

  async of(organisationId: string, { rules }: LoopPlan, questionIds: readonly string[]): Promise<AskedBefore> {
    if (!rules) return neverAsked;
    const days = daysCounted(rules);
    return {
      uses: days === undefined ? new Map() : await this.uses(organisationId, days),
      rated: rules.unprovenPerSession === undefined ? undefined : await this.rated(organisationId, questionIds),
    };
  }

  private async uses(organisationId: string, days: number): Promise<Map<string, number>> {
    const rows: { questionId: string; uses: number }[] = await this.database.manager.query(
      `SELECT asked.question_id AS "questionId", count(*)::int AS uses
       FROM interview held
       JOIN loop_version_question asked ON asked.organisation_id = held.organisation_id AND asked.loop_id = held.loop_id
         AND asked.loop_version = held.loop_version AND asked.session_id = held.session_id
       WHERE held.organisation_id = $1 AND held.status = 'scheduled' AND held.starts_at >= now() - make_interval(days => $2::int)
       GROUP BY asked.question_id`,
      [organisationId, days],
    );
    return new Map(rows.map(({ questionId, uses }) => [questionId, uses]));
  }

  /**
   * A card counts once every card of its candidate is in: a question that became proven before would tell somebody who
   * still owes theirs that a colleague is done. One such card proves a question, so no more of them are looked for.
   */
  private async rated(organisationId: string, questionIds: readonly string[]): Promise<Set<string>> {
    const rows: { questionId: string }[] = await this.database.manager.query(
      `SELECT question.id AS "questionId" FROM unnest($2::text[]) AS question(id) CROSS JOIN LATERAL (
       SELECT FROM scorecard_answer answer
       JOIN scorecard card ON card.organisation_id = answer.organisation_id AND card.id = answer.scorecard_id AND card.state = 'submitted'
       JOIN interview held ON held.organisation_id = card.organisation_id AND held.id = card.interview_id
       WHERE answer.organisation_id = $1 AND answer.subject = 'question:' || question.id AND answer.rating IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM interview due JOIN interview_panelist seat ON seat.organisation_id = due.organisation_id AND seat.interview_id = due.id
           WHERE due.organisation_id = held.organisation_id AND due.application_id = held.application_id AND due.status = 'scheduled'
             AND NOT EXISTS (SELECT 1 FROM scorecard own WHERE own.organisation_id = due.organisation_id AND own.interview_id = due.id
               AND own.interviewer_id = seat.account_id AND own.state = 'submitted'))
       LIMIT 1) AS proof`,
      [organisationId, questionIds],
    );
    return new Set(rows.map(({ questionId }) => questionId));
  }
}
