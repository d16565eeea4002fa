import { createApp, readConfig } from '@loopwright/api';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createTestDatabase } from './database.ts';
import { type Beginning, templateOf } from './beginnings.ts';

export type RunningApp = {
  app: NestFastifyApplication;
  base: string;
  /** The database as its owner, past the product. */
  databaseUrl: string;
  /** The database as the API has it. */
  apiDatabaseUrl: string;
  stop(): Promise<void>;
};

/** The product itself on a database of its own, listening on a free port: configured exactly as in production. */
export async function startApp(
  environment: Record<string, string> = {},
  from: Beginning = 'furnished',
): Promise<RunningApp> {
  const database = await createTestDatabase((await templateOf(from)).name);
  const app = await createApp(
    readConfig({ DATABASE_URL: database.apiUrl, LOG_LEVEL: 'silent', DATABASE_POOL: '6', ...environment }),
  );
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  return {
    app,
    base: `http://127.0.0.1:${port}`,
    databaseUrl: database.url,
    apiDatabaseUrl: database.apiUrl,
    stop: async () => {
      await app.close();
      await database.drop();
    },
  };
}
