import type { QuestionContent } from '@loopwright/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database.ts';
import {
  QuestionDraftEntity,
  QuestionEnemyEntity,
  QuestionEntity,
  QuestionVersionEntity,
} from './questions.entities.ts';

type Identity = Pick<QuestionVersionEntity, 'organisationId' | 'questionId' | 'version'>;
type Approval = Pick<QuestionVersionEntity, 'note' | 'createdBy' | 'approvedBy' | 'approvedAlone'>;
export type NewVersion = Omit<QuestionVersionEntity, 'createdAt' | keyof Approval> & Partial<Approval>;
export type NewQuestionRow = Pick<
  QuestionEntity,
  'organisationId' | 'id' | 'slug' | 'status' | 'origin' | 'currentVersion'
> &
  Partial<QuestionEntity>;
export type NewDraft = Pick<QuestionDraftEntity, 'questionId' | 'content' | 'baseVersion' | 'authorId' | 'note'>;
/** What of a question may change beside its text. */
export type QuestionChanges = Partial<
  Pick<
    QuestionEntity,
    | 'status'
    | 'currentVersion'
    | 'ownerId'
    | 'tags'
    | 'retiredReason'
    | 'retiredNote'
    | 'retiredAt'
    | 'retiredBy'
    | 'exposureTimes'
    | 'exposureDays'
  >
>;

/** The row of a version; `order`: the organisation's levels, lowest first. */
export function versionOf(identity: Identity, content: QuestionContent, order: readonly string[]): NewVersion {
  const { title, prompt, format, stages, topics, competencies, minutes } = content;
  const levels = order.filter((level) => level in content.levels);
  return { ...identity, title, prompt, format, stages, levels, topics, competencies, minutes, content };
}

/** Writes of the bank. Whoever calls them refreshes the faces of what lists show. */
@Injectable()
export class QuestionWrites {
  constructor(private readonly database: Database) {}

  async add(questions: NewQuestionRow[], versions: NewVersion[], enemies: QuestionEnemyEntity[]): Promise<void> {
    const { manager } = this.database;
    await manager.insert(QuestionEntity, questions as QuestionEntity[]);
    if (versions.length > 0) await manager.insert(QuestionVersionEntity, versions as object[]);
    if (enemies.length > 0) await manager.insert(QuestionEnemyEntity, enemies);
  }

  async addVersion(version: NewVersion): Promise<void> {
    await this.database.manager.insert(QuestionVersionEntity, version as object);
  }

  /** Brings what lists show and search of these questions up to what they say now. */
  async refreshFaces(organisationId: string, questionIds: readonly string[]): Promise<void> {
    await this.database.manager.query('SELECT refresh_question_faces($1, $2::uuid[])', [organisationId, questionIds]);
  }

  /** Changes a question that is still at `revision`; false when it is not. */
  async change(organisationId: string, id: string, revision: number, changes: QuestionChanges): Promise<boolean> {
    const result = await this.database.manager
      .createQueryBuilder()
      .update(QuestionEntity)
      .set({ ...changes, revision: () => 'revision + 1', updatedAt: () => 'now()' })
      .where('organisation_id = :organisationId AND id = :id AND revision = :revision', {
        organisationId,
        id,
        revision,
      })
      .execute();
    return result.affected === 1;
  }

  /** Begins a draft; false when there is one already. */
  async addDraft(organisationId: string, draft: NewDraft): Promise<boolean> {
    const { questionId, content, baseVersion, authorId, note } = draft;
    const rows: unknown[] = await this.database.manager.query(
      `INSERT INTO question_draft (organisation_id, question_id, content, base_version, author_id, note) VALUES ($1, $2, $3::jsonb, $4, $5, $6)
       ON CONFLICT ON CONSTRAINT question_draft_pkey DO NOTHING RETURNING 1`,
      [organisationId, questionId, JSON.stringify(content), baseVersion, authorId, note],
    );
    return rows.length === 1;
  }

  /** Changes a draft that is still at `revision`; false when it is not. */
  async changeDraft(
    organisationId: string,
    questionId: string,
    revision: number,
    changes: Partial<Pick<QuestionDraftEntity, 'content' | 'baseVersion' | 'authorId' | 'note' | 'state'>>,
  ): Promise<boolean> {
    const result = await this.database.manager
      .createQueryBuilder()
      .update(QuestionDraftEntity)
      .set({ ...changes, revision: () => 'revision + 1', updatedAt: () => 'now()' } as object)
      .where('organisation_id = :organisationId AND question_id = :questionId AND revision = :revision', {
        organisationId,
        questionId,
        revision,
      })
      .execute();
    return result.affected === 1;
  }

  async removeDraft(organisationId: string, questionId: string): Promise<void> {
    await this.database.manager.delete(QuestionDraftEntity, { organisationId, questionId });
  }

  /** Throws away a question that was never approved; the database keeps every other one. */
  async removeUnapproved(organisationId: string, id: string): Promise<void> {
    await this.database.manager.query(
      'DELETE FROM question WHERE organisation_id = $1 AND id = $2 AND current_version = 0',
      [organisationId, id],
    );
  }
}
