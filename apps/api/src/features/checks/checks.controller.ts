import { Body, Controller, Param, Query } from '@nestjs/common';
import { CheckAct, CheckChange, CheckDraft, CheckDrawSearch, checkRoutes as routes, Id } from '@loopwright/contracts';
import { type Actor, SignedIn } from '../../platform/access/actor.ts';
import { Implements } from '../../platform/access/implements.ts';
import { ChecksService } from './checks.service.ts';

@Controller()
export class ChecksController {
  constructor(private readonly checks: ChecksService) {}

  @Implements(routes.draw, { can: 'check.create', of: 'applicationId' })
  draw(
    @SignedIn() actor: Actor,
    @Param('applicationId', { schema: Id }) applicationId: string,
    @Query({ schema: CheckDrawSearch }) search: CheckDrawSearch,
  ) {
    return this.checks.draw(actor, applicationId, search);
  }

  @Implements(routes.ofApplication, { can: 'application.read', of: 'applicationId' })
  ofApplication(@SignedIn() actor: Actor, @Param('applicationId', { schema: Id }) applicationId: string) {
    return this.checks.ofApplication(actor, applicationId);
  }

  @Implements(routes.create, { can: 'check.create', of: 'applicationId' })
  create(
    @SignedIn() actor: Actor,
    @Param('applicationId', { schema: Id }) applicationId: string,
    @Body({ schema: CheckDraft }) draft: CheckDraft,
  ) {
    return this.checks.create(actor, applicationId, draft);
  }

  @Implements(routes.result, { can: 'check.read', of: 'checkId' })
  result(@SignedIn() actor: Actor, @Param('checkId', { schema: Id }) checkId: string) {
    return this.checks.result(actor, checkId);
  }

  @Implements(routes.change, { can: 'check.change', of: 'checkId' })
  change(
    @SignedIn() actor: Actor,
    @Param('checkId', { schema: Id }) checkId: string,
    @Body({ schema: CheckChange }) change: CheckChange,
  ) {
    return this.checks.change(actor, checkId, change);
  }

  @Implements(routes.renewLink, { can: 'check.change', of: 'checkId' })
  renewLink(
    @SignedIn() actor: Actor,
    @Param('checkId', { schema: Id }) checkId: string,
    @Body({ schema: CheckAct }) act: CheckAct,
  ) {
    return this.checks.renewLink(actor, checkId, act);
  }

  @Implements(routes.withdraw, { can: 'check.change', of: 'checkId' })
  withdraw(
    @SignedIn() actor: Actor,
    @Param('checkId', { schema: Id }) checkId: string,
    @Body({ schema: CheckAct }) act: CheckAct,
  ) {
    return this.checks.withdraw(actor, checkId, act);
  }
}
