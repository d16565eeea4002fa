import { isDeepStrictEqual } from 'node:util';
import type pg from 'pg';
import type { Pair } from './pair.ts';

const interview = `SELECT held.id, held.application_id AS "applicationId", held.session_id AS "sessionId", held.title, held.stage,
    held.starts_at AS "startsAt", held.minutes, held.place, held.status, held.loop_version AS "loopVersion", held.version,
    jsonb_build_object('id', cand.id, 'name', cand.name) AS candidate, jsonb_build_object('id', job.id, 'title', job.title) AS job,
    (SELECT jsonb_agg(jsonb_build_object('person', jsonb_build_object('id', person.id, 'name', person.name), 'card', coalesce(card.state, 'none')))
     FROM interview_panelist seat
     JOIN account person ON person.organisation_id = seat.organisation_id AND person.id = seat.account_id
     LEFT JOIN scorecard card ON card.organisation_id = seat.organisation_id AND card.interview_id = seat.interview_id
       AND card.interviewer_id = seat.account_id
     WHERE seat.organisation_id = held.organisation_id AND seat.interview_id = held.id) AS panel
  FROM interview held
  JOIN application app ON app.organisation_id = held.organisation_id AND app.id = held.application_id
  JOIN candidate cand ON cand.organisation_id = app.organisation_id AND cand.id = app.candidate_id
  JOIN job ON job.organisation_id = app.organisation_id AND job.id = app.job_id
  WHERE held.organisation_id = $1 AND held.id = $2`;
const plan = `SELECT plan.level, session, stage.content AS stage, rubric.content || jsonb_build_object('version', rubric.version) AS rubric
  FROM interview held
  JOIN loop_version plan ON plan.organisation_id = held.organisation_id AND plan.loop_id = held.loop_id AND plan.version = held.loop_version
  JOIN rubric_version rubric ON rubric.organisation_id = held.organisation_id AND rubric.stage = held.stage AND rubric.version = held.rubric_version
  JOIN field_item stage ON stage.organisation_id = held.organisation_id AND stage.kind = 'stage' AND stage.slug = held.stage
  CROSS JOIN LATERAL jsonb_array_elements(plan.sessions) AS session
  WHERE held.organisation_id = $1 AND held.id = $2 AND session->>'id' = held.session_id`;
const questions = `SELECT v.question_id AS "questionId", v.version, asked.minutes, v.content
  FROM unnest($2::uuid[], $3::int[], $4::int[]) WITH ORDINALITY AS asked (id, version, minutes, place)
  JOIN question_version v ON v.organisation_id = $1 AND v.question_id = asked.id AND v.version = asked.version ORDER BY place`;
const aids = `SELECT kind, content FROM field_item WHERE organisation_id = $1
  AND (kind = 'twist' OR kind = 'checklist' AND content->'stages' @> to_jsonb($2::text)) ORDER BY kind, position`;

type Planned = { questionId: string; version: number; minutes: number };
type Session = { id: string; title: string; minutes: number; focus: string[]; questions: Planned[] };
type Stage = Record<'slug' | 'name' | 'purpose' | 'briefing' | 'scored', unknown>;
type Aid = { kind: 'twist' | 'checklist'; content: object };

/** Everything that an interviewer has at hand in one interview. */
export const kit: Pair = {
  name: 'kit',
  about: 'Interview kit: questions, rubric, stage, checklists and twists of one interview.',
  floor:
    (pool) =>
    ({ query }) =>
      kitOf(pool, query.get('organisation')!, query.get('interview')!),
  product: ({ kitOf: id, interviewers: [first] }) => ({
    ask: () => ({ method: 'GET', path: `/api/interviews/${id}/kit`, headers: { cookie: first!.cookie } }),
  }),
  floorUser: ({ kitOf: id, organisationId }) => ({
    ask: () => ({
      method: 'GET',
      path: `/kit?${new URLSearchParams({ organisation: organisationId, interview: id })}`,
    }),
  }),
  alike: isDeepStrictEqual,
};

async function kitOf(pool: pg.Pool, organisation: string, id: string): Promise<unknown> {
  const held = (await pool.query<{ stage: string; startsAt: Date }>(interview, [organisation, id])).rows[0]!;
  const planned = (
    await pool.query<{ level: string; session: Session; stage: Stage; rubric: object }>(plan, [organisation, id])
  ).rows[0]!;
  const { questions: wanted, title, minutes, focus, id: sessionId } = planned.session;
  const parts = (['questionId', 'version', 'minutes'] as const).map((part) => wanted.map((question) => question[part]));
  const asked = await pool.query(questions, [organisation, ...parts]);
  const { rows } = await pool.query<Aid>(aids, [organisation, held.stage]);
  const { slug, name, purpose, briefing, scored } = planned.stage;
  return {
    interview: held,
    level: planned.level,
    stage: { slug, name, purpose, briefing, scored },
    session: { id: sessionId, title, minutes, focus },
    questions: asked.rows,
    rubric: planned.rubric,
    checklists: contentsOf(rows, 'checklist'),
    twists: contentsOf(rows, 'twist'),
  };
}

const contentsOf = (aidRows: readonly Aid[], kind: Aid['kind']): object[] =>
  aidRows.flatMap((aid) => (aid.kind === kind ? [aid.content] : []));
