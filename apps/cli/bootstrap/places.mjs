import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the product. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
/** What may be deleted at any time. */
export const cache = join(root, '.cache');
