import type { Comparison } from '@loopwright/contracts';
import type { Pair } from './pair.ts';

const applications = `SELECT app.id AS "applicationId", app.version AS "applicationVersion", cand.id AS "candidateId", cand.name, app.stage,
    job.title AS "jobTitle", loop.plan->'coverage' AS coverage,
    (SELECT count(*)::int FROM interview held JOIN interview_panelist seat ON seat.organisation_id = held.organisation_id AND seat.interview_id = held.id
     WHERE held.organisation_id = app.organisation_id AND held.application_id = app.id AND held.status = 'scheduled') AS "cardsExpected"
  FROM application app
  JOIN candidate cand ON cand.organisation_id = app.organisation_id AND cand.id = app.candidate_id
  JOIN job ON job.organisation_id = app.organisation_id AND job.id = app.job_id
  LEFT JOIN loop ON loop.organisation_id = job.organisation_id AND loop.job_id = job.id
  WHERE app.organisation_id = $1 AND app.id = ANY($2::uuid[])`;
const rubrics = `SELECT rubric.stage, rubric.version, rubric.content->'criteria' AS criteria
  FROM (SELECT DISTINCT organisation_id, stage, rubric_version FROM interview
    WHERE organisation_id = $1 AND application_id = ANY($2::uuid[]) AND status = 'scheduled') held
  JOIN rubric_version rubric ON rubric.organisation_id = held.organisation_id AND rubric.stage = held.stage AND rubric.version = held.rubric_version`;
const voices = `SELECT held.application_id AS "applicationId", held.stage, held.title AS session, card.id AS "scorecardId",
    jsonb_build_object('id', person.id, 'name', person.name) AS interviewer, answer.subject, answer.rating, answer.absence, answer.note
  FROM interview held
  JOIN scorecard card ON card.organisation_id = held.organisation_id AND card.interview_id = held.id AND card.state = 'submitted'
  JOIN account person ON person.organisation_id = card.organisation_id AND person.id = card.interviewer_id
  JOIN scorecard_answer answer ON answer.organisation_id = card.organisation_id AND answer.scorecard_id = card.id
    AND (answer.subject = 'overall' OR answer.subject LIKE 'criterion:%')
  WHERE held.organisation_id = $1 AND held.application_id = ANY($2::uuid[]) AND held.status = 'scheduled'
  ORDER BY held.starts_at, held.id, lower(person.name), person.id`;

type Rows = { applications: object[]; rubrics: object[]; voices: object[] };

/** Criteria by candidates, from the submitted scorecards. */
export const comparison: Pair = {
  name: 'comparison',
  about: 'Comparison of five candidates by 30 submitted scorecards.',
  floor:
    (pool) =>
    async ({ query }) => {
      const values = [query.get('organisation'), query.get('applications')!.split(',')];
      const [said, asked, heard] = [
        await pool.query(applications, values),
        await pool.query(rubrics, values),
        await pool.query(voices, values),
      ];
      return { applications: said.rows, rubrics: asked.rows, voices: heard.rows };
    },
  product: ({ admin, jobId, compared }) => ({
    ask: () => ({
      method: 'GET',
      path: `/api/jobs/${jobId}/comparison?applications=${compared.join()}`,
      headers: { cookie: admin.cookie },
    }),
  }),
  floorUser: ({ organisationId, compared }) => ({
    ask: () => ({
      method: 'GET',
      path: `/comparison?${new URLSearchParams({ organisation: organisationId, applications: compared.join() })}`,
    }),
  }),
  alike: (product, floor) => {
    const { candidates, rows } = product as Comparison;
    const told =
      candidates.flatMap(({ recommendations }) => recommendations).length +
      rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.voices)).length;
    return (
      candidates.length === (floor as Rows).applications.length && told === (floor as Rows).voices.length && told > 0
    );
  },
};
