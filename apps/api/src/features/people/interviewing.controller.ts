import { Body, Controller, Param } from '@nestjs/common';
import { Id, InterviewingChange, interviewingRoutes as routes } from '@loopwright/contracts';
import { type Actor, SignedIn } from '../../platform/access/actor.ts';
import { Implements } from '../../platform/access/implements.ts';
import { InterviewingService } from './interviewing.service.ts';

@Controller()
export class InterviewingController {
  constructor(private readonly interviewing: InterviewingService) {}

  @Implements(routes.read, { can: 'interviewing.read', of: 'userId' })
  read(@SignedIn() actor: Actor, @Param('userId', { schema: Id }) userId: string) {
    return this.interviewing.read(actor, userId);
  }

  @Implements(routes.change, { can: 'interviewing.change', of: 'userId' })
  change(
    @SignedIn() actor: Actor,
    @Param('userId', { schema: Id }) userId: string,
    @Body({ schema: InterviewingChange }) change: InterviewingChange,
  ) {
    return this.interviewing.change(actor, userId, change);
  }
}
