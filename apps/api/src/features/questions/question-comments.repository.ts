import { Injectable } from '@nestjs/common';
import type { Person } from '@loopwright/contracts';
import { Database } from '../../platform/database.ts';
import { QuestionCommentEntity } from './question-list.entities.ts';

type NewComment = Pick<QuestionCommentEntity, 'id' | 'questionId' | 'parentId' | 'authorId' | 'text' | 'version'>;
export type CommentRow = Pick<
  QuestionCommentEntity,
  'id' | 'parentId' | 'text' | 'version' | 'createdAt' | 'resolvedAt'
> & { author: Person; resolver: Person | null };

@Injectable()
export class QuestionCommentsRepository {
  constructor(private readonly database: Database) {}

  async add(organisationId: string, comment: NewComment): Promise<void> {
    await this.database.manager.insert(QuestionCommentEntity, { ...comment, organisationId });
  }

  /** Of one question, oldest first; `id`: only this one. */
  ofQuestion(organisationId: string, questionId: string, id: string | null = null): Promise<CommentRow[]> {
    return this.database.manager.query(
      `SELECT c.id, c.parent_id AS "parentId", c.text, c.version, c.created_at AS "createdAt", c.resolved_at AS "resolvedAt",
         jsonb_build_object('id', a.id, 'name', a.name) AS author,
         CASE WHEN r.id IS NULL THEN NULL ELSE jsonb_build_object('id', r.id, 'name', r.name) END AS resolver
       FROM question_comment c JOIN account a ON a.organisation_id = c.organisation_id AND a.id = c.author_id
       LEFT JOIN account r ON r.organisation_id = c.organisation_id AND r.id = c.resolved_by
       WHERE c.organisation_id = $1 AND c.question_id = $2 AND ($3::uuid IS NULL OR c.id = $3) ORDER BY c.created_at, c.id`,
      [organisationId, questionId, id],
    );
  }

  /** Of the remark that began a thread; resolving twice keeps the first. */
  async resolve(organisationId: string, id: string, by: string | null): Promise<void> {
    await this.database.manager.query(
      `UPDATE question_comment SET resolved_at = CASE WHEN $3::uuid IS NULL THEN NULL ELSE coalesce(resolved_at, now()) END,
         resolved_by = CASE WHEN $3::uuid IS NULL THEN NULL ELSE coalesce(resolved_by, $3) END
       WHERE organisation_id = $1 AND id = $2`,
      [organisationId, id, by],
    );
  }
}
