import { type By, createApp, organisationsOf, readConfig } from '@loopwright/api';
import { shareDatabase } from './database.ts';
import { Refusal } from './refusal.ts';
import { bringUpToDate } from './up-to-date.ts';

type App = Awaited<ReturnType<typeof createApp>>;
type Where = { data: string; organisation: string | undefined; doing: string };

/** Runs work on the question bank of one organisation, also beside a running start. */
export async function onBank(where: Where, work: (app: App, by: By) => Promise<number>): Promise<number> {
  const { data, doing } = where;
  const database = await shareDatabase({ data, doing, say: (line) => console.error(line) });
  try {
    await bringUpToDate(database);
    const app = await createApp(readConfig({ LOG_LEVEL: 'warn', ...process.env, DATABASE_URL: database.url }));
    try {
      return await work(app, { organisationId: await organisationOf(app, where.organisation), accountId: null });
    } finally {
      await app.close();
    }
  } finally {
    await database.close();
  }
}

/** By name or id; where there is only one, it need not be named. */
async function organisationOf(app: App, named: string | undefined): Promise<string> {
  const all = await organisationsOf(app);
  const found = all.filter(({ id, name }) => named === undefined || id === named || name === named);
  if (found.length === 1) return found[0]!.id;
  const names = all.map(({ id, name }) => `${name} (${id})`).join(', ');
  if (all.length === 0) throw new Refusal('This installation has no organisation yet: start it and set it up first.');
  if (named === undefined) throw new Refusal(`Say whose bank is meant with --organisation: ${names}`);
  throw new Refusal(
    `${found.length === 0 ? 'No' : 'More than one'} organisation is called "${named}". There are: ${names}`,
  );
}
