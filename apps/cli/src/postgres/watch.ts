import { identityOf } from './processes.ts';
import type { Postmaster } from './postmaster.ts';

const LOOK_MS = 500;
const RESTARTS = 5;
const WINDOW_MS = 60_000;

export type Watch = {
  /** Stops watching; waits for a restart that is under way. */
  end(): Promise<void>;
};

/**
 * Starts the server again when it dies, a few times a minute at most.
 *
 * @param restart starts it at the same port
 * @param giveUp hears why there is no server any more
 */
export function keepRunning(
  first: Postmaster,
  restart: () => Promise<Postmaster>,
  giveUp: (reason: Error) => void,
): Watch {
  let running = first;
  let underWay: Promise<void> | undefined;
  const restarts: number[] = [];
  const look = (): void => {
    if (underWay || identityOf(running.pid)) return;
    restarts.push(Date.now());
    underWay = again()
      .catch(lost)
      .finally(() => (underWay = undefined));
  };
  const again = async (): Promise<void> => {
    const recent = restarts.filter((time) => time > Date.now() - WINDOW_MS);
    if (recent.length > RESTARTS) throw new Error(`PostgreSQL stopped ${recent.length} times within a minute.`);
    running = await restart();
  };
  const lost = (reason: Error): void => {
    clearInterval(timer);
    giveUp(reason);
  };
  const timer = setInterval(look, LOOK_MS).unref();
  return {
    end: async () => {
      clearInterval(timer);
      await underWay;
    },
  };
}
