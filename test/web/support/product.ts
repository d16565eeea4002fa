import { join } from 'node:path';
import { type RunningApp, startApp } from '../../support/app.ts';

/** The product with its built web app, as a person meets it. */
export const startProduct = (): Promise<RunningApp> =>
  startApp({ WEB_ROOT: join(import.meta.dirname, '../../../apps/web/dist'), DATABASE_POOL: '10' });
