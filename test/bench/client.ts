import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

export type Asked = { method: string; path: string; headers?: Record<string, string>; body?: unknown };
/** Somebody who asks, waits for the answer, and asks again. */
export type User = { ask(): Asked; hear?(answer: unknown): void };

/** Times in milliseconds, ascending. */
export type Measured = { latencies: number[]; seconds: number };

/** Lets users ask one server for some time over connections that stay open: a closed loop, so it slows down with the server. */
export async function drive(port: number, users: readonly User[], seconds: number): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: users.length });
  const latencies: number[] = [];
  const started = performance.now();
  const end = started + seconds * 1000;
  try {
    await Promise.all(users.map((user) => askUntil(end, port, agent, user, latencies)));
  } finally {
    agent.destroy();
  }
  return { latencies: latencies.sort((a, b) => a - b), seconds: (performance.now() - started) / 1000 };
}

async function askUntil(end: number, port: number, agent: Agent, user: User, latencies: number[]): Promise<void> {
  while (performance.now() < end) {
    const started = performance.now();
    const answer = await ask(port, agent, user.ask());
    latencies.push(performance.now() - started);
    user.hear?.(JSON.parse(answer));
  }
}

/** One request on a connection of its own. */
export const askOnce = async (port: number, asked: Asked): Promise<unknown> =>
  JSON.parse(await ask(port, new Agent(), asked));

/** The answer's text. A request that is not answered 200 spoils the measurement, so it ends it. */
export function ask(port: number, agent: Agent, { method, path, headers, body }: Asked): Promise<string> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const about =
    text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, agent, method, path, headers: { ...about, ...headers } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('error', reject).once('end', () => {
          const answer = Buffer.concat(chunks).toString('utf8');
          if (response.statusCode === 200) resolve(answer);
          else reject(new Error(`${method} ${path} answered ${response.statusCode}: ${answer.slice(0, 500)}`));
        });
      },
    );
    sent.once('error', reject).end(text);
  });
}
