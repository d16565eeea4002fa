import { Body, Controller, Param, Req, Res, UseGuards } from '@nestjs/common';
import { Id, PasswordChange, ProfileChange, sessionRoutes as routes, SignIn } from '@loopwright/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, SignedIn } from '../../platform/access/actor.ts';
import { Implements } from '../../platform/access/implements.ts';
import { Sessions } from '../../platform/sessions.ts';
import type { AccountEntity } from './people.entities.ts';
import { DraftKeys } from './draft-keys.ts';
import { PeopleService } from './people.service.ts';
import { SessionList } from './session-list.ts';
import { SignInGuard } from './sign-in.ts';

type SignedInRequest = FastifyRequest & { user: AccountEntity };

@Controller()
export class SessionController {
  constructor(
    private readonly people: PeopleService,
    private readonly sessions: Sessions,
    private readonly list: SessionList,
    private readonly draftKeys: DraftKeys,
  ) {}

  @UseGuards(SignInGuard)
  @Implements(routes.signIn, 'anyone')
  async signIn(
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: SignIn }) _signIn: SignIn,
  ) {
    await this.sessions.open(request.user, request, reply);
    return this.people.me(request.user.organisationId, request.user.id);
  }

  @Implements(routes.me, 'signed-in')
  me(@SignedIn() actor: Actor) {
    return this.people.me(actor.organisationId, actor.accountId);
  }

  @Implements(routes.draftKey, 'signed-in')
  draftKey(@SignedIn() actor: Actor) {
    return this.draftKeys.of(actor);
  }

  @Implements(routes.signOut, 'signed-in')
  async signOut(@SignedIn() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.sessions.close(actor, actor.sessionId);
    this.sessions.forget(reply);
    return {};
  }

  @Implements(routes.changePassword, 'signed-in')
  async changePassword(
    @SignedIn() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: PasswordChange }) change: PasswordChange,
  ) {
    await this.sessions.open(await this.people.changePassword(actor, change), request, reply);
    return this.people.me(actor.organisationId, actor.accountId);
  }

  @Implements(routes.changeProfile, 'signed-in')
  changeProfile(@SignedIn() actor: Actor, @Body({ schema: ProfileChange }) change: ProfileChange) {
    return this.people.changeProfile(actor, change);
  }

  @Implements(routes.list, 'signed-in')
  devices(@SignedIn() actor: Actor) {
    return this.list.of(actor);
  }

  @Implements(routes.revoke, 'signed-in')
  revoke(@SignedIn() actor: Actor, @Param('sessionId', { schema: Id }) sessionId: string) {
    return this.list.revoke(actor, sessionId);
  }
}
