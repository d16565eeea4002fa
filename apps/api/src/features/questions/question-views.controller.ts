import { Body, Controller, Param } from '@nestjs/common';
import { Id, NewQuestionView, QuestionViewChange, questionViewRoutes as routes } from '@loopwright/contracts';
import { type Actor, SignedIn } from '../../platform/access/actor.ts';
import { Implements } from '../../platform/access/implements.ts';
import { QuestionViewsService } from './question-views.service.ts';

@Controller()
export class QuestionViewsController {
  constructor(private readonly views: QuestionViewsService) {}

  @Implements(routes.list, { can: 'question-view.list' })
  list(@SignedIn() actor: Actor) {
    return this.views.list(actor);
  }

  @Implements(routes.add, { can: 'question-view.list' })
  add(@SignedIn() actor: Actor, @Body({ schema: NewQuestionView }) view: NewQuestionView) {
    return this.views.add(actor, view);
  }

  @Implements(routes.change, { can: 'question-view.change', of: 'viewId' })
  change(
    @SignedIn() actor: Actor,
    @Param('viewId', { schema: Id }) viewId: string,
    @Body({ schema: QuestionViewChange }) change: QuestionViewChange,
  ) {
    return this.views.change(actor, viewId, change);
  }

  @Implements(routes.remove, { can: 'question-view.change', of: 'viewId' })
  remove(@SignedIn() actor: Actor, @Param('viewId', { schema: Id }) viewId: string) {
    return this.views.remove(actor, viewId);
  }
}
