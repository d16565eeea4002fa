import { beforeAll, describe, expect, it } from '@jest/globals';
import type { LoopPlan } from '@loopwright/contracts';
import { AskedBeforeRepository } from '../../apps/api/src/features/loops/asked-before.repository.ts';
import { Database } from '../../apps/api/src/platform/database.ts';
import { planOf } from '../support/loops.ts';
import { loopTeam } from '../support/loop-team.ts';
import { connect } from '../support/rows.ts';

const our = loopTeam();
const ANSWERS = 20_000;
let plan: LoopPlan;
let proven: string[];

/** Ratings of other questions on many submitted cards, written past the product. */
async function muchElse(organisationId: string): Promise<void> {
  const owner = await connect(our.running.databaseUrl);
  await owner.query(`SET session_replication_role = replica`);
  await owner.query(
    `WITH held AS (INSERT INTO interview (organisation_id, id, application_id, loop_id, loop_version, session_id, title, stage, rubric_version, starts_at, minutes)
       SELECT $1, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 1, 'talk', 'Talk', 'talk', 1, now(), 60
       FROM generate_series(1, ${ANSWERS / 10}) RETURNING id),
     card AS (INSERT INTO scorecard (organisation_id, id, interview_id, interviewer_id, state, submitted_at)
       SELECT $1, gen_random_uuid(), held.id, gen_random_uuid(), 'submitted', now() FROM held RETURNING id)
     INSERT INTO scorecard_answer (organisation_id, scorecard_id, subject, rating)
       SELECT $1, card.id, 'question:' || gen_random_uuid(), 3 FROM card, generate_series(1, 10)`,
    [organisationId],
  );
  await owner.query('ANALYZE');
  await owner.end();
}

/** How many pages of interviews, scorecards, and their indexes the connection has read. */
async function pagesRead({ manager }: Database): Promise<number> {
  const [pages]: { read: number }[] = await manager.query(
    `WITH held AS (SELECT oid FROM pg_class WHERE relname IN ('interview', 'scorecard', 'scorecard_answer'))
     SELECT sum(pg_stat_get_xact_blocks_fetched(oid))::integer AS read
     FROM (TABLE held UNION SELECT indexrelid FROM pg_index JOIN held ON indrelid = held.oid) AS of`,
  );
  return pages!.read;
}

beforeAll(async () => {
  const job = await our.team.job();
  const published = await our.team.publishedLoop(job);
  plan = { ...planOf(published), rules: { unprovenPerSession: 0 } };
  const interview = await our.team.interview(await our.team.application(job), 'fundamentals', [our.admin]);
  await our.team.submittedCard(interview, our.admin, 3, 'Said why.');
  proven = published.sessions.find(({ id }) => id === 'fundamentals')!.questions.map(({ questionId }) => questionId);
});

describe('which questions were rated', () => {
  it('is looked up for those asked about, without reading the answers to all others', async () => {
    const { organisationId } = our.team;
    await muchElse(organisationId);
    const [about] = proven;
    const unrated = plan.sessions.at(-1)!.questions[0]!.questionId;
    const database = our.running.app.get(Database, { strict: false });
    const asked = our.running.app.get(AskedBeforeRepository, { strict: false });
    await database.within(organisationId, async () => {
      const before = await pagesRead(database);
      const { rated } = await asked.of(organisationId, plan, [about!, unrated]);
      expect(rated).toEqual(new Set([about]));
      const read = (await pagesRead(database)) - before;
      expect(read).toBeGreaterThan(0);
      expect(read).toBeLessThan(100);
    });
    expect(proven.length).toBeGreaterThan(1);
  });
});
