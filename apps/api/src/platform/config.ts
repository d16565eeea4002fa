/** What the operator decides, read once from the environment; a wrong value stops the start with its name. */
import { isIP } from 'node:net';
import { z } from 'zod';

const Environment = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgres:// address'),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
  /** Folder of the built web app; without it only the API is served. */
  WEB_ROOT: z.string().optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  /** Read by the threads that solve: whether they wait until nobody else wants the processor, or keep a small share. */
  SOLVER_PRIORITY: z.enum(['idle', 'low']).default('idle'),
  /** Where the source of this very product is offered to those who use it. */
  SOURCE_URL: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
  /** Whose X-Forwarded-* to believe. */
  TRUST_PROXY: z
    .string()
    .trim()
    .default('false')
    .refine(isTrust, 'must be true, false, how many proxies there are, or their addresses: 1 or 10.0.0.0/8,127.0.0.1'),
});

export type Config = {
  databaseUrl: string;
  databasePool: number;
  webRoot?: string;
  logLevel: string;
  sourceUrl?: string;
  /** Whether to believe X-Forwarded-*: from everyone, from so many proxies in a row, or from these addresses. */
  trustProxy: boolean | number | string[];
};
export const CONFIG = Symbol('Config');

export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success)
    throw new Error(
      `Configuration: ${parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}`,
    );
  const env = parsed.data;
  return {
    databaseUrl: env.DATABASE_URL,
    databasePool: env.DATABASE_POOL,
    webRoot: env.WEB_ROOT,
    logLevel: env.LOG_LEVEL,
    sourceUrl: env.SOURCE_URL,
    trustProxy: trustOf(env.TRUST_PROXY),
  };
}

const ADDRESS_BITS: Record<number, number> = { 4: 32, 6: 128 };

function isTrust(text: string): boolean {
  return /^(true|false|[1-9]|1\d|20)$/.test(text) || text.split(',').every((part) => isNetwork(part.trim()));
}

/** An address, or a network of them: 10.0.0.0/8. */
function isNetwork(text: string): boolean {
  const [ip = '', bits, more] = text.split('/');
  if (more !== undefined || !isIP(ip)) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= ADDRESS_BITS[isIP(ip)]!);
}

function trustOf(text: string): Config['trustProxy'] {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^\d+$/.test(text) ? Number(text) : text.split(',').map((part) => part.trim());
}
