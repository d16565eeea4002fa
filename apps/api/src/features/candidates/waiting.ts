import type { WaitingFor } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { type Scope, scope } from '../../platform/access/scope.ts';
import { stageShown } from '../../platform/access/stage-shown.ts';

const isOpen = (stage: string): string => `${stage} NOT IN ('hired', 'rejected', 'withdrawn')`;
const seats = (app: string): string =>
  `interview w_held JOIN interview_panelist w_seat ON w_seat.organisation_id = w_held.organisation_id AND w_seat.interview_id = w_held.id
   WHERE w_held.organisation_id = ${app}.organisation_id AND w_held.application_id = ${app}.id AND w_held.status = 'scheduled'`;
const cardIsIn = `EXISTS (SELECT 1 FROM scorecard w_card WHERE w_card.organisation_id = w_seat.organisation_id
   AND w_card.interview_id = w_seat.interview_id AND w_card.interviewer_id = w_seat.account_id AND w_card.state = 'submitted')`;

/** When the last submitted card of an application came in. */
export const lastCard = (app: string): string =>
  `(SELECT max(w_card.submitted_at) FROM interview w_held JOIN scorecard w_card
     ON w_card.organisation_id = w_held.organisation_id AND w_card.interview_id = w_held.id AND w_card.state = 'submitted'
    WHERE w_held.organisation_id = ${app}.organisation_id AND w_held.application_id = ${app}.id AND w_held.status = 'scheduled')`;
/** Sessions of the loop as it is published now, as a table `w_session` with the column `id`. */
export const sessionsOf = (app: string): string =>
  `(SELECT w_item->>'id' AS id FROM loop w_loop
    JOIN loop_version w_plan ON w_plan.organisation_id = w_loop.organisation_id AND w_plan.loop_id = w_loop.id AND w_plan.version = w_loop.published_version
    CROSS JOIN LATERAL jsonb_array_elements(w_plan.sessions) AS w_item
    WHERE w_loop.organisation_id = ${app}.organisation_id AND w_loop.job_id = ${app}.job_id) AS w_session`;
export const isUnscheduled = (app: string): string =>
  `NOT EXISTS (SELECT 1 FROM interview w_held WHERE w_held.organisation_id = ${app}.organisation_id AND w_held.application_id = ${app}.id
     AND w_held.status = 'scheduled' AND w_held.session_id = w_session.id)`;

/**
 * What an application waits for, as SQL over its row. The lists of Home and the filters of the candidates ask the same
 * words, so that they cannot disagree. Names inside begin with `w_`.
 */
const conditions: Record<WaitingFor, (app: string, stage: string) => string> = {
  decision: (app, stage) =>
    `(${isOpen(stage)} AND EXISTS (SELECT 1 FROM ${seats(app)}) AND NOT EXISTS (SELECT 1 FROM ${seats(app)} AND NOT ${cardIsIn})
      AND NOT EXISTS (SELECT 1 FROM ${sessionsOf(app)} WHERE ${isUnscheduled(app)})
      AND NOT EXISTS (SELECT 1 FROM decision w_said WHERE w_said.organisation_id = ${app}.organisation_id
        AND w_said.application_id = ${app}.id AND w_said.decided_at >= ${lastCard(app)}))`,
  scheduling: (app, stage) =>
    `(${isOpen(stage)} AND ${stage} IN ('applied', 'screening', 'interviewing')
      AND (${stage} <> 'applied' OR EXISTS (SELECT 1 FROM ${seats(app)}))
      AND EXISTS (SELECT 1 FROM ${sessionsOf(app)} WHERE ${isUnscheduled(app)}))`,
  cards: (app, stage) =>
    `(${isOpen(stage)} AND EXISTS (SELECT 1 FROM ${seats(app)} AND ${isOver('w_held')} AND NOT ${cardIsIn}))`,
};
export const isOver = (held: string): string =>
  `${held}.starts_at + make_interval(mins => ${held}.minutes::integer) < now()`;

/**
 * Applications that wait for this. Whether others' cards are in, and where that has led, is kept from those who have one
 * of their own to submit first, as it is everywhere.
 */
export function waiting(actor: Actor, reason: WaitingFor, app: string): Scope {
  const seen = scope(actor, reason === 'scheduling' ? 'application.read' : 'decision.list', app);
  const { where: stage, parameters } = stageShown(actor, app);
  const where = `(${seen.where} AND ${conditions[reason](app, stage)})`;
  return { where, parameters: { ...parameters, ...seen.parameters } };
}
