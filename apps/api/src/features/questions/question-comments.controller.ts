import { Body, Controller, Param } from '@nestjs/common';
import { CommentResolution, Id, NewQuestionComment, questionCommentRoutes as routes } from '@loopwright/contracts';
import { type Actor, SignedIn } from '../../platform/access/actor.ts';
import { Implements } from '../../platform/access/implements.ts';
import { QuestionCommentsService } from './question-comments.service.ts';

@Controller()
export class QuestionCommentsController {
  constructor(private readonly comments: QuestionCommentsService) {}

  @Implements(routes.list, { can: 'question.comment', of: 'questionId' })
  list(@SignedIn() actor: Actor, @Param('questionId', { schema: Id }) questionId: string) {
    return this.comments.list(actor, questionId);
  }

  @Implements(routes.add, { can: 'question.comment', of: 'questionId' })
  add(
    @SignedIn() actor: Actor,
    @Param('questionId', { schema: Id }) questionId: string,
    @Body({ schema: NewQuestionComment }) comment: NewQuestionComment,
  ) {
    return this.comments.add(actor, questionId, comment);
  }

  @Implements(routes.resolve, { can: 'question.comment', of: 'questionId' })
  resolve(
    @SignedIn() actor: Actor,
    @Param('questionId', { schema: Id }) questionId: string,
    @Param('commentId', { schema: Id }) commentId: string,
    @Body({ schema: CommentResolution }) resolution: CommentResolution,
  ) {
    return this.comments.resolve(actor, { questionId, commentId }, resolution);
  }
}
