import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database.ts';
import { QuestionCommentEntity } from './question-list.entities.ts';

export type NewComment = Pick<
  QuestionCommentEntity,
  'id' | 'questionId' | 'parentId' | 'authorId' | 'text' | 'version'
>;

@Injectable()
export class QuestionCommentsRepository {
  constructor(private readonly database: Database) {}

  async add(organisationId: string, comment: NewComment): Promise<void> {
    await this.database.manager.insert(QuestionCommentEntity, { ...comment, organisationId });
  }
}
