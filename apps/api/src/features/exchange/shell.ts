import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '../../platform/database.ts';

export type KnownOrganisation = { id: string; name: string; demo: boolean };

/** Every organisation of the installation; for the shell, whose user owns them all. */
export const organisationsOf = (app: INestApplicationContext): Promise<KnownOrganisation[]> =>
  app
    .get(Database, { strict: false })
    .toIdentify((manager) => manager.query('SELECT organisation_id AS id, name, demo FROM organisation ORDER BY name'));
