import pg from 'pg';

/** Looks into the database past the product, as its owner. */
export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

/** Runs SQL in the role of the application, within one organisation or none; keeps nothing. */
export async function asApplication<T>(
  client: pg.Client,
  organisationId: string | null,
  work: () => Promise<T>,
): Promise<T> {
  await client.query('BEGIN');
  try {
    await client.query('SET LOCAL ROLE loopwright_app');
    if (organisationId !== null)
      await client.query(`SELECT set_config('app.organisation', $1, true)`, [organisationId]);
    return await work();
  } finally {
    await client.query('ROLLBACK');
  }
}

/** The error of SQL in the role of the application; nothing when it came through. */
export async function refusedToApplication(
  client: pg.Client,
  organisationId: string | null,
  sql: string,
  values: unknown[] = [],
) {
  return asApplication(client, organisationId, () => client.query(sql, values)).then(
    () => undefined,
    (error: pg.DatabaseError) => error,
  );
}

/** Tables of the installation as a whole; all others belong to an organisation. */
export const ofNobody = ['installation_secret', 'migrations', 'setup_code', 'sign_in_attempt'];

export async function tablesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

/** When someone was last seen is noted with any request, once a minute; it is no change to anyone's work. */
const seen = new Set(['account', 'session']);

/** What every table holds, as numbers that change with any write to it: table → count and checksum. */
export async function fingerprint(client: pg.Client, tables?: readonly string[]): Promise<Record<string, string>> {
  const each = (tables ?? (await tablesOf(client))).map((table) => {
    const row = seen.has(table) ? `(to_jsonb(t) - 'last_seen_at')::text` : `t.xmin::text || ' ' || t.ctid::text`;
    return `SELECT '${table}' AS name, count(*) || ' rows, ' || coalesce(sum(hashtext(${row})::bigint), 0) AS sum FROM ${table} t`;
  });
  const { rows } = await client.query<{ name: string; sum: string }>(each.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}
