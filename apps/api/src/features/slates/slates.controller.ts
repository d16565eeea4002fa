import { Body, Controller, Param } from '@nestjs/common';
import { Id, SlateDraft, slateRoutes as routes } from '@loopwright/contracts';
import type * as z from 'zod/mini';
import { type Actor, SignedIn } from '../../platform/access/actor.ts';
import { Implements } from '../../platform/access/implements.ts';
import { SlatesService } from './slates.service.ts';

type OneSlate = z.output<typeof routes.accept.body>;

@Controller()
export class SlatesController {
  constructor(private readonly slates: SlatesService) {}

  @Implements(routes.latest, { can: 'loop.change', of: 'loopId' })
  latest(@SignedIn() actor: Actor, @Param('loopId', { schema: Id }) loopId: string) {
    return this.slates.latest(actor, loopId);
  }

  @Implements(routes.start, { can: 'loop.change', of: 'loopId' })
  start(
    @SignedIn() actor: Actor,
    @Param('loopId', { schema: Id }) loopId: string,
    @Body({ schema: SlateDraft }) draft: SlateDraft,
  ) {
    return this.slates.start(actor, loopId, draft);
  }

  @Implements(routes.cancel, { can: 'loop.change', of: 'loopId' })
  cancel(
    @SignedIn() actor: Actor,
    @Param('loopId', { schema: Id }) loopId: string,
    @Body({ schema: routes.cancel.body }) { slateId }: OneSlate,
  ) {
    return this.slates.cancel(actor, loopId, slateId);
  }

  @Implements(routes.accept, { can: 'loop.change', of: 'loopId' })
  accept(
    @SignedIn() actor: Actor,
    @Param('loopId', { schema: Id }) loopId: string,
    @Body({ schema: routes.accept.body }) { slateId }: OneSlate,
  ) {
    return this.slates.accept(actor, loopId, slateId);
  }
}
