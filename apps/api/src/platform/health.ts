import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { migrations } from '@loopwright/migrations';
import { Database } from './database.ts';
import { Drain } from './drain.ts';

/** `/livez` touches nothing; `/readyz` wants a database that is migrated as far as this build knows. */
export function mountHealth(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  const database = app.get(Database);
  const drain = app.get(Drain);
  server.get('/livez', (_request, reply) => void reply.send({ status: 'alive' }));
  server.get('/readyz', async (_request, reply) => {
    const trouble = drain.closing ? 'shutting down' : await troubleOf(database);
    return reply.status(trouble ? 503 : 200).send({ status: trouble ?? 'ready' });
  });
}

async function troubleOf(database: Database): Promise<string | undefined> {
  try {
    const [row] = await database.query<{ count: number }>('SELECT count(*)::int AS count FROM migrations');
    return row!.count < migrations.length ? 'migrations are pending' : undefined;
  } catch {
    // Anyone may ask; the driver would name hosts and users.
    return 'the database does not answer';
  }
}
