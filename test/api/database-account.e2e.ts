import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { type RunningApp, startApp } from '../support/app.ts';
import { connect, ofNobody, tablesOf } from '../support/rows.ts';
import { Team } from '../support/team.ts';

let running: RunningApp;
let owner: pg.Client;
/** The connection that a statement smuggled into the API would have. */
let api: pg.Client;
let tables: string[];
beforeAll(async () => {
  running = await startApp();
  owner = await connect(running.databaseUrl);
  api = await connect(running.apiDatabaseUrl);
  const team = await Team.create(running);
  const job = await team.job();
  await team.publishedLoop(job);
  const ada = await team.member('interviewer');
  await team.submittedCard(await team.interview(await team.application(job), 'fundamentals', [ada]), ada, 3, 'Secret.');
  tables = (await tablesOf(owner)).filter((table) => !ofNobody.includes(table));
});
afterAll(async () => {
  await api.end();
  await owner.end();
  await running.stop();
});

const refusal = (sql: string): Promise<string | undefined> =>
  api.query(sql).then(
    () => undefined,
    (error: pg.DatabaseError) => error.message,
  );

describe('the account that the API connects with', () => {
  it('is not the owner of anything, and no superuser', async () => {
    const { rows } = await api.query(
      `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication FROM pg_roles WHERE rolname = current_user`,
    );
    expect(rows).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, rolreplication: false },
    ]);
    const owned = await api.query(`SELECT relname FROM pg_class WHERE pg_has_role(current_user, relowner, 'MEMBER')`);
    expect(owned.rows).toEqual([]);
  });

  it('sees no row of any organisation before it has named one', async () => {
    const filled: string[] = [];
    for (const table of tables) {
      if ((await owner.query(`SELECT 1 FROM ${table} LIMIT 1`)).rowCount) filled.push(table);
      expect([table, (await api.query(`SELECT 1 FROM ${table} LIMIT 1`)).rowCount]).toEqual([table, 0]);
    }
    expect(filled).toEqual(expect.arrayContaining(['account', 'candidate', 'scorecard', 'scorecard_answer']));
  });

  it('does not become anyone who may more', async () => {
    const { rows } = await owner.query<{ name: string }>('SELECT current_user AS name');
    for (const sql of [
      `SET ROLE ${rows[0]!.name}`,
      `SET SESSION AUTHORIZATION ${rows[0]!.name}`,
      'ALTER ROLE CURRENT_USER BYPASSRLS',
      'ALTER ROLE CURRENT_USER SUPERUSER',
      'ALTER ROLE loopwright_app BYPASSRLS',
      'CREATE ROLE mightier SUPERUSER',
      'GRANT pg_read_all_data TO CURRENT_USER',
    ])
      expect([sql, await refusal(sql)]).toEqual([
        sql,
        expect.stringMatching(/permission denied|must be|only roles with/i),
      ]);
  });

  it('does not take the walls down, nor reach the machine', async () => {
    for (const sql of [
      'ALTER TABLE candidate DISABLE ROW LEVEL SECURITY',
      'DROP POLICY candidate_of_organisation ON candidate',
      'DROP TABLE candidate',
      'TRUNCATE decision',
      'CREATE TABLE mine (x int)',
      `COPY (SELECT 1) TO PROGRAM 'true'`,
      `SELECT pg_read_file('postgresql.conf')`,
      `ALTER SYSTEM SET fsync = off`,
    ])
      expect([sql, await refusal(sql)]).toEqual([sql, expect.stringMatching(/permission denied|must be owner/i)]);
    await api.query('SET row_security = off');
    expect(await refusal('SELECT * FROM candidate')).toContain('row-level security');
    await api.query('RESET row_security');
  });

  it('is enough for the service to call itself ready', async () => {
    const response = await fetch(`${running.base}/readyz`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ready' }]);
  });
});
