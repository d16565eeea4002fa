import { Injectable } from '@nestjs/common';
import type { Person, QuestionContent, QuestionUses } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { numbered, scope } from '../../platform/access/scope.ts';
import { Database } from '../../platform/database.ts';
import { askedCounts, comingCount, exposureCount, loopCounts } from './question-usage.sql.ts';

export type VersionRow = {
  version: number;
  title: string;
  note: string;
  author: Person | null;
  approver: Person | null;
  alone: boolean;
  at: Date;
};
export type UsageRow = {
  loops: number;
  asked: number;
  coming: number;
  lastAskedAt: Date | null;
  times: number | null;
  days: number | null;
  counted: number;
};
export type LoopUse = Omit<QuestionUses['loops'][number], 'publishedAt'> & { publishedAt: Date };
type InterviewUse = Omit<QuestionUses['interviews'][number], 'startsAt'> & { startsAt: Date };

const person = (alias: string) =>
  `CASE WHEN ${alias}.id IS NULL THEN NULL ELSE jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name) END`;
const versionColumns = `v.version, v.title, v.note, v.created_at AS at, v.approved_alone AS alone, ${person('a')} AS author, ${person('p')} AS approver`;
const versions = `question_version v LEFT JOIN account a ON a.organisation_id = v.organisation_id AND a.id = v.created_by
  LEFT JOIN account p ON p.organisation_id = v.organisation_id AND p.id = v.approved_by`;
/** More than anybody reads; the newest are shown. */
const MOST = 200;

/** What questions said, and where it was used. */
@Injectable()
export class QuestionHistoryRepository {
  constructor(private readonly database: Database) {}

  versions(organisationId: string, questionId: string): Promise<VersionRow[]> {
    return this.database.manager.query(
      `SELECT ${versionColumns} FROM ${versions} WHERE v.organisation_id = $1 AND v.question_id = $2 ORDER BY v.version DESC`,
      [organisationId, questionId],
    );
  }

  async version(
    organisationId: string,
    questionId: string,
    version: number,
  ): Promise<(VersionRow & { content: QuestionContent }) | undefined> {
    const rows: (VersionRow & { content: QuestionContent })[] = await this.database.manager.query(
      `SELECT ${versionColumns}, v.content FROM ${versions} WHERE v.organisation_id = $1 AND v.question_id = $2 AND v.version = $3`,
      [organisationId, questionId, version],
    );
    return rows[0];
  }

  async usage(organisationId: string, questionId: string): Promise<UsageRow | undefined> {
    const rows: UsageRow[] = await this.database.manager.query(
      `SELECT coalesce(l.loops, 0) AS loops, coalesce(a.asked, 0) AS asked, a.last_asked_at AS "lastAskedAt",
         ${comingCount}::int AS coming, q.exposure_times AS times, q.exposure_days AS days, ${exposureCount}::int AS counted
       FROM question q LEFT JOIN (${loopCounts}) l ON l.question_id = q.id LEFT JOIN (${askedCounts}) a ON a.question_id = q.id
       WHERE q.organisation_id = $1 AND q.id = $2`,
      [organisationId, questionId],
    );
    return rows[0];
  }

  /** Every published loop that asks the question, as far as the actor may see its job. */
  loops(actor: Actor, questionId: string): Promise<LoopUse[]> {
    const allowed = numbered(scope(actor, 'job-loop.read', 'job'), 1);
    return this.database.manager.query(
      `SELECT used.loop_id AS "loopId", job.id AS "jobId", job.title AS job, session->>'title' AS session, used.loop_version AS "loopVersion",
         used.loop_version = l.published_version AS current, used.question_version AS version, published.published_at AS "publishedAt"
       FROM loop_version_question used
       JOIN loop_version published ON published.organisation_id = used.organisation_id AND published.loop_id = used.loop_id AND published.version = used.loop_version
       JOIN loop l ON l.organisation_id = used.organisation_id AND l.id = used.loop_id
       JOIN job ON job.organisation_id = l.organisation_id AND job.id = l.job_id
       CROSS JOIN LATERAL jsonb_array_elements(published.sessions) AS session
       WHERE used.question_id = $1 AND session->>'id' = used.session_id AND ${allowed.where}
       ORDER BY published.published_at DESC, used.loop_version DESC, job.id LIMIT ${MOST}`,
      [questionId, ...allowed.values],
    );
  }

  /** Cards are counted only where the actor may read them: how many others have handed in is told to nobody who is blind. */
  interviews(actor: Actor, questionId: string): Promise<InterviewUse[]> {
    const allowed = numbered(scope(actor, 'interview.read', 'held'), 1);
    const told = numbered(scope(actor, 'scorecard.read', 'card'), 1 + allowed.values.length);
    return this.database.manager.query(
      `SELECT held.id AS "interviewId", job.title AS job, held.title AS session, held.starts_at AS "startsAt", used.question_version AS version,
         (SELECT count(*)::int FROM scorecard card WHERE card.organisation_id = held.organisation_id AND card.interview_id = held.id AND card.state = 'submitted' AND ${told.where}) AS "submittedCards"
       FROM loop_version_question used
       JOIN interview held ON held.organisation_id = used.organisation_id AND held.loop_id = used.loop_id
         AND held.loop_version = used.loop_version AND held.session_id = used.session_id
       JOIN application app ON app.organisation_id = held.organisation_id AND app.id = held.application_id
       JOIN job ON job.organisation_id = app.organisation_id AND job.id = app.job_id
       WHERE used.question_id = $1 AND held.status = 'scheduled' AND ${allowed.where}
       ORDER BY held.starts_at DESC, held.id LIMIT ${MOST}`,
      [questionId, ...allowed.values, ...told.values],
    );
  }
}
