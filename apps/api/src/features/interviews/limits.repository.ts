import { Injectable } from '@nestjs/common';
import { type ScheduleSlot, USUAL_PER_WEEK } from '@loopwright/contracts';
import { Database } from '../../platform/database.ts';
import { InterviewOverLimitEntity } from './interviews.entities.ts';
import type { Load } from './limits.rules.ts';

@Injectable()
export class LimitsRepository {
  constructor(private readonly database: Database) {}

  /** Takes the calendars of these people until the transaction ends: whoever counts them meanwhile waits for what it adds. */
  async hold(organisationId: string, people: readonly string[]): Promise<void> {
    await this.database.manager.query(
      'SELECT id FROM account WHERE organisation_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR NO KEY UPDATE',
      [organisationId, people],
    );
  }

  /** What the people of a slot have in its week and on its day besides, each by their own time zone; by name. */
  loads(organisationId: string, slot: Omit<ScheduleSlot, 'minutes'>): Promise<Load[]> {
    return this.database.manager.query(
      `SELECT jsonb_build_object('id', person.id, 'name', person.name) AS person, coalesce(own.per_week, ${USUAL_PER_WEEK}) AS "perWeek",
         own.per_day AS "perDay", to_char(at.week, 'YYYY-MM-DD') AS week, to_char(at.day, 'YYYY-MM-DD') AS day,
         booked.week AS "inWeek", booked.day AS "onDay"
       FROM account person
       LEFT JOIN interviewer own ON own.organisation_id = person.organisation_id AND own.account_id = person.id
       CROSS JOIN LATERAL (SELECT date_trunc('week', $3::timestamptz AT TIME ZONE person.time_zone) AS week,
         date_trunc('day', $3::timestamptz AT TIME ZONE person.time_zone) AS day) AS at
       CROSS JOIN LATERAL (
         SELECT count(*)::integer AS week,
           count(*) FILTER (WHERE date_trunc('day', held.starts_at AT TIME ZONE person.time_zone) = at.day)::integer AS day
         FROM interview_panelist seat
         JOIN interview held ON held.organisation_id = seat.organisation_id AND held.id = seat.interview_id
         WHERE seat.organisation_id = person.organisation_id AND seat.account_id = person.id AND held.status = 'scheduled'
           AND held.id IS DISTINCT FROM $4::uuid
           AND held.starts_at >= at.week AT TIME ZONE person.time_zone
           AND held.starts_at < (at.week + interval '7 days') AT TIME ZONE person.time_zone
       ) AS booked
       WHERE person.organisation_id = $1 AND person.id = ANY($2::uuid[]) ORDER BY lower(person.name), person.id`,
      [organisationId, slot.panel, slot.startsAt, slot.interviewId ?? null],
    );
  }

  async keep(records: readonly Omit<InterviewOverLimitEntity, 'givenAt'>[]): Promise<void> {
    if (records.length > 0) await this.database.manager.insert(InterviewOverLimitEntity, [...records]);
  }
}
