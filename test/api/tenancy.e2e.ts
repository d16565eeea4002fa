import { draftFile } from '../support/bank-files.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { questionCommentRoutes, questionViewRoutes, rubricRoutes, exchangeRoutes } from '@loopwright/contracts';
import type pg from 'pg';
import { type RunningApp, startApp } from '../support/app.ts';
import { Candidate, sendCheck } from '../support/checks.ts';
import { sendDocument } from '../support/documents.ts';
import { QuestionCalls } from '../support/questions.ts';
import { asApplication, connect, ofNobody, refusedToApplication, tablesOf } from '../support/rows.ts';
import { stranger, Team } from '../support/team.ts';
import { saveTemplate } from '../support/template-requests.ts';

/** Keys that do not begin with the organisation, each because it is looked up before any organisation is known. */
const reviewed = ['account_by_email', 'invitation_by_token', 'knowledge_check_link_by_token', 'session_by_token'];
/** Indexes of words, in which a tenant cannot stand first. */
const notAKey = ['question_face_words'];

let running: RunningApp;
let owner: pg.Client;
let ours: Team;
let theirs: Team;
let tables: string[];
beforeAll(async () => {
  // Nobody else is here: every row belongs to one of the two.
  running = await startApp({}, 'bare');
  owner = await connect(running.databaseUrl);
  ours = await Team.create(running, 'Ours');
  theirs = await Team.create(running, 'Theirs');
  for (const team of [ours, theirs]) await fill(team);
  const all = await owner.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'organisation_id' ORDER BY 1`,
  );
  tables = all.rows.map(({ name }) => name);
});
afterAll(async () => {
  await owner.end();
  await running.stop();
});

/** At least one row in every table. */
async function fill(team: Team): Promise<void> {
  const admin = await team.member('admin');
  const ada = await team.member('interviewer', 'Ada');
  const { id } = await new QuestionCalls(ada).create();
  await ada.as.ok(questionCommentRoutes.add, { params: { questionId: id }, body: { text: 'Clear?' } });
  await ada.as.ok(questionViewRoutes.add, { body: { name: 'Mine', query: 'q=drift' } });
  await sendDocument(ada.as);
  const job = await team.job([{ userId: admin.id, role: 'hiring-manager' }]);
  const loop = await team.publishedLoop(job);
  const application = await team.application(job);
  await team.submittedCard(await team.interview(application, 'fundamentals', [ada]), ada, 3, 'Fine.');
  await admin.as.raw('POST', `/api/applications/${application.id}/decisions`, {
    outcome: 'hold',
    reason: 'Later.',
    version: application.version,
  });
  const set = { qualified: null, training: [], perWeek: 0, perDay: null, team: 'Platform', version: 0 };
  await admin.as.raw('PUT', `/api/users/${ada.id}/interviewing`, set);
  await team.interview(application, 'collaboration', [ada]);
  await saveTemplate(admin.as, loop);
  const slate = [team.organisationId, loop.id, admin.id];
  await owner.query(
    `INSERT INTO loop_slate (organisation_id, id, loop_id, base_version, candidates, made_by) VALUES ($1, gen_random_uuid(), $2, 1, '[]', $3)`,
    slate,
  );
  await owner.query(
    `INSERT INTO loop_run (organisation_id, id, loop_id, progress, started_by) VALUES ($1, gen_random_uuid(), $2, '{}', $3)`,
    slate,
  );
  await owner.query(
    `INSERT INTO panel_proposal (organisation_id, id, job_id, asked, made_by) VALUES ($1, gen_random_uuid(), $2, '{}', $3)`,
    [team.organisationId, job.id, admin.id],
  );
  await owner.query(`INSERT INTO planned_seat VALUES ($1, $2, 'coding', $3, false, '2031-03-03', 1, '')`, [
    ...[team.organisationId, application.id, ada.id],
  ]);
  const own = [team.organisationId, application.id, loop.id];
  await owner.query('INSERT INTO application_loop VALUES ($1, $2, $3, 1, 1)', own);
  const { items } = await admin.as.ok(rubricRoutes.list, {});
  const { stage, version, ...text } = items.find((rubric) => rubric.stage === 'ml-fundamentals')!;
  const change = { version, text, note: '', scope: { reach: 'future' } };
  await admin.as.raw('POST', `/api/rubrics/${stage}/versions`, change);
  const { token } = await sendCheck(admin.as, application);
  const candidate = new Candidate(stranger(running), token);
  await candidate.start();
  await candidate.choose(0, 0, 1);
  await admin.as.raw('PUT', '/api/candidate-questions', { slug: 'who-owns-release', text: 'We do.', version: null });
  await admin.as.ok(exchangeRoutes.preview, { body: draftFile() });
  await admin.as.raw('POST', '/api/invitations', {
    email: `new@${team.organisationId}.example`,
    name: 'New',
    role: 'observer',
  });
}

const count = async (table: string): Promise<number> =>
  Number((await owner.query(`SELECT count(*) AS n FROM ${table}`)).rows[0].n);
const columnsOf = async (table: string): Promise<string[]> => {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 ORDER BY ordinal_position`,
    [table],
  );
  return rows.map(({ name }) => `"${name}"`);
};
/** Runs a check over every table and names those that fail it. */
async function failing(check: (table: string) => Promise<boolean>): Promise<string[]> {
  const failed: string[] = [];
  for (const table of tables) if (!(await check(table))) failed.push(table);
  return failed;
}

