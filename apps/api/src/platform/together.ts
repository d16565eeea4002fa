import type { Socket } from 'node:net';

type Answer = { rows: unknown[] };
/** What is used of a connection of the driver's: its queries, and the socket below it. */
export type Connection = {
  query(sql: string, parameters?: unknown[]): Promise<Answer>;
  connection: { stream: Socket };
};
type Statement = [sql: string, parameters?: unknown[]];

/**
 * Sends statements that need not wait for each other in one packet. PostgreSQL runs them in order, and one that fails
 * does not stop those after it. Needs the driver's pipeline mode.
 *
 * @throws the first failure, when all have been answered
 */
export async function together(connection: Connection, statements: readonly Statement[]): Promise<Answer[]> {
  const answers = await Promise.allSettled(inOnePacket(connection, statements));
  return answers.map((answer) => {
    if (answer.status === 'rejected') throw answer.reason;
    return answer.value;
  });
}

/** Writing to a socket costs more than most statements do, and the driver would write each by itself. */
function inOnePacket(connection: Connection, statements: readonly Statement[]): Promise<Answer>[] {
  const { stream } = connection.connection;
  stream.cork();
  try {
    return statements.map(([sql, parameters]) => connection.query(sql, parameters));
  } finally {
    stream.uncork();
  }
}
