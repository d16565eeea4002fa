import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Refusal } from '../refusal.ts';
import { Sessions } from '../sessions.ts';
import { AccessService } from './access.service.ts';
import type { RequestWithActor } from './actor.ts';
import { ACCESS_RULE, type AccessRule } from './implements.ts';
import { ruleOf } from './policy.ts';

/** The one gate of every route. No rule, no entry; what one may not see does not exist. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly access: AccessService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS_RULE, context.getHandler());
    if (!rule) throw new Refusal('access.denied');
    if (rule === 'anyone') return true;
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    request.actor = await this.sessions.actorOf(request);
    if (rule !== 'signed-in') await this.require(request, rule);
    return true;
  }

  private async require(request: RequestWithActor, { can, of }: Exclude<AccessRule, string>): Promise<void> {
    const actor = request.actor!;
    const row = ruleOf(can);
    if (row.on !== null && of !== undefined) {
      if (!(await this.access.can(actor, can, request.params[of] ?? ''))) throw new Refusal('not-found');
    } else if (row[actor.role] === 'deny') throw new Refusal('access.denied');
  }
}
