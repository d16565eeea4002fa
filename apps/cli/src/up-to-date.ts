import { migrate } from '@loopwright/api';
import { connected } from './postgres/index.ts';
import { Refusal } from './refusal.ts';

type Addresses = { url: string; ownerUrl: string };

/**
 * Brings a database up to this version as its owner, and lets the API's account in; names of the migrations that ran.
 *
 * @throws Refusal when migrations wait and this account may not run them
 */
export async function bringUpToDate({ url, ownerUrl }: Addresses): Promise<string[]> {
  const ran = await migrate(ownerUrl).catch((error: unknown) => {
    throw (error as { code?: string }).code === NOT_ALLOWED
      ? new Refusal(
          'The database is older than this version, and its account may not change it: run "loopwright migrate" with ' +
            "the owner's address in MIGRATIONS_DATABASE_URL.",
          { cause: error },
        )
      : error;
  });
  if (ownerUrl !== url) await letIn(url, ownerUrl);
  return ran;
}

const NOT_ALLOWED = '42501';

/** Makes the API's account a member of the application's role, which migrations give their rights to. */
async function letIn(url: string, ownerUrl: string): Promise<void> {
  const account = await connected(url, async (client) => {
    const { rows } = await client.query<{ name: string; member: boolean }>(
      `SELECT current_user AS name, pg_has_role(current_user, 'loopwright_app', 'MEMBER') AS member`,
    );
    return rows[0]!;
  });
  if (account.member) return;
  await connected(ownerUrl, (client) =>
    client.query(`GRANT loopwright_app TO ${client.escapeIdentifier(account.name)}`),
  );
}
