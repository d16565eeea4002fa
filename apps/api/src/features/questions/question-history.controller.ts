import { Controller, Param } from '@nestjs/common';
import { Id, questionHistoryRoutes as routes } from '@loopwright/contracts';
import { type Actor, SignedIn } from '../../platform/access/actor.ts';
import { Implements } from '../../platform/access/implements.ts';
import { QuestionHistoryService } from './question-history.service.ts';

const Version = routes.version.params.shape.version;

@Controller()
export class QuestionHistoryController {
  constructor(private readonly history: QuestionHistoryService) {}

  @Implements(routes.versions, { can: 'question.read', of: 'questionId' })
  versions(@SignedIn() actor: Actor, @Param('questionId', { schema: Id }) questionId: string) {
    return this.history.versions(actor, questionId);
  }

  @Implements(routes.version, { can: 'question.read', of: 'questionId' })
  version(
    @SignedIn() actor: Actor,
    @Param('questionId', { schema: Id }) questionId: string,
    @Param('version', { schema: Version }) version: number,
  ) {
    return this.history.version(actor, questionId, version);
  }

  @Implements(routes.revive, { can: 'question.draft', of: 'questionId' })
  revive(
    @SignedIn() actor: Actor,
    @Param('questionId', { schema: Id }) questionId: string,
    @Param('version', { schema: Version }) version: number,
  ) {
    return this.history.revive(actor, questionId, version);
  }

  @Implements(routes.usage, { can: 'question.read', of: 'questionId' })
  usage(@SignedIn() actor: Actor, @Param('questionId', { schema: Id }) questionId: string) {
    return this.history.usage(actor, questionId);
  }

  @Implements(routes.uses, { can: 'question.read', of: 'questionId' })
  uses(@SignedIn() actor: Actor, @Param('questionId', { schema: Id }) questionId: string) {
    return this.history.uses(actor, questionId);
  }
}
