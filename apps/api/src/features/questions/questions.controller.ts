import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  Id,
  QuestionChange,
  questionRoutes as routes,
  QuestionSearch,
  QuestionStep,
  Retirement,
} from '@loopwright/contracts';
import { type Actor, SignedIn } from '../../platform/access/actor.ts';
import { Implements } from '../../platform/access/implements.ts';
import { QuestionCareService } from './question-care.service.ts';
import { QuestionsService } from './questions.service.ts';

@Controller()
export class QuestionsController {
  constructor(
    private readonly questions: QuestionsService,
    private readonly care: QuestionCareService,
  ) {}

  @Implements(routes.list, { can: 'question.list' })
  list(@SignedIn() actor: Actor, @Query({ schema: QuestionSearch }) search: QuestionSearch) {
    return this.questions.search(actor, search);
  }

  @Implements(routes.read, { can: 'question.read', of: 'questionId' })
  read(@SignedIn() actor: Actor, @Param('questionId', { schema: Id }) questionId: string) {
    return this.questions.read(actor, questionId);
  }

  @Implements(routes.change, { can: 'question.curate', of: 'questionId' })
  change(
    @SignedIn() actor: Actor,
    @Param('questionId', { schema: Id }) questionId: string,
    @Body({ schema: QuestionChange }) change: QuestionChange,
  ) {
    return this.care.change(actor, questionId, change);
  }

  @Implements(routes.retire, { can: 'question.curate', of: 'questionId' })
  retire(
    @SignedIn() actor: Actor,
    @Param('questionId', { schema: Id }) questionId: string,
    @Body({ schema: Retirement }) retirement: Retirement,
  ) {
    return this.care.retire(actor, questionId, retirement);
  }

  @Implements(routes.restore, { can: 'question.curate', of: 'questionId' })
  restore(
    @SignedIn() actor: Actor,
    @Param('questionId', { schema: Id }) questionId: string,
    @Body({ schema: QuestionStep }) step: QuestionStep,
  ) {
    return this.care.restore(actor, questionId, step);
  }
}
