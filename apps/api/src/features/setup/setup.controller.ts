import { Body, Controller, Req, Res } from '@nestjs/common';
import { DemoSetup, OwnerSetup, setupRoutes as routes } from '@loopwright/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, SignedIn } from '../../platform/access/actor.ts';
import { Implements } from '../../platform/access/implements.ts';
import { Sessions } from '../../platform/sessions.ts';
import { OrganisationsService, PeopleService } from '../people/index.ts';
import { DemoService } from './demo.service.ts';
import { SetupService } from './setup.service.ts';

@Controller()
export class SetupController {
  constructor(
    private readonly setup: SetupService,
    private readonly demo: DemoService,
    private readonly organisations: OrganisationsService,
    private readonly people: PeopleService,
    private readonly sessions: Sessions,
  ) {}

  @Implements(routes.state, 'anyone')
  state() {
    return this.setup.state();
  }

  @Implements(routes.createOwner, 'anyone')
  async createOwner(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: OwnerSetup }) owner: OwnerSetup,
  ) {
    const account = await this.setup.createOwner(owner, request.ip);
    await this.sessions.open(account, request, reply);
    return this.people.me(account.organisationId, account.id);
  }

  @Implements(routes.createDemo, 'anyone')
  createDemo(@Req() request: FastifyRequest, @Body({ schema: DemoSetup }) { code }: DemoSetup) {
    return this.demo.createWithCode(code, request.ip);
  }

  @Implements(routes.removeDemo, { can: 'demo.remove' })
  async removeDemo(@SignedIn() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply) {
    const removed = await this.organisations.removeDemo(actor);
    this.sessions.forget(reply);
    return removed;
  }
}
