import { Controller, Param, Query } from '@nestjs/common';
import { Id, questionRoutes as routes, QuestionSearch } from '@loopwright/contracts';
import { type Actor, SignedIn } from '../../platform/access/actor.ts';
import { Implements } from '../../platform/access/implements.ts';
import { QuestionsService } from './questions.service.ts';

@Controller()
export class QuestionsController {
  constructor(private readonly questions: QuestionsService) {}

  @Implements(routes.list, { can: 'question.list' })
  list(@SignedIn() actor: Actor, @Query({ schema: QuestionSearch }) search: QuestionSearch) {
    return this.questions.search(actor, search);
  }

  @Implements(routes.read, { can: 'question.read', of: 'questionId' })
  read(@SignedIn() actor: Actor, @Param('questionId', { schema: Id }) questionId: string) {
    return this.questions.read(actor, questionId);
  }
}