describe('every table', () => {
  it('belongs to an organisation, but for those of the installation', async () => {
    const all = await tablesOf(owner);
    expect(all.filter((table) => !tables.includes(table)).sort()).toEqual(ofNobody);
    expect(tables.length).toBeGreaterThanOrEqual(20);
  });

  it('forces row-level security on whoever reads it', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class c WHERE relname = ANY($1) AND relnamespace = 'public'::regnamespace AND NOT (relrowsecurity AND relforcerowsecurity
         AND EXISTS (SELECT 1 FROM pg_policies p WHERE p.tablename = c.relname AND p.cmd = 'ALL' AND p.qual LIKE '%app.organisation%' AND p.with_check LIKE '%app.organisation%'))`,
      [tables],
    );
    expect(rows).toEqual([]);
  });

  it('has rows of both organisations, so that what follows means something', async () => {
    expect(
      await failing(
        async (table) =>
          Number((await owner.query(`SELECT count(DISTINCT organisation_id) AS n FROM ${table}`)).rows[0].n) === 2,
      ),
    ).toEqual([]);
  });

  it('is empty to the application outside of an organisation', async () => {
    expect(await failing(async (table) => (await asApplication(owner, null, () => count(table))) === 0)).toEqual([]);
  });

  it('shows the application rows of its one organisation only', async () => {
    const mine = async (table: string) =>
      Number(
        (await owner.query(`SELECT count(*) AS n FROM ${table} WHERE organisation_id = $1`, [ours.organisationId]))
          .rows[0].n,
      );
    expect(
      await failing(
        async (table) => (await asApplication(owner, ours.organisationId, () => count(table))) === (await mine(table)),
      ),
    ).toEqual([]);
  });

  it('takes no row of another organisation from the application', async () => {
    const smuggled = async (table: string): Promise<boolean> => {
      const columns = await columnsOf(table);
      const { rows } = await owner.query(
        `SELECT ${columns.join(', ')} FROM ${table} WHERE organisation_id = $1 LIMIT 1`,
        [theirs.organisationId],
      );
      await owner.query(
        `CREATE TEMP TABLE smuggled AS SELECT ${columns.join(', ')} FROM ${table} WHERE organisation_id = $1 LIMIT 1`,
        [theirs.organisationId],
      );
      await owner.query('GRANT SELECT ON smuggled TO loopwright_app');
      const error = await refusedToApplication(
        owner,
        ours.organisationId,
        `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${columns.join(', ')} FROM smuggled`,
      );
      await owner.query('DROP TABLE smuggled');
      return rows.length === 1 && /row-level security/.test(error?.message ?? '');
    };
    expect(await failing(smuggled)).toEqual([]);
  });

  it('keeps rows of another organisation from being changed or removed', async () => {
    const untouched = async (table: string): Promise<boolean> => {
      for (const sql of [`UPDATE ${table} SET organisation_id = organisation_id`, `DELETE FROM ${table}`]) {
        const where = ` WHERE organisation_id = $1`;
        const result = await asApplication(owner, ours.organisationId, () =>
          owner.query(sql + where, [theirs.organisationId]),
        ).catch((error: pg.DatabaseError) => error);
        if ('rowCount' in result ? result.rowCount !== 0 : !/permission denied/.test(result.message)) return false;
      }
      return true;
    };
    expect(await failing(untouched)).toEqual([]);
  });

  it('begins every key with the organisation, so that no one learns of another’s by a collision', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT i.indexrelid::regclass::text AS name FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
       LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
       WHERE t.relname = ANY($1) AND t.relnamespace = 'public'::regnamespace AND a.attname IS DISTINCT FROM 'organisation_id' ORDER BY 1`,
      [tables],
    );
    expect(rows.map(({ name }) => name).filter((name) => !notAKey.includes(name))).toEqual(reviewed);
  });

  it('refers to other tables within its organisation only', async () => {
    const { rows } = await owner.query(
      `SELECT conname FROM pg_constraint c WHERE contype = 'f' AND connamespace = 'public'::regnamespace
         AND NOT EXISTS (SELECT 1 FROM unnest(conkey, confkey) AS pair(mine, other)
           JOIN pg_attribute m ON m.attrelid = c.conrelid AND m.attnum = mine AND m.attname = 'organisation_id'
           JOIN pg_attribute o ON o.attrelid = c.confrelid AND o.attnum = other AND o.attname = 'organisation_id')`,
    );
    expect(rows).toEqual([]);
  });
});

describe('looking up who asks', () => {
  it('reads accounts, sessions, invitations, links of checks and names of organisations, and nothing else', async () => {
    const visible = await failing(async (table) => {
      const found = await asApplication(owner, null, async () => {
        await owner.query(`SELECT set_config('app.scope', 'identity', true)`);
        return count(table);
      });
      return found === 0;
    });
    expect(visible).toEqual(['account', 'invitation', 'knowledge_check_link', 'organisation', 'session']);
  });

  it('writes nothing', async () => {
    for (const table of ['account', 'invitation', 'knowledge_check_link', 'organisation', 'session']) {
      const changed = await asApplication(owner, null, async () => {
        await owner.query(`SELECT set_config('app.scope', 'identity', true)`);
        // Of an organisation only the name may be changed at all.
        const column = table === 'organisation' ? 'name' : 'organisation_id';
        return owner.query(`UPDATE ${table} SET ${column} = ${column}`);
      });
      expect([table, changed.rowCount]).toEqual([table, 0]);
    }
  });
});

describe('a table without its wall', () => {
  it('would be found', async () => {
    await owner.query('ALTER TABLE job NO FORCE ROW LEVEL SECURITY; ALTER TABLE job DISABLE ROW LEVEL SECURITY');
    const shown = await asApplication(owner, null, () => count('job'));
    await owner.query('ALTER TABLE job ENABLE ROW LEVEL SECURITY; ALTER TABLE job FORCE ROW LEVEL SECURITY');
    expect(shown).toBe(2);
  });
});
