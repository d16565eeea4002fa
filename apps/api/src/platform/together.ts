import type { Socket } from 'node:net';
import type { PoolClient, QueryResult } from 'pg';

/** A connection of the pool, and the socket below it, of which the driver's types say nothing. */
export type Connection = PoolClient & { connection: { stream: Socket } };
export type Statement = [sql: string, parameters?: unknown[]];

/**
 * Sends statements that need not wait for each other in one packet. PostgreSQL runs them in order, and one that fails
 * does not stop those after it. Needs the driver's pipeline mode.
 *
 * @throws the first failure, when all have been answered
 */
export async function together(connection: Connection, statements: readonly Statement[]): Promise<QueryResult[]> {
  const answers = await Promise.allSettled(inOnePacket(connection, statements));
  return answers.map((answer) => {
    if (answer.status === 'rejected') throw answer.reason;
    return answer.value;
  });
}

/** Writing to the socket costs more than most statements do, and the driver would write each by itself. */
function inOnePacket(connection: Connection, statements: readonly Statement[]): Promise<QueryResult>[] {
  const { stream } = connection.connection;
  stream.cork();
  try {
    return statements.map(([sql, parameters]) => connection.query(sql, parameters));
  } finally {
    stream.uncork();
  }
}
