import { Injectable } from '@nestjs/common';
import type { AwaitedDecision, AwaitedSchedule, OverdueCard } from '@loopwright/contracts';
import type { Action } from '../../platform/access/policy.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { numbered, type Scope, scope } from '../../platform/access/scope.ts';
import { Database } from '../../platform/database.ts';
import { isOver, isUnscheduled, lastCard, sessionsOf, waiting } from '../candidates/index.ts';

type Counted<T> = T & { total: number };
type DecisionRow = Counted<Omit<AwaitedDecision, 'since'> & { since: Date }>;
type CardRow = Counted<Omit<OverdueCard, 'endedAt'> & { endedAt: Date }>;

const about = `app.id AS "applicationId", cand.name AS candidate, jsonb_build_object('id', job.id, 'title', job.title) AS job,
  (count(*) OVER ())::integer AS total`;
const joined = `application app
  JOIN candidate cand ON cand.organisation_id = app.organisation_id AND cand.id = app.candidate_id
  JOIN job ON job.organisation_id = app.organisation_id AND job.id = app.job_id AND job.status = 'open'`;

@Injectable()
export class HomeRepository {
  constructor(private readonly database: Database) {}

  /** Candidates whom the actor may decide on, all of whose cards are in. */
  decisions(actor: Actor, most: number): Promise<DecisionRow[]> {
    return this.rows(
      actor,
      waiting(actor, 'decision', 'app'),
      'decision.record',
      (where) => `SELECT ${about}, ${lastCard('app')} AS since,
         (SELECT count(*)::integer FROM interview held JOIN scorecard card
            ON card.organisation_id = held.organisation_id AND card.interview_id = held.id AND card.state = 'submitted'
          WHERE held.organisation_id = app.organisation_id AND held.application_id = app.id AND held.status = 'scheduled') AS cards
       FROM ${joined} WHERE ${where} ORDER BY since, app.id LIMIT ${most}`,
    );
  }

  /** Candidates with sessions of the loop that the actor may schedule. */
  schedules(actor: Actor, most: number): Promise<Counted<AwaitedSchedule>[]> {
    return this.rows(
      actor,
      waiting(actor, 'scheduling', 'app'),
      'interview.schedule',
      (where) => `SELECT ${about}, left_over.missing, left_over.sessions
       FROM ${joined} CROSS JOIN LATERAL (SELECT count(*)::integer AS sessions,
         (count(*) FILTER (WHERE ${isUnscheduled('app')}))::integer AS missing FROM ${sessionsOf('app')}) AS left_over
       WHERE ${where} ORDER BY app.stage_since, app.id LIMIT ${most}`,
    );
  }

  /** Cards of others that are late, of candidates whose interviews the actor arranges. */
  cards(actor: Actor, most: number): Promise<CardRow[]> {
    return this.rows(
      actor,
      waiting(actor, 'cards', 'app'),
      'interview.schedule',
      (where) => `SELECT ${about}, held.id AS "interviewId", held.title,
         jsonb_build_object('id', person.id, 'name', person.name) AS interviewer,
         held.starts_at + make_interval(mins => held.minutes::integer) AS "endedAt"
       FROM ${joined}
       JOIN interview held ON held.organisation_id = app.organisation_id AND held.application_id = app.id
         AND held.status = 'scheduled' AND ${isOver('held')}
       JOIN interview_panelist seat ON seat.organisation_id = held.organisation_id AND seat.interview_id = held.id
       JOIN account person ON person.organisation_id = seat.organisation_id AND person.id = seat.account_id
       WHERE ${where} AND NOT EXISTS (SELECT 1 FROM scorecard card WHERE card.organisation_id = seat.organisation_id
         AND card.interview_id = seat.interview_id AND card.interviewer_id = seat.account_id AND card.state = 'submitted')
       ORDER BY "endedAt", held.id, lower(person.name) LIMIT ${most}`,
    );
  }

  /** What waits, and may be done by the actor. */
  private rows<R>(actor: Actor, waits: Scope, may: Action, sql: (where: string) => string): Promise<R[]> {
    const waiting = numbered(waits, 0);
    const allowed = numbered(scope(actor, may, 'app'), waiting.values.length);
    const values = [...waiting.values, ...allowed.values];
    return this.database.manager.query(sql(`${waiting.where} AND ${allowed.where}`), values);
  }
}
