import { join } from 'node:path';
import { type RunningApp, startApp } from '../../support/app.ts';
import type { Beginning } from '../../support/beginnings.ts';

/** Where the built web app lies; another place while it is being built anew. */
const built = process.env.LOOPWRIGHT_WEB_ROOT || join(import.meta.dirname, '../../../apps/web/dist');

/** The product with its built web app, as a person meets it. */
export const startProduct = (from: Beginning): Promise<RunningApp> =>
  startApp({ WEB_ROOT: built, DATABASE_POOL: '10' }, from);
