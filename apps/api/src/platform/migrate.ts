import { DataSource } from 'typeorm';
import { databaseOptions } from './database.module.ts';

/** Any number; the same for every instance, so that only one migrates at a time. */
const MIGRATION_LOCK = 7_306_131_201;

/** Brings a database up to this build; returns the names of the migrations that ran. */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const source = await new DataSource(databaseOptions(databaseUrl, 2)).initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return (await source.runMigrations()).map(({ name }) => name);
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await lock.release();
    await source.destroy();
  }
}
