// `npm run bench -- [NAMES]`: builds what is missing, then measures on a database of its own.
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';
import pg from 'pg';
import { build, serverTarget, webTarget } from '../../apps/cli/bootstrap/build.mjs';

const root = join(import.meta.dirname, '../..');
const out = join(root, '.cache/bench');
/** What has been opened, to be closed in reverse. */
const closers = [];

/** Address of an empty database: on TEST_DATABASE_URL, else on a durable server of our own. */
async function openDatabase() {
  const server = process.env.TEST_DATABASE_URL;
  return server ? databaseOn(server) : ownServer();
}

async function databaseOn(server) {
  const name = `loopwright_bench_${randomBytes(6).toString('hex')}`;
  await run(server, `CREATE DATABASE ${name}`);
  closers.push(() => run(server, `DROP DATABASE ${name} WITH (FORCE)`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function ownServer() {
  const { startCluster } = await import('../../apps/cli/dist/postgres/index.js');
  const folder = mkdtempSync(join(tmpdir(), 'loopwright-bench-'));
  closers.push(() => rmSync(folder, { recursive: true, force: true }));
  // As root, PostgreSQL runs as another user, who must be able to pass.
  chmodSync(folder, 0o711);
  const cluster = await startCluster({ dataFolder: join(folder, 'data'), doing: 'measuring', say: () => undefined });
  closers.push(cluster.stop);
  return cluster.url;
}

async function run(url, statement) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The benches and the test support they use, as JavaScript beside each other. */
function compile() {
  for (const folder of ['test/bench', 'test/bench/assembly', 'test/support'])
    for (const name of readdirSync(join(root, folder)).filter((file) => file.endsWith('.ts'))) {
      const target = join(out, folder, name.replace(/\.ts$/, '.js'));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, compiled(readFileSync(join(root, folder, name), 'utf8')));
    }
}

const compiled = (source) =>
  transformSync(source, {
    swcrc: false,
    configFile: false,
    jsc: { target: 'es2022', parser: { syntax: 'typescript' }, rewriteRelativeImportExtensions: true },
    module: { type: 'es6' },
  }).code;

/** Whatever ends the run: the database server is in a session of its own and would stay. */
async function closeAll() {
  for (const close of closers.splice(0).reverse()) await close();
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(signal, () => void closeAll().finally(() => process.exit(130)));
process.chdir(root);
try {
  await build([serverTarget, webTarget]);
  compile();
  const { bench } = await import(pathToFileURL(join(out, 'test/bench/main.js')).href);
  await bench(process.argv.slice(2), openDatabase);
} catch (error) {
  console.error(process.env.LOOPWRIGHT_DEBUG ? error : `bench: ${error.message}`);
  process.exitCode = 1;
} finally {
  await closeAll();
}
