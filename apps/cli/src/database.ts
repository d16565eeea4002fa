import { type Addresses, DataInUse, joinCluster, startCluster } from './postgres/index.ts';
import { Refusal } from './refusal.ts';
import { checkServer } from './server-check.ts';

/** A database that may be used until it is closed. */
type OpenDatabase = {
  /** Address for the API. */
  url: string;
  /** Address for migrations, as the owner of the tables; the same where there is one account for both. */
  ownerUrl: string;
  /** Where the data lies, for people; without a password. */
  place: string;
  /** Rejects when the server is gone for good. */
  lost: Promise<never>;
  close(): Promise<void>;
};

type DatabaseOptions = {
  data: string;
  /** What this process does with it: `serving http://127.0.0.1:4300`. */
  doing: string;
  say: (line: string) => void;
};

const never = new Promise<never>(() => undefined);

/** Opens the server that DATABASE_URL names, or starts our own. A server unfit to keep data is refused. */
export async function openDatabase(options: DatabaseOptions): Promise<OpenDatabase> {
  const url = process.env.DATABASE_URL;
  const database = url ? namedDatabase(url, process.env.MIGRATIONS_DATABASE_URL) : await ownDatabase(options);
  try {
    const warning = await checkServer(database.url);
    if (warning) options.say(warning);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** As `openDatabase`, but beside a start that runs: its server is used then. */
export async function shareDatabase(options: DatabaseOptions): Promise<OpenDatabase> {
  try {
    return await openDatabase(options);
  } catch (error) {
    if (!(error instanceof DataInUse)) throw error;
    const addresses = await joinCluster(options.data);
    if (!addresses) throw error;
    return { ...both(addresses), place: options.data, lost: never, close: async () => undefined };
  }
}

const both = ({ url, apiUrl }: Addresses) => ({ url: apiUrl, ownerUrl: url });

function namedDatabase(url: string, ownerUrl = url): OpenDatabase {
  const place = placeOf(url, 'DATABASE_URL');
  placeOf(ownerUrl, 'MIGRATIONS_DATABASE_URL');
  return { url, ownerUrl, place, lost: never, close: async () => undefined };
}

async function ownDatabase({ data, doing, say }: DatabaseOptions): Promise<OpenDatabase> {
  const { folder, lost, stop, ...addresses } = await startCluster({ dataFolder: data, doing, say });
  return { ...both(addresses), place: folder, lost, close: stop };
}

function placeOf(url: string, name: string): string {
  if (!URL.canParse(url))
    throw new Refusal(`${name} is not an address: write postgres://user:password@host:5432/database`);
  const { host, pathname } = new URL(url);
  return `${host || 'the local server'}${pathname} (${name})`;
}
