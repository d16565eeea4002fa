import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of a suite's own, migrated and empty. */
export type TestDatabase = {
  /** As its owner, past the product. */
  url: string;
  /** As the account of the API. */
  apiUrl: string;
  /** Removes it, whoever is still connected. */
  drop(): Promise<void>;
};

/** Copies the migrated template: some tenths of a second, however many migrations there are. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) throw new Error('No test server: this suite belongs to a Jest project with the global setup.');
  const name = `loopwright_test_${randomBytes(6).toString('hex')}`;
  await run(server, `CREATE DATABASE ${name} TEMPLATE loopwright_template`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    apiUrl: asApi(url.href),
    drop: () => run(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** The same database, opened by the account that the API has. */
function asApi(address: string): string {
  const [name, password] = process.env.TEST_API_ACCOUNT!.split(':');
  return Object.assign(new URL(address), { username: name, password }).href;
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
