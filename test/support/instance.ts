import { createApp, readConfig } from '@loopwright/api';
import type { RunningApp } from './app.ts';

/** One more process's worth of the product on the same database, as behind a balancer. */
export async function anotherInstance(
  running: RunningApp,
  environment: Record<string, string> = {},
): Promise<RunningApp> {
  const app = await createApp(
    readConfig({ DATABASE_URL: running.apiDatabaseUrl, LOG_LEVEL: 'silent', DATABASE_POOL: '4', ...environment }),
  );
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  return { ...running, app, base: `http://127.0.0.1:${port}`, stop: () => app.close() };
}
