import { Injectable } from '@nestjs/common';
import { Refusal } from '../refusal.ts';
import { Sessions } from '../sessions.ts';
import { AccessService } from './access.service.ts';
import type { Actor, RequestWithActor } from './actor.ts';
import type { AccessRule } from './implements.ts';
import { ruleOf } from './policy.ts';

/** Says who asks, when the rule of the route lets them in. */
@Injectable()
export class Gate {
  constructor(
    private readonly sessions: Sessions,
    private readonly access: AccessService,
  ) {}

  /** Nobody where the route is for anyone. @throws the refusal that keeps them out */
  async admit(request: RequestWithActor, rule: AccessRule | undefined): Promise<Actor | undefined> {
    if (!rule) throw new Refusal('access.denied');
    if (rule === 'anyone') return undefined;
    const actor = await this.sessions.actorOf(request);
    if (rule !== 'signed-in') await this.require(actor, request, rule);
    return actor;
  }

  private async require(actor: Actor, request: RequestWithActor, { can, of }: Exclude<AccessRule, string>) {
    const row = ruleOf(can);
    if (row.on !== null && of !== undefined) {
      if (!(await this.access.can(actor, can, request.params[of] ?? ''))) throw new Refusal('not-found');
    } else if (row[actor.role] === 'deny') throw new Refusal('access.denied');
  }
}
