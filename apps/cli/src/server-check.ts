import { connected } from './postgres/index.ts';
import { Refusal } from './refusal.ts';

/** What a server says of itself, and of the account that asks. */
export type ServerFacts = {
  version: number;
  fsync: string;
  full_page_writes: string;
  synchronous_commit: string;
  account: string;
  /** Whether row-level security does not hold for the account. */
  unbound: boolean;
};

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

/** What is to be said of an account that may do more than the API needs; undefined: nothing. */
export const tooMighty = ({ account, unbound }: ServerFacts): string | undefined =>
  unbound
    ? `The database account "${account}" is a superuser, or passes over row-level security: give the API one of its own (docs/running.md, "Two accounts").`
    : undefined;

/**
 * Asks a database server whether it is fit to use; answers with a warning, if there is one.
 *
 * @throws Refusal when it is not, or does not answer
 */
export async function checkServer(url: string): Promise<string | undefined> {
  const facts = await factsOf(url);
  const reason = unfit(facts);
  if (reason) throw new Refusal(`The database server cannot be used: ${reason}.`);
  return tooMighty(facts);
}

async function factsOf(url: string): Promise<ServerFacts> {
  try {
    return await connected(url, async (client) => {
      const { rows } = await client.query<ServerFacts>(
        `SELECT current_setting('server_version_num')::int AS version, current_setting('fsync') AS fsync,
           current_setting('full_page_writes') AS full_page_writes, current_setting('synchronous_commit') AS synchronous_commit,
           rolname AS account, rolsuper OR rolbypassrls AS unbound
         FROM pg_roles WHERE rolname = current_user`,
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
