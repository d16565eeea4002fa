import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrations } from '@loopwright/migrations';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { type RunningApp, startApp } from '../support/app.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { asApplication, connect, refusedToApplication } from '../support/rows.ts';
import { Team } from '../support/team.ts';

let running: RunningApp;
let owner: pg.Client;
beforeAll(async () => {
  running = await startApp();
  owner = await connect(running.databaseUrl);
});
afterAll(async () => {
  await owner.end();
  await running.stop();
});

/** What TypeORM would change to make the database fit the entities. */
async function drift(): Promise<string[]> {
  const { upQueries } = await running.app.get(DataSource).driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}

describe('the migrations', () => {
  it('leave nothing to change for the entities to fit', async () => {
    expect(await drift()).toEqual([]);
  });

  it.each([
    [
      'a check is missing',
      `ALTER TABLE decision DROP CONSTRAINT decision_reasoned`,
      `ALTER TABLE decision ADD CONSTRAINT decision_reasoned CHECK (reason <> '')`,
      'decision_reasoned',
    ],
    ['a column is a stray', `ALTER TABLE job ADD COLUMN stray text`, `ALTER TABLE job DROP COLUMN stray`, 'stray'],
    [
      'a column is missing',
      `ALTER TABLE candidate DROP COLUMN headline`,
      `ALTER TABLE candidate ADD COLUMN headline text NOT NULL DEFAULT ''`,
      'headline',
    ],
    [
      'an index is missing',
      `DROP INDEX application_of_candidate`,
      `CREATE INDEX application_of_candidate ON application (organisation_id, candidate_id)`,
      'application_of_candidate',
    ],
    [
      'a foreign key is missing',
      `ALTER TABLE decision DROP CONSTRAINT decision_by_fkey`,
      `ALTER TABLE decision ADD CONSTRAINT decision_by_fkey FOREIGN KEY (organisation_id, decided_by) REFERENCES account (organisation_id, id)`,
      'decision_by_fkey',
    ],
  ])('would be told when %s', async (_, harm, repair, named) => {
    await owner.query(harm);
    const told = await drift();
    await owner.query(repair);
    expect(told).toEqual(expect.arrayContaining([expect.stringContaining(named)]));
    expect(await drift()).toEqual([]);
  });
});

describe('each migration', () => {
  let database: TestDatabase;
  let empty: DataSource;
  const before: Record<string, string[]> = {};
  beforeAll(async () => {
    database = await createTestDatabase();
    empty = await new DataSource({ type: 'postgres', url: database.url }).initialize();
    await empty.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  });
  afterAll(async () => {
    await empty.destroy();
    await database.drop();
  });

  const each = migrations.map((Migration) => [Migration.name, new Migration()] as const);
  it.each(each)('is undone by its own down: %s', async (name, migration) => {
    const runner = empty.createQueryRunner();
    before[name] = await catalogue(empty);
    await migration.up(runner);
    const after = await catalogue(empty);
    expect(after).not.toEqual(before[name]);
    await migration.down(runner);
    expect(await catalogue(empty)).toEqual(before[name]);
    await migration.up(runner);
    expect(await catalogue(empty)).toEqual(after);
    await runner.release();
  });

  it('is undone after the later ones, down to an empty database', async () => {
    const runner = empty.createQueryRunner();
    for (const [name, migration] of [...each].reverse()) {
      await migration.down(runner);
      expect(await catalogue(empty)).toEqual(before[name]);
    }
    await runner.release();
    expect(await catalogue(empty)).toEqual([]);
  });
});

/** Everything that a migration can make, one line for each. */
async function catalogue(source: DataSource): Promise<string[]> {
  const rows: { line: string }[] = await source.query(`
    SELECT format('column %s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default) AS line FROM information_schema.columns WHERE table_schema = 'public'
    UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT format('policy %s on %s: %s, %s', policyname, tablename, qual, with_check) FROM pg_policies WHERE schemaname = 'public'
    UNION ALL SELECT format('%s may %s %s', grantee, privilege_type, table_name) FROM information_schema.table_privileges WHERE table_schema = 'public' AND grantee = 'loopwright_app'
    UNION ALL SELECT format('security of %s: %s %s', relname, relrowsecurity, relforcerowsecurity) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
    ORDER BY 1`);
  return rows.map(({ line }) => line);
}

