import { resolve } from 'node:path';
import { createApp, createDemo, openSetup, readConfig } from '@loopwright/api';
import type { StartOptions } from '../arguments.ts';
import { type DemoOutcome, keepDemoSignIn } from '../demo-sign-in.ts';
import { openDatabase } from '../database.ts';
import { webRoot } from '../places.ts';
import { Refusal } from '../refusal.ts';
import { listenForStop, type StopRequest } from '../stop-signal.ts';
import { bringUpToDate } from '../up-to-date.ts';
import { address, welcome } from '../welcome.ts';

type Closer = () => Promise<void>;
type App = Awaited<ReturnType<typeof createApp>>;

const say = (line: string): void => console.log(line);

/** Starts the product and stays until it is asked to stop; then lets running requests finish before the database goes. */
export async function start(options: StartOptions): Promise<number> {
  const stop = listenForStop();
  const crash = firstCrash();
  // What has been opened, to be closed in reverse, however far the start came.
  const closers: Closer[] = [];
  try {
    const { lost } = await open(options, stop.signal, closers);
    return await stay(stop, [lost, crash]);
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    return 0;
  } finally {
    await closeAll(closers, stop);
  }
}

async function open(options: StartOptions, signal: AbortSignal, closers: Closer[]): Promise<{ lost: Promise<never> }> {
  const url = address(options.host, options.port);
  const database = await openDatabase({ data: options.data, doing: `serving ${url}`, say });
  closers.push(database.close);
  signal.throwIfAborted();
  const ran = await bringUpToDate(database);
  if (ran.length > 0)
    say(`Database brought up to date: ${ran.length} ${ran.length === 1 ? 'migration' : 'migrations'}`);
  signal.throwIfAborted();
  const app = await createApp(configOf(database.url));
  closers.push(() => app.close());
  signal.throwIfAborted();
  const demo = options.demo ? await prepareDemo(app, resolve(options.data), url) : undefined;
  const setupCode = await openSetup(app);
  signal.throwIfAborted();
  await listen(app, options);
  say(
    welcome({
      host: options.host,
      port: options.port,
      place: database.place,
      setupCode,
      demo,
      web: webRoot() !== undefined,
    }),
  );
  return { lost: database.lost };
}

const configOf = (databaseUrl: string) =>
  readConfig({ WEB_ROOT: webRoot(), LOG_LEVEL: 'warn', ...process.env, DATABASE_URL: databaseUrl });

async function prepareDemo(app: App, data: string, url: string): Promise<DemoOutcome> {
  return keepDemoSignIn(data, await createDemo(app), url);
}

async function listen(app: App, { host, port }: StartOptions): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new Refusal(`Port ${port} is in use by another program: choose another with --port.`, { cause: error });
    if (code === 'EACCES')
      throw new Refusal(`Port ${port} may not be opened by this user: choose one above 1023 with --port.`, {
        cause: error,
      });
    throw new Refusal(`Cannot listen on ${host}:${port}: ${message}`, { cause: error });
  }
}

/** Until asked to stop, or until something ends the service: the database is gone for good, or an error nobody caught. */
async function stay(stop: StopRequest, ends: Promise<never>[]): Promise<number> {
  await Promise.race([stop.asked, ...ends]);
  say('Stopping: running requests may finish (press Ctrl-C again to cut them off)');
  return 0;
}

async function closeAll(closers: Closer[], stop: StopRequest): Promise<void> {
  const [database, app] = closers;
  if (app) await Promise.race([app(), stop.askedAgain]);
  if (database) await database();
  if (stop.signal.aborted) say('Stopped.');
}

/** An error that nobody caught ends the service, but in order: the database is stopped first. */
function firstCrash(): Promise<never> {
  const crash = new Promise<never>((_resolve, reject) => process.once('uncaughtException', reject));
  // Until `stay` listens, a crash surfaces as the failure of the step that it interrupts.
  crash.catch(() => undefined);
  return crash;
}
