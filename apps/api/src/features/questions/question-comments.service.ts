import { Injectable } from '@nestjs/common';
import type { CommentResolution, NewQuestionComment, QuestionComment } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type CommentRow, QuestionCommentsRepository } from './question-comments.repository.ts';
import { QuestionsRepository } from './questions.repository.ts';

/** What writers and reviewers say to each other about a question. */
@Injectable()
export class QuestionCommentsService {
  constructor(
    private readonly database: Database,
    private readonly comments: QuestionCommentsRepository,
    private readonly questions: QuestionsRepository,
  ) {}

  list({ organisationId }: Actor, questionId: string): Promise<{ items: QuestionComment[] }> {
    return this.database.within(organisationId, async () => {
      const rows = await this.comments.ofQuestion(organisationId, questionId);
      return { items: rows.map(commentView) };
    });
  }

  add(actor: Actor, questionId: string, { text, parentId }: NewQuestionComment): Promise<QuestionComment> {
    const { organisationId, accountId } = actor;
    const id = newId();
    return this.database.within(organisationId, async () => {
      const question = await this.questions.read(organisationId, questionId);
      if (!question) throw new Refusal('not-found');
      const begun = parentId === null ? null : await this.beginningOf(organisationId, questionId, parentId);
      const { currentVersion: version } = question;
      await this.comments.add(organisationId, { id, questionId, parentId: begun, authorId: accountId, text, version });
      return this.read(organisationId, questionId, id);
    });
  }

  resolve(
    { organisationId, accountId }: Actor,
    { questionId, commentId }: { questionId: string; commentId: string },
    { resolved }: CommentResolution,
  ): Promise<QuestionComment> {
    return this.database.within(organisationId, async () => {
      const begun = await this.beginningOf(organisationId, questionId, commentId);
      await this.comments.resolve(organisationId, begun, resolved ? accountId : null);
      return this.read(organisationId, questionId, begun);
    });
  }

  /** The remark that began the thread in which this one stands. */
  private async beginningOf(organisationId: string, questionId: string, id: string): Promise<string> {
    const { parentId } = await this.read(organisationId, questionId, id);
    return parentId ?? id;
  }

  private async read(organisationId: string, questionId: string, id: string): Promise<QuestionComment> {
    const [row] = await this.comments.ofQuestion(organisationId, questionId, id);
    if (!row) throw new Refusal('not-found');
    return commentView(row);
  }
}

const commentView = ({ createdAt, resolvedAt, resolver, ...row }: CommentRow): QuestionComment => ({
  ...row,
  at: createdAt.toISOString(),
  resolved: resolvedAt === null ? null : { by: resolver, at: resolvedAt.toISOString() },
});
