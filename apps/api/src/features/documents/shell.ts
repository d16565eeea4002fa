import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '../../platform/database.ts';
import { DocumentsRepository, type Writer } from './documents.repository.ts';

/** Everybody who may write questions, the admins first and those of longest standing; for the shell, whose user acts for them. */
export const questionWriters = (app: INestApplicationContext, organisationId: string): Promise<Writer[]> =>
  app
    .get(Database, { strict: false })
    .within(organisationId, () => app.get(DocumentsRepository, { strict: false }).writers(organisationId));
