/**
 * How questions are used, as SQL over one organisation ($1). Reads what loops and interviews recorded; a question counts
 * as asked when an interview that planned it was held.
 */
const plannedIn = `JOIN loop_version_question planned ON planned.organisation_id = held.organisation_id AND planned.loop_id = held.loop_id
  AND planned.loop_version = held.loop_version AND planned.session_id = held.session_id`;
const heldOnes = `held.organisation_id = $1 AND held.status = 'scheduled' AND held.starts_at <= now()`;

/** question_id, asked, last_asked_at */
export const askedCounts = `SELECT planned.question_id, count(*)::int AS asked, max(held.starts_at) AS last_asked_at
  FROM interview held ${plannedIn} WHERE ${heldOnes} GROUP BY planned.question_id`;

/** question_id, loops: as they are published now. */
export const loopCounts = `SELECT planned.question_id, count(*)::int AS loops
  FROM loop l JOIN loop_version_question planned ON planned.organisation_id = l.organisation_id AND planned.loop_id = l.id AND planned.loop_version = l.published_version
  WHERE l.organisation_id = $1 GROUP BY planned.question_id`;

/** In how many interviews to come the question of the row `q` is planned. */
export const comingCount = `(SELECT count(*) FROM loop_version_question planned
  JOIN interview held ON held.organisation_id = planned.organisation_id AND held.loop_id = planned.loop_id
    AND held.loop_version = planned.loop_version AND held.session_id = planned.session_id
  WHERE planned.organisation_id = q.organisation_id AND planned.question_id = q.id AND held.status = 'scheduled'
    AND held.starts_at > now())`;

/** How often the question of the row `q` was asked, or is about to be, within the days that its limit counts. */
export const exposureCount = `(SELECT count(*) FROM loop_version_question planned
  JOIN interview held ON held.organisation_id = planned.organisation_id AND held.loop_id = planned.loop_id
    AND held.loop_version = planned.loop_version AND held.session_id = planned.session_id
  WHERE planned.organisation_id = q.organisation_id AND planned.question_id = q.id AND held.status = 'scheduled'
    AND held.starts_at > now() - make_interval(days => q.exposure_days::int))`;
export const exposed = `(q.exposure_times IS NOT NULL AND q.exposure_times <= ${exposureCount})`;
