import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of a suite's own. */
export type TestDatabase = {
  /** As its owner, past the product. */
  url: string;
  /** As the account of the API. */
  apiUrl: string;
  /** Removes it, whoever is still connected. */
  drop(): Promise<void>;
};

/** Migrated, with nothing in it. */
export const BARE = 'loopwright_template';

/** Copies a template: some tenths of a second, whatever went into it. */
export async function createTestDatabase(template = BARE, name = freshName()): Promise<TestDatabase> {
  await onServer((server) => server.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  const url = Object.assign(new URL(serverUrl()), { pathname: `/${name}` }).href;
  return {
    url,
    apiUrl: asApi(url),
    drop: () => onServer(async (server) => void (await server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
  };
}

const freshName = (): string => `loopwright_test_${randomBytes(6).toString('hex')}`;

function serverUrl(): string {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) throw new Error('No test server: this suite belongs to a Jest project with the global setup.');
  return server;
}

/** The same database, opened by the account that the API has. */
function asApi(address: string): string {
  const [name, password] = process.env.TEST_API_ACCOUNT!.split(':');
  return Object.assign(new URL(address), { username: name, password }).href;
}

/** Works on the server that holds the databases, as its owner. */
export async function onServer<T>(work: (server: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
