/** What the operator decides, read once from the environment; a wrong value stops the start with its name. */
import { z } from 'zod';

const Environment = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgres:// address'),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
  /** Folder of the built web app; without it only the API is served. */
  WEB_ROOT: z.string().optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  /** `true` behind a reverse proxy that sets X-Forwarded-*. */
  TRUST_PROXY: z.enum(['true', 'false']).default('false'),
});

export type Config = {
  databaseUrl: string;
  databasePool: number;
  webRoot?: string;
  logLevel: string;
  trustProxy: boolean;
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
    trustProxy: env.TRUST_PROXY === 'true',
  };
}
