import { Body, Controller, Param } from '@nestjs/common';
import {
  DraftReturn,
  DraftStep,
  Id,
  NewQuestion,
  QuestionDraftChange,
  questionRoutes as routes,
} from '@loopwright/contracts';
import { type Actor, SignedIn } from '../../platform/access/actor.ts';
import { Implements } from '../../platform/access/implements.ts';
import { QuestionDraftsService } from './question-drafts.service.ts';
import { QuestionReviewService } from './question-review.service.ts';

@Controller()
export class QuestionDraftsController {
  constructor(
    private readonly drafts: QuestionDraftsService,
    private readonly review: QuestionReviewService,
  ) {}

  @Implements(routes.create, { can: 'question.create' })
  create(@SignedIn() actor: Actor, @Body({ schema: NewQuestion }) question: NewQuestion) {
    return this.drafts.create(actor, question);
  }

  @Implements(routes.saveDraft, { can: 'question.draft', of: 'questionId' })
  save(
    @SignedIn() actor: Actor,
    @Param('questionId', { schema: Id }) questionId: string,
    @Body({ schema: QuestionDraftChange }) change: QuestionDraftChange,
  ) {
    return this.drafts.write(actor, questionId, change);
  }

  @Implements(routes.discardDraft, { can: 'question.draft', of: 'questionId' })
  discard(
    @SignedIn() actor: Actor,
    @Param('questionId', { schema: Id }) questionId: string,
    @Body({ schema: DraftStep }) step: DraftStep,
  ) {
    return this.drafts.discard(actor, questionId, step);
  }

  @Implements(routes.submitDraft, { can: 'question.draft', of: 'questionId' })
  submit(
    @SignedIn() actor: Actor,
    @Param('questionId', { schema: Id }) questionId: string,
    @Body({ schema: DraftStep }) step: DraftStep,
  ) {
    return this.review.submit(actor, questionId, step);
  }

  @Implements(routes.withdrawDraft, { can: 'question.draft', of: 'questionId' })
  withdraw(
    @SignedIn() actor: Actor,
    @Param('questionId', { schema: Id }) questionId: string,
    @Body({ schema: DraftStep }) step: DraftStep,
  ) {
    return this.review.withdraw(actor, questionId, step);
  }

  @Implements(routes.approveDraft, { can: 'question.review', of: 'questionId' })
  approve(
    @SignedIn() actor: Actor,
    @Param('questionId', { schema: Id }) questionId: string,
    @Body({ schema: DraftStep }) step: DraftStep,
  ) {
    return this.review.approve(actor, questionId, step);
  }

  @Implements(routes.sendBackDraft, { can: 'question.review', of: 'questionId' })
  sendBack(
    @SignedIn() actor: Actor,
    @Param('questionId', { schema: Id }) questionId: string,
    @Body({ schema: DraftReturn }) step: DraftReturn,
  ) {
    return this.review.sendBack(actor, questionId, step);
  }
}
