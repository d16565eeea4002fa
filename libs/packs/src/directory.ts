import { fileURLToPath } from 'node:url';
import { Slug } from './schema.ts';

/**
 * The folder of a pack that ships with Loopwright.
 *
 * @throws {ZodError} when `id` is not a slug, so that no id can lead out of the library's folder
 */
export function packDirectory(id = 'ml-engineering'): string {
  // `src` and `dist` both lie one level below the packs.
  return fileURLToPath(new URL(`../${Slug.parse(id)}`, import.meta.url));
}
