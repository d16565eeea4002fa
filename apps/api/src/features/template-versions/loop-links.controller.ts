import { Body, Controller, Param } from '@nestjs/common';
import { Id, loopTemplateRoutes as routes } from '@loopwright/contracts';
import type * as z from 'zod/mini';
import { type Actor, SignedIn } from '../../platform/access/actor.ts';
import { Implements } from '../../platform/access/implements.ts';
import { LoopLinksService } from './loop-links.service.ts';

type TakeOver = z.infer<typeof routes.takeOver.body>;
type Linking = z.infer<typeof routes.setLink.body>;

@Controller()
export class LoopLinksController {
  constructor(private readonly links: LoopLinksService) {}

  @Implements(routes.link, { can: 'loop-template.link', of: 'loopId' })
  async link(@SignedIn() actor: Actor, @Param('loopId', { schema: Id }) loopId: string) {
    return { link: await this.links.read(actor, loopId) };
  }

  @Implements(routes.takeOver, { can: 'loop.change', of: 'loopId' })
  takeOver(
    @SignedIn() actor: Actor,
    @Param('loopId', { schema: Id }) loopId: string,
    @Body({ schema: routes.takeOver.body }) takeOver: TakeOver,
  ) {
    return this.links.takeOver(actor, loopId, takeOver);
  }

  @Implements(routes.setLink, { can: 'loop.change', of: 'loopId' })
  setLink(
    @SignedIn() actor: Actor,
    @Param('loopId', { schema: Id }) loopId: string,
    @Body({ schema: routes.setLink.body }) linking: Linking,
  ) {
    return this.links.set(actor, loopId, linking);
  }
}
