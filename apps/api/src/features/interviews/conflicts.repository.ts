import { Injectable } from '@nestjs/common';
import type { ScheduleConflict, ScheduleSlot } from '@loopwright/contracts';
import { Database } from '../../platform/database.ts';

type Busy = Pick<ScheduleConflict, 'person' | 'minutes'> & { startsAt: Date };

@Injectable()
export class ConflictsRepository {
  constructor(private readonly database: Database) {}

  /**
   * Interviews that overlap a slot, of people of its panel and of the application's candidate, by their start. They
   * name the person and the time and nothing else: with whom someone talks then may not be the reader's to know.
   */
  during(organisationId: string, applicationId: string, slot: ScheduleSlot): Promise<Busy[]> {
    return this.database.manager.query(
      `WITH overlapping AS (
         SELECT held.id, held.application_id, held.starts_at, held.minutes FROM interview held
         WHERE held.organisation_id = $1 AND held.status = 'scheduled' AND held.id IS DISTINCT FROM $5::uuid
           AND held.starts_at < $3::timestamptz + make_interval(mins => $4::int)
           AND held.starts_at + make_interval(mins => held.minutes) > $3::timestamptz
       )
       SELECT jsonb_build_object('id', person.id, 'name', person.name) AS person, other.starts_at AS "startsAt", other.minutes
       FROM overlapping other
       JOIN interview_panelist seat ON seat.organisation_id = $1 AND seat.interview_id = other.id
       JOIN account person ON person.organisation_id = $1 AND person.id = seat.account_id
       WHERE seat.account_id = ANY ($6::uuid[])
       UNION ALL
       SELECT NULL, other.starts_at, other.minutes
       FROM overlapping other
       JOIN application theirs ON theirs.organisation_id = $1 AND theirs.id = other.application_id
       JOIN application this ON this.organisation_id = $1 AND this.id = $2 AND this.candidate_id = theirs.candidate_id
       ORDER BY "startsAt", person`,
      [organisationId, applicationId, slot.startsAt, slot.minutes, slot.interviewId ?? null, slot.panel],
    );
  }
}
