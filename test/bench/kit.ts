import { isDeepStrictEqual } from 'node:util';
import type { Pair } from './pair.ts';

const everything = `
  SELECT jsonb_build_object('id', held.id, 'applicationId', held.application_id, 'sessionId', held.session_id, 'title', held.title,
      'stage', held.stage, 'minutes', held.minutes, 'place', held.place, 'status', held.status, 'loopVersion', held.loop_version,
      'version', held.version, 'candidate', jsonb_build_object('id', cand.id, 'name', cand.name),
      'job', jsonb_build_object('id', job.id, 'title', job.title)) AS interview,
    held.starts_at AS "startsAt",
    (SELECT jsonb_agg(jsonb_build_object('person', jsonb_build_object('id', person.id, 'name', person.name), 'card', coalesce(card.state, 'none')))
     FROM interview_panelist seat
     JOIN account person ON person.organisation_id = seat.organisation_id AND person.id = seat.account_id
     LEFT JOIN scorecard card ON card.organisation_id = seat.organisation_id AND card.interview_id = seat.interview_id AND card.interviewer_id = seat.account_id
     WHERE seat.organisation_id = held.organisation_id AND seat.interview_id = held.id) AS panel,
    plan.level, stage.content AS stage, session,
    rubric.content || jsonb_build_object('version', rubric.version) AS rubric,
    (SELECT jsonb_agg(jsonb_build_object('questionId', v.question_id, 'version', v.version, 'minutes', planned->'minutes', 'content', v.content) ORDER BY place)
     FROM jsonb_array_elements(session->'questions') WITH ORDINALITY AS of (planned, place)
     JOIN question_version v ON v.organisation_id = held.organisation_id AND v.question_id = (planned->>'questionId')::uuid
       AND v.version = (planned->>'version')::int) AS questions,
    coalesce((SELECT jsonb_agg(content ORDER BY position) FROM field_item WHERE organisation_id = $1 AND kind = 'checklist'
      AND content->'stages' @> to_jsonb(held.stage)), '[]') AS checklists,
    coalesce((SELECT jsonb_agg(content ORDER BY position) FROM field_item WHERE organisation_id = $1 AND kind = 'twist'), '[]') AS twists
  FROM interview held
  JOIN application app ON app.organisation_id = held.organisation_id AND app.id = held.application_id
  JOIN candidate cand ON cand.organisation_id = app.organisation_id AND cand.id = app.candidate_id
  JOIN job ON job.organisation_id = app.organisation_id AND job.id = app.job_id
  JOIN loop_version plan ON plan.organisation_id = held.organisation_id AND plan.loop_id = held.loop_id AND plan.version = held.loop_version
  JOIN rubric_version rubric ON rubric.organisation_id = held.organisation_id AND rubric.stage = held.stage AND rubric.version = held.rubric_version
  JOIN field_item stage ON stage.organisation_id = held.organisation_id AND stage.kind = 'stage' AND stage.slug = held.stage
  CROSS JOIN LATERAL jsonb_array_elements(plan.sessions) AS session
  WHERE held.organisation_id = $1 AND held.id = $2 AND session->>'id' = held.session_id`;

type Row = {
  interview: object;
  startsAt: Date;
  panel: object[];
  session: { id: string; title: string; minutes: number; focus: string[] };
};

/** Everything that an interviewer has at hand in one interview. */
export const kit: Pair = {
  name: 'kit',
  about: 'Interview kit: questions, rubric, stage, checklists and twists of one interview.',
  floor:
    (pool) =>
    async ({ query }) => {
      const { rows } = await pool.query<Row>(everything, [query.get('organisation'), query.get('interview')]);
      const { interview, startsAt, panel, session, ...rest } = rows[0]!;
      const { id, title, minutes, focus } = session;
      return {
        interview: { ...interview, startsAt: startsAt.toISOString(), panel },
        session: { id, title, minutes, focus },
        ...rest,
      };
    },
  product: ({ kitOf, interviewers: [first] }) => ({
    ask: () => ({ method: 'GET', path: `/api/interviews/${kitOf}/kit`, headers: { cookie: first!.cookie } }),
  }),
  floorUser: ({ kitOf, organisationId }) => ({
    ask: () => ({
      method: 'GET',
      path: `/kit?${new URLSearchParams({ organisation: organisationId, interview: kitOf })}`,
    }),
  }),
  alike: isDeepStrictEqual,
};
