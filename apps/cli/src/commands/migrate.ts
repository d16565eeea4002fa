import { openDatabase } from '../database.ts';
import { bringUpToDate } from '../up-to-date.ts';

/** Brings the database up to this version. */
export async function migrateCommand(data: string): Promise<number> {
  const database = await openDatabase({ data, doing: 'migrating the database', say: (line) => console.error(line) });
  try {
    const ran = await bringUpToDate(database);
    for (const name of ran) console.log(`ran ${name}`);
    if (ran.length === 0) console.log('The database is up to date.');
    return 0;
  } finally {
    await database.close();
  }
}
