import { createApp, openSetup, readConfig } from '@loopwright/api';
import { shareDatabase } from '../database.ts';
import { Refusal } from '../refusal.ts';
import { bringUpToDate } from '../up-to-date.ts';

/** Prints a fresh one-time code; also beside a running start. */
export async function setupCode(data: string): Promise<number> {
  const database = await shareDatabase({ data, doing: 'making a set-up code', say: (line) => console.error(line) });
  try {
    await bringUpToDate(database);
    const code = await freshCode(database.url);
    if (!code)
      throw new Refusal('This installation has an owner already: sign in, or ask the owner for an invitation.');
    console.log(code);
    return 0;
  } finally {
    await database.close();
  }
}

async function freshCode(databaseUrl: string): Promise<string | undefined> {
  const app = await createApp(readConfig({ LOG_LEVEL: 'warn', ...process.env, DATABASE_URL: databaseUrl }));
  try {
    return await openSetup(app);
  } finally {
    await app.close();
  }
}
