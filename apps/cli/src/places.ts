import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The root of the product: this file is two folders below its app, whether run from source or built. */
export const root = resolve(import.meta.dirname, '../../..');

/** The built web app; undefined when only the API was built. */
export function webRoot(): string | undefined {
  const folder = join(root, 'apps/web/dist');
  return existsSync(join(folder, 'index.html')) ? folder : undefined;
}
