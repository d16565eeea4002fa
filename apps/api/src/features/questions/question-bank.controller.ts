import { Body, Controller, Param } from '@nestjs/common';
import { Id, questionBankRoutes as routes, QuestionBulk, SimilarTo } from '@loopwright/contracts';
import { type Actor, SignedIn } from '../../platform/access/actor.ts';
import { Implements } from '../../platform/access/implements.ts';
import { QuestionBulkService } from './question-bulk.service.ts';
import { QuestionLikenessService } from './question-likeness.service.ts';

@Controller()
export class QuestionBankController {
  constructor(
    private readonly likeness: QuestionLikenessService,
    private readonly many: QuestionBulkService,
  ) {}

  @Implements(routes.similar, { can: 'question.list' })
  similar(@SignedIn() actor: Actor, @Body({ schema: SimilarTo }) text: SimilarTo) {
    return this.likeness.nearest(actor, text);
  }

  @Implements(routes.declareEnemy, { can: 'question.curate', of: 'questionId' })
  declare(
    @SignedIn() actor: Actor,
    @Param('questionId', { schema: Id }) questionId: string,
    @Param('enemyId', { schema: Id }) enemyId: string,
  ) {
    return this.likeness.declare(actor, questionId, enemyId);
  }

  @Implements(routes.dropEnemy, { can: 'question.curate', of: 'questionId' })
  drop(
    @SignedIn() actor: Actor,
    @Param('questionId', { schema: Id }) questionId: string,
    @Param('enemyId', { schema: Id }) enemyId: string,
  ) {
    return this.likeness.drop(actor, questionId, enemyId);
  }

  @Implements(routes.bulk, { can: 'question.change-many' })
  bulk(@SignedIn() actor: Actor, @Body({ schema: QuestionBulk }) changes: QuestionBulk) {
    return this.many.change(actor, changes);
  }
}
