import { Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import { SignIn } from '@loopwright/contracts';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import { Refusal } from '../../platform/refusal.ts';
import type { AccountEntity } from './people.entities.ts';
import { PeopleRepository } from './people.repository.ts';
import { Passwords } from './passwords.ts';
import { account, address, Throttle } from './throttle.ts';

/** Signing in by e-mail and password. Wrong pair and unknown e-mail answer alike, in words and in time. */
@Injectable()
export class LocalSignIn extends PassportStrategy(Strategy) {
  constructor(
    private readonly people: PeopleRepository,
    private readonly passwords: Passwords,
    private readonly throttle: Throttle,
  ) {
    super({ usernameField: 'email', session: false, passReqToCallback: true });
  }

  /** Runs before the contract's own check, so what came is checked here. */
  async validate(request: FastifyRequest): Promise<AccountEntity> {
    const asked = SignIn.safeParse(request.body);
    if (!asked.success) throw new Refusal('session.wrong-credentials');
    const { email, password, organisationId } = asked.data;
    // The address comes first: one that is blocked leaves no trace on the accounts that it tries.
    const matching = await this.throttle.attempt([address(request.ip), account(email)], async () => {
      const right = await this.matching(email, password, organisationId);
      return right.length > 0 && right;
    });
    if (!matching) throw new Refusal('session.wrong-credentials');
    if (matching.length > 1)
      throw new Refusal('session.choose-organisation', {
        current: matching.map((one) => ({ id: one.organisationId, name: one.organisation })),
      });
    return matching[0]!;
  }

  private async matching(email: string, password: string, organisationId?: string) {
    const found = (await this.people.accountsByEmail(email)).filter(
      (one) => organisationId === undefined || one.organisationId === organisationId,
    );
    const checks =
      found.length > 0
        ? found.map((one) => this.passwords.matches(one.passwordHash, password))
        : [this.passwords.matches(undefined, password)];
    const right = await Promise.all(checks);
    return found.filter((_, position) => right[position]);
  }
}

export const SignInGuard = AuthGuard('local');
