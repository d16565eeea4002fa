import { Body, Controller, Param, Query } from '@nestjs/common';
import { comparisonRoutes as routes, DecisionDraft, Id } from '@loopwright/contracts';
import { type Actor, SignedIn } from '../../platform/access/actor.ts';
import { Implements } from '../../platform/access/implements.ts';
import { ComparisonService } from './comparison.service.ts';

@Controller()
export class ComparisonController {
  constructor(private readonly comparison: ComparisonService) {}

  @Implements(routes.compare, { can: 'comparison.read', of: 'jobId' })
  compare(
    @SignedIn() actor: Actor,
    @Param('jobId', { schema: Id }) jobId: string,
    @Query({ schema: routes.compare.query }) { applications }: { applications: string[] },
  ) {
    return this.comparison.compare(actor, jobId, applications);
  }

  @Implements(routes.decide, { can: 'decision.record', of: 'applicationId' })
  decide(
    @SignedIn() actor: Actor,
    @Param('applicationId', { schema: Id }) applicationId: string,
    @Body({ schema: DecisionDraft }) draft: DecisionDraft,
  ) {
    return this.comparison.decide(actor, applicationId, draft);
  }

  @Implements(routes.decisions, { can: 'decision.list', of: 'applicationId' })
  decisions(@SignedIn() actor: Actor, @Param('applicationId', { schema: Id }) applicationId: string) {
    return this.comparison.decisions(actor, applicationId);
  }
}
