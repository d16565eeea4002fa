import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { RequestWithActor } from './actor.ts';
import { Gate } from './gate.ts';
import { ACCESS_RULE, type AccessRule } from './implements.ts';

/** The one gate of every route. No rule, no entry; what one may not see does not exist. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly gate: Gate,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS_RULE, context.getHandler());
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const actor = await this.gate.admit(request, rule);
    if (actor) request.actor = actor;
    return true;
  }
}
