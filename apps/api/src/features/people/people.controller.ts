import { Body, Controller, Param, Query, Req, Res } from '@nestjs/common';
import {
  Id,
  InvitationAcceptance,
  InvitationDraft,
  InvitationLookup,
  peopleRoutes as routes,
  UserChange,
  UserSearch,
} from '@loopwright/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, SignedIn } from '../../platform/access/actor.ts';
import { Implements } from '../../platform/access/implements.ts';
import { Sessions } from '../../platform/sessions.ts';
import { InvitationsService } from './invitations.service.ts';
import { PeopleService } from './people.service.ts';

@Controller()
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly invitations: InvitationsService,
    private readonly sessions: Sessions,
  ) {}

  @Implements(routes.list, { can: 'people.list' })
  list(@SignedIn() actor: Actor, @Query({ schema: UserSearch }) search: UserSearch) {
    return this.people.search(actor, search);
  }

  @Implements(routes.directory, { can: 'people.directory' })
  directory(@SignedIn() actor: Actor, @Query({ schema: routes.directory.query }) search: UserSearch) {
    return this.people.search(actor, { ...search, state: 'active' });
  }

  @Implements(routes.change, { can: 'people.change', of: 'userId' })
  change(
    @SignedIn() actor: Actor,
    @Param('userId', { schema: Id }) userId: string,
    @Body({ schema: UserChange }) change: UserChange,
  ) {
    return this.people.change(actor, userId, change);
  }

  @Implements(routes.invite, { can: 'people.invite' })
  invite(@SignedIn() actor: Actor, @Body({ schema: InvitationDraft }) draft: InvitationDraft) {
    return this.invitations.invite(actor, draft);
  }

  @Implements(routes.invitations, { can: 'people.invite' })
  pending(
    @SignedIn() actor: Actor,
    @Query({ schema: routes.invitations.query }) page: { cursor?: string; limit: number },
  ) {
    return this.invitations.list(actor, page);
  }

  @Implements(routes.withdraw, { can: 'invitation.withdraw', of: 'invitationId' })
  withdraw(@SignedIn() actor: Actor, @Param('invitationId', { schema: Id }) invitationId: string) {
    return this.invitations.withdraw(actor, invitationId);
  }

  @Implements(routes.lookUpInvitation, 'anyone')
  lookUp(@Body({ schema: InvitationLookup }) { token }: InvitationLookup) {
    return this.invitations.offer(token);
  }

  @Implements(routes.acceptInvitation, 'anyone')
  async accept(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: InvitationAcceptance }) acceptance: InvitationAcceptance,
  ) {
    const account = await this.invitations.accept(acceptance);
    await this.sessions.open(account, request, reply);
    return this.people.me(account.organisationId, account.id);
  }
}
