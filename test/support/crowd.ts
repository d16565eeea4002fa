import type { Application } from '@loopwright/contracts';
import type { RunningApp } from './app.ts';
import { connect } from './rows.ts';

/** Others who interview for the same job and stand before everybody else in a list by name; written past the product. */
export async function crowdAround({ databaseUrl }: RunningApp, { id }: Application, size: number): Promise<void> {
  const owner = await connect(databaseUrl);
  await owner.query(
    `WITH copied AS (SELECT gen_random_uuid() AS id, gen_random_uuid() AS whose, n FROM generate_series(1, $2::integer) AS n),
     applied AS (INSERT INTO application SELECT (jsonb_populate_record(application, jsonb_build_object('id', copied.id, 'candidate_id', copied.whose, 'stage', 'interviewing'))).*
       FROM application, copied WHERE application.id = $1)
     INSERT INTO candidate SELECT (jsonb_populate_record(candidate, jsonb_build_object('id', copied.whose, 'name', '0 ' || n, 'email', NULL))).*
       FROM application JOIN candidate ON candidate.id = application.candidate_id, copied WHERE application.id = $1`,
    [id, size],
  );
  await owner.end();
}

/** Other members who could interview and stand before everybody else in a list by name; written past the product. */
export async function colleaguesOf({ databaseUrl }: RunningApp, accountId: string, size: number): Promise<void> {
  const owner = await connect(databaseUrl);
  await owner.query(
    `INSERT INTO account SELECT (jsonb_populate_record(account, jsonb_build_object('id', gen_random_uuid(), 'name', '0 ' || n, 'email', n || account.email))).*
     FROM account, generate_series(1, $2::integer) AS n WHERE account.id = $1`,
    [accountId, size],
  );
  await owner.end();
}
