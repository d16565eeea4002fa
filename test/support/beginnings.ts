import { ContentService, createApp, createDemo, OrganisationsService, readConfig } from '@loopwright/api';
import type { DemoTeam } from '@loopwright/contracts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { RunningApp } from './app.ts';
import { BARE, createTestDatabase, onServer } from './database.ts';
import { connect } from './rows.ts';

/** What a suite's database holds from the start: nothing, organisations that wait for a name, or the demo team. */
export type Beginning = 'bare' | 'furnished' | 'demo';
/** `without questions`: with everything of the shipped content but its questions. */
export type Content = 'whole' | 'without questions';
type Template = { name: string; told: string };

/** As many as most suites need; whoever needs more makes them. */
const waiting: Record<Content, number> = { whole: 2, 'without questions': 2 };
const nameOf = (content: Content): string => `Waiting ${content}`;

/** The database to copy; the first suite that wants it makes it, through the product's own doors, for all of the run. */
export async function templateOf(beginning: Beginning): Promise<Template> {
  if (beginning === 'bare') return { name: BARE, told: '' };
  const name = `${BARE}_${beginning}`;
  return onServer(async (server) => {
    // Suites run beside each other; the lock goes with the connection.
    await server.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
    const { rows } = await server.query<{ told: string }>(
      `SELECT shobj_description(oid, 'pg_database') AS told FROM pg_database WHERE datname = $1`,
      [name],
    );
    if (rows[0]) return { name, told: rows[0].told };
    const told = await prepare(`${name}_new`, beginning === 'demo' ? withDemo : withOrganisations);
    await server.query(`COMMENT ON DATABASE ${name}_new IS ${server.escapeLiteral(told)}`);
    await server.query(`ALTER DATABASE ${name}_new RENAME TO ${name}`);
    return { name, told };
  });
}

/** The demo team of the template; its password is told once only, when it is made. */
export const demoTeam = async (): Promise<DemoTeam> => JSON.parse((await templateOf('demo')).told) as DemoTeam;

/** Gives one of the organisations that wait this name; nothing when none of that content is left. */
export async function takeFurnished(
  { databaseUrl }: RunningApp,
  content: Content,
  name: string,
): Promise<string | undefined> {
  const owner = await connect(databaseUrl);
  try {
    const { rows } = await owner.query<{ id: string }>(
      `UPDATE organisation SET name = $1 WHERE organisation_id =
         (SELECT organisation_id FROM organisation WHERE name = $2 ORDER BY 1 LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING organisation_id AS id`,
      [name, nameOf(content)],
    );
    return rows[0]?.id;
  } finally {
    await owner.end();
  }
}

async function prepare(name: string, fill: (app: NestFastifyApplication) => Promise<string>): Promise<string> {
  const { apiUrl } = await createTestDatabase(BARE, name);
  const app = await createApp(readConfig({ DATABASE_URL: apiUrl, LOG_LEVEL: 'silent', DATABASE_POOL: '4' }));
  try {
    await app.init();
    return await fill(app);
  } finally {
    await app.close();
  }
}

async function withOrganisations(app: NestFastifyApplication): Promise<string> {
  const organisations = app.get(OrganisationsService, { strict: false });
  const shipped = app.get(ContentService, { strict: false });
  for (const [content, count] of Object.entries(waiting) as [Content, number][])
    for (let made = 0; made < count; made += 1)
      await organisations.create(nameOf(content), false, async (id) => {
        await (content === 'whole' ? shipped.install(id) : shipped.installField(id));
      });
  return '';
}

const withDemo = async (app: NestFastifyApplication): Promise<string> => JSON.stringify(await createDemo(app));
