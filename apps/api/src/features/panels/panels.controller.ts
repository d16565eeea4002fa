import { Body, Controller, Param } from '@nestjs/common';
import { Id, PanelAcceptance, PanelDraft, panelRoutes as routes, PanelSeating } from '@loopwright/contracts';
import type * as z from 'zod/mini';
import { type Actor, SignedIn } from '../../platform/access/actor.ts';
import { Implements } from '../../platform/access/implements.ts';
import { PanelsService } from './panels.service.ts';

type OnePanel = z.output<typeof routes.cancel.body>;

@Controller()
export class PanelsController {
  constructor(private readonly panels: PanelsService) {}

  @Implements(routes.latest, { can: 'job.change', of: 'jobId' })
  latest(@SignedIn() actor: Actor, @Param('jobId', { schema: Id }) jobId: string) {
    return this.panels.latest(actor, jobId);
  }

  @Implements(routes.start, { can: 'job.change', of: 'jobId' })
  start(
    @SignedIn() actor: Actor,
    @Param('jobId', { schema: Id }) jobId: string,
    @Body({ schema: PanelDraft }) draft: PanelDraft,
  ) {
    return this.panels.start(actor, jobId, draft);
  }

  @Implements(routes.seat, { can: 'job.change', of: 'jobId' })
  seat(
    @SignedIn() actor: Actor,
    @Param('jobId', { schema: Id }) jobId: string,
    @Body({ schema: PanelSeating }) seating: PanelSeating,
  ) {
    return this.panels.seat(actor, jobId, seating);
  }

  @Implements(routes.cancel, { can: 'job.change', of: 'jobId' })
  cancel(
    @SignedIn() actor: Actor,
    @Param('jobId', { schema: Id }) jobId: string,
    @Body({ schema: routes.cancel.body }) { panelId }: OnePanel,
  ) {
    return this.panels.cancel(actor, jobId, panelId);
  }

  @Implements(routes.accept, { can: 'job.change', of: 'jobId' })
  accept(
    @SignedIn() actor: Actor,
    @Param('jobId', { schema: Id }) jobId: string,
    @Body({ schema: PanelAcceptance }) acceptance: PanelAcceptance,
  ) {
    return this.panels.accept(actor, jobId, acceptance);
  }
}
