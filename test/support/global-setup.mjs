import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';
import pg from 'pg';
import { DataSource } from 'typeorm';

const root = join(import.meta.dirname, '../..');
const TEMPLATE = 'loopwright_template';

/**
 * One PostgreSQL for all suites, and in it one migrated database that each suite copies.
 *
 * TEST_DATABASE_URL names a server to use instead of a fresh one of ours; a run that began with several projects sets
 * it for each of them, with TEST_TEMPLATE_READY.
 */
export default async function globalSetup() {
  // Tests keep every processor busy: what waits for an idle one would not come to its end.
  process.env.SOLVER_PRIORITY ??= 'low';
  if (process.env.TEST_TEMPLATE_READY) return;
  if (!process.env.TEST_DATABASE_URL) process.env.TEST_DATABASE_URL = await startServer();
  await makeTemplate(process.env.TEST_DATABASE_URL);
  process.env.TEST_API_ACCOUNT = await makeApiAccount(process.env.TEST_DATABASE_URL);
}

async function startServer() {
  const { startCluster } = await import(compiled('apps/cli/src', ['postgres', '.'], 'postgres/index.js'));
  const folder = mkdtempSync(join(tmpdir(), 'loopwright-test-'));
  // As root, PostgreSQL runs as another user, who must be able to pass.
  chmodSync(folder, 0o711);
  const cluster = await startCluster({
    dataFolder: join(folder, 'data'),
    doing: 'running tests',
    say: () => undefined,
    durable: false,
  });
  globalThis.stopTestServer = async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return cluster.url;
}

async function makeTemplate(serverUrl) {
  const { migrations } = await import(compiled('migrations', ['.'], 'index.js'));
  // What suites furnished for each other in an earlier run goes too.
  const names = [
    TEMPLATE,
    ...['furnished', 'demo'].flatMap((name) => [`${TEMPLATE}_${name}`, `${TEMPLATE}_${name}_new`]),
  ];
  await run(serverUrl, [
    ...names.map((name) => `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
    `CREATE DATABASE ${TEMPLATE}`,
  ]);
  const url = new URL(serverUrl);
  url.pathname = `/${TEMPLATE}`;
  const template = await new DataSource({
    type: 'postgres',
    url: url.href,
    migrations,
    migrationsTransactionMode: 'each',
  }).initialize();
  try {
    await template.runMigrations();
  } finally {
    await template.destroy();
  }
}

/** An account as the launcher gives the API, so that the product is tested with the rights it runs with: `name:password`. */
async function makeApiAccount(serverUrl) {
  const { prepareApiAccount } = await import(compiled('apps/cli/src', ['postgres', '.'], 'postgres/index.js'));
  const [name, password] = [`loopwright_test_${randomBytes(6).toString('hex')}`, randomBytes(24).toString('base64url')];
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await prepareApiAccount(client, name, password);
  } finally {
    await client.end();
  }
  globalThis.removeTestAccount = () => run(serverUrl, [`DROP ROLE ${name}`]);
  return `${name}:${password}`;
}

async function run(url, statements) {
  const source = await new DataSource({ type: 'postgres', url }).initialize();
  try {
    for (const statement of statements) await source.query(statement);
  } finally {
    await source.destroy();
  }
}

/** Jest does not transform this file nor what it imports; so the sources are, here, and a build is never out of date. */
function compiled(folder, subfolders, entry) {
  const out = join(root, '.cache/test-support', folder);
  for (const subfolder of subfolders)
    for (const file of readdirSync(join(root, folder, subfolder)).filter((name) => /(?<!\.test|\.d)\.ts$/.test(name)))
      compile(join(root, folder, subfolder, file), join(out, subfolder, file.replace(/\.ts$/, '.js')));
  return pathToFileURL(join(out, entry)).href;
}

function compile(source, target) {
  const { code } = transformSync(readFileSync(source, 'utf8'), {
    swcrc: false,
    configFile: false,
    jsc: { target: 'es2022', parser: { syntax: 'typescript' }, rewriteRelativeImportExtensions: true },
    module: { type: 'es6' },
  });
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, code);
}
