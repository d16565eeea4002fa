import { Body, Controller } from '@nestjs/common';
import { guideRoutes as routes, TeamAnswerChange } from '@loopwright/contracts';
import { type Actor, SignedIn } from '../../platform/access/actor.ts';
import { Implements } from '../../platform/access/implements.ts';
import { GuidesService } from './guides.service.ts';

@Controller()
export class GuidesController {
  constructor(private readonly guides: GuidesService) {}

  @Implements(routes.list, { can: 'guide.read' })
  list(@SignedIn() actor: Actor) {
    return this.guides.all(actor);
  }

  @Implements(routes.candidateQuestions, { can: 'guide.read' })
  async candidateQuestions(@SignedIn() actor: Actor) {
    return { items: await this.guides.candidateQuestions(actor) };
  }

  @Implements(routes.answer, { can: 'guide.answer' })
  answer(@SignedIn() actor: Actor, @Body({ schema: TeamAnswerChange }) change: TeamAnswerChange) {
    return this.guides.answer(actor, change);
  }
}
