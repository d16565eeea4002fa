import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A server in a process of its own. */
export type Server = {
  port: number;
  /** Processor time that it has used so far, in milliseconds. */
  used(): Promise<number>;
  stop(): Promise<void>;
};

/** Starts `product-server` or `floor-server` on a database. */
export async function startServer(program: 'product-server' | 'floor-server', databaseUrl: string): Promise<Server> {
  const child = fork(join(import.meta.dirname, `${program}.js`), {
    env: { ...process.env, DATABASE_URL: databaseUrl, LOG_LEVEL: 'warn' },
  });
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`a measured server ended with ${code}`)));
  // Heard by whoever waits for an answer; without one it must not end the process.
  ended.catch(() => undefined);
  const heard = async (): Promise<unknown> =>
    (await Promise.race([once(child, 'message') as Promise<[unknown]>, ended]))[0];
  const { port } = (await heard()) as { port: number };
  return {
    port,
    used: async () => {
      child.send('used');
      const { user, system } = (await heard()) as NodeJS.CpuUsage;
      return (user + system) / 1000;
    },
    stop: async () => {
      child.kill('SIGKILL');
      await ended.catch(() => undefined);
    },
  };
}

/** The child's side: says where it listens, and then how much processor time it used, whenever asked. */
export function announce(port: number): void {
  process.on('message', () => process.send!(process.cpuUsage()));
  // Whoever measures is gone.
  process.once('disconnect', () => process.exit());
  process.send!({ port });
}