describe('what is final', () => {
  let team: Team;
  const id: Record<string, unknown> = {};
  beforeAll(async () => {
    team = await Team.create(running);
    const job = await team.job();
    const loop = await team.publishedLoop(job);
    const application = await team.application(job);
    const ada = await team.member('interviewer', 'Ada');
    const ben = await team.member('interviewer', 'Ben');
    const interview = await team.interview(application, 'fundamentals', [ada, ben]);
    const card = await team.submittedCard(interview, ada, 3, 'As submitted.');
    const draft = await ben.as.raw('PUT', `/api/interviews/${interview.id}/scorecard`);
    const admin = await team.member('admin');
    await admin.as.raw('POST', `/api/applications/${application.id}/decisions`, {
      outcome: 'hold',
      reason: 'As decided.',
      version: application.version,
    });
    Object.assign(id, {
      loop: loop.id,
      card: card.id,
      draft: (draft.body as { id: string }).id,
      application: application.id,
    });
  });

  const write = (sql: string, of: string) => refusedToApplication(owner, team.organisationId, sql, [id[of]]);

  it.each([
    ['a submitted card is reopened', `UPDATE scorecard SET state = 'draft', submitted_at = NULL WHERE id = $1`, 'card'],
    [
      'a submitted card is given to someone else',
      `UPDATE scorecard SET interviewer_id = gen_random_uuid() WHERE id = $1`,
      'card',
    ],
    ['a submitted card is removed', `DELETE FROM scorecard WHERE id = $1`, 'card'],
    [
      'an answer of a submitted card is changed',
      `UPDATE scorecard_answer SET note = 'Changed.', version = version + 1 WHERE scorecard_id = $1`,
      'card',
    ],
    [
      'an answer is added to a submitted card',
      `INSERT INTO scorecard_answer (organisation_id, scorecard_id, subject) SELECT organisation_id, id, 'added' FROM scorecard WHERE id = $1`,
      'card',
    ],
    ['an answer of a submitted card is removed', `DELETE FROM scorecard_answer WHERE scorecard_id = $1`, 'card'],
    ['a decision is rewritten', `UPDATE decision SET reason = 'Changed.' WHERE application_id = $1`, 'application'],
    ['a decision is removed', `DELETE FROM decision WHERE application_id = $1`, 'application'],
    ['a published loop is rewritten', `UPDATE loop_version SET sessions = '[]' WHERE loop_id = $1`, 'loop'],
    ['a published loop is removed', `DELETE FROM loop_version WHERE loop_id = $1`, 'loop'],
    [
      'the questions of a published loop are exchanged',
      `UPDATE loop_version_question SET position = position + 10 WHERE loop_id = $1`,
      'loop',
    ],
  ])('stays, in the role of the application, when %s', async (_, sql, of) => {
    const error = await write(sql, of);
    expect(error?.constraint ?? error?.message).toMatch(/scorecard_is_final|permission denied/);
  });

  it.each([
    ['a version of a question', `UPDATE question_version SET title = 'Changed.'`],
    ['a version of a rubric', `UPDATE rubric_version SET content = '{}'`],
  ])('stays: %s', async (_, sql) => {
    expect((await refusedToApplication(owner, team.organisationId, sql))?.message).toMatch(/permission denied/);
  });

  it('does not keep a draft from being written', async () => {
    const written = await asApplication(owner, team.organisationId, () =>
      owner.query(
        `INSERT INTO scorecard_answer (organisation_id, scorecard_id, subject) SELECT organisation_id, id, 'overall' FROM scorecard WHERE id = $1`,
        [id.draft],
      ),
    );
    expect(written.rowCount).toBe(1);
    expect(
      await write(`UPDATE scorecard SET state = 'submitted', submitted_at = now() WHERE id = $1`, 'draft'),
    ).toBeUndefined();
  });
});
