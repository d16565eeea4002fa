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
    `WITH card AS (INSERT INTO scorecard (organisation_id, id, interview_id, interviewer_id, state, submitted_at)
       SELECT $1, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'submitted', now() FROM generate_series(1, ${ANSWERS / 10}) RETURNING id)
     INSERT INTO scorecard_answer (organisation_id, scorecard_id, subject, rating)
       SELECT $1, card.id, 'question:' || gen_random_uuid(), 3 FROM card, generate_series(1, 10)`,
    [organisationId],
  );
  await owner.query('ANALYZE');
  await owner.end();
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
      const { rated } = await asked.of(organisationId, plan, [about!, unrated]);
      expect(rated).toEqual(new Set([about]));
      const [answers]: { read: number }[] = await database.manager.query(
        `SELECT (seq_tup_read + idx_tup_fetch)::integer AS read FROM pg_stat_xact_user_tables WHERE relname = 'scorecard_answer'`,
      );
      expect(answers!.read).toBeGreaterThan(0);
      expect(answers!.read).toBeLessThan(ANSWERS / 100);
    });
    expect(proven.length).toBeGreaterThan(1);
  });
});
