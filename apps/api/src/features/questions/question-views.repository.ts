import { Injectable } from '@nestjs/common';
import type { QuestionView, QuestionViewChange } from '@loopwright/contracts';
import { Database } from '../../platform/database.ts';
import { QuestionViewEntity } from './question-list.entities.ts';

@Injectable()
export class QuestionViewsRepository {
  constructor(private readonly database: Database) {}

  ofAccount(organisationId: string, accountId: string): Promise<QuestionView[]> {
    return this.database.manager.query(
      `SELECT id, name, query FROM question_view WHERE organisation_id = $1 AND account_id = $2 ORDER BY lower(name), id`,
      [organisationId, accountId],
    );
  }

  async add(organisationId: string, accountId: string, view: QuestionView): Promise<void> {
    await this.database.manager.insert(QuestionViewEntity, { ...view, organisationId, accountId });
  }

  async change(organisationId: string, id: string, { name, query }: QuestionViewChange): Promise<void> {
    await this.database.manager.query(
      `UPDATE question_view SET name = coalesce($3, name), query = coalesce($4, query) WHERE organisation_id = $1 AND id = $2`,
      [organisationId, id, name ?? null, query ?? null],
    );
  }

  async remove(organisationId: string, id: string): Promise<void> {
    await this.database.manager.delete(QuestionViewEntity, { organisationId, id });
  }
}
