import { connected } from './postgres/index.ts';
import { Refusal } from './refusal.ts';

/** What a server says of itself. */
export type ServerFacts = { version: number; fsync: string; full_page_writes: string; synchronous_commit: string };

const OLDEST = 150_000;

/** What makes a server unfit to keep scorecards; undefined: nothing. */
export function unfit(facts: ServerFacts): string | undefined {
  if (facts.version < OLDEST)
    return `it is version ${Math.floor(facts.version / 10_000)}, and Loopwright needs PostgreSQL 15 or newer`;
  // Without these an acknowledged scorecard can be lost when the machine or the server crashes.
  const off = (['fsync', 'full_page_writes', 'synchronous_commit'] as const).filter((name) => facts[name] === 'off');
  return off.length === 0
    ? undefined
    : `${off.join(', ')} ${off.length === 1 ? 'is' : 'are'} off: acknowledged work could be lost in a crash`;
}

/**
 * Asks a database server whether it is fit to use.
 *
 * @throws Refusal when it is not, or does not answer
 */
export async function checkServer(url: string): Promise<void> {
  const facts = await factsOf(url);
  const reason = unfit(facts);
  if (reason) throw new Refusal(`The database server cannot be used: ${reason}.`);
}

async function factsOf(url: string): Promise<ServerFacts> {
  try {
    return await connected(url, async (client) => {
      const { rows } = await client.query<ServerFacts>(
        `SELECT current_setting('server_version_num')::int AS version, current_setting('fsync') AS fsync,
           current_setting('full_page_writes') AS full_page_writes, current_setting('synchronous_commit') AS synchronous_commit`,
      );
      return rows[0]!;
    });
  } catch (error) {
    throw new Refusal(`The database does not answer: ${reasonOf(error)}`, { cause: error });
  }
}

/** Several refused addresses of one name come as one error without a message of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map((each: Error) => each.message).join('; ');
  return (error as Error).message;
}
