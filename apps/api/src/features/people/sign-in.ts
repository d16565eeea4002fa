import { Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import { SignIn } from '@loopwright/contracts';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import { KnownDevices } from '../../platform/known-devices.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { AccountEntity } from './people.entities.ts';
import { PeopleRepository } from './people.repository.ts';
import { Passwords } from './passwords.ts';
import { account, address, device, type Guessed, Throttle } from './throttle.ts';

type Found = AccountEntity & { organisation: string };

/** Signing in by e-mail and password. Wrong pair and unknown e-mail answer alike, in words and in time. */
@Injectable()
export class LocalSignIn extends PassportStrategy(Strategy) {
  constructor(
    private readonly people: PeopleRepository,
    private readonly passwords: Passwords,
    private readonly throttle: Throttle,
    private readonly devices: KnownDevices,
  ) {
    super({ usernameField: 'email', session: false, passReqToCallback: true });
  }

  /** Runs before the contract's own check, so what came is checked here. */
  async validate(request: FastifyRequest): Promise<AccountEntity> {
    const asked = SignIn.safeParse(request.body);
    if (!asked.success) throw new Refusal('session.wrong-credentials');
    const { email, password, organisationId } = asked.data;
    const found = await this.people.accountsByEmail(email, organisationId);
    // Whoever opens one account with this password was wrong about the others: else it would be free to try the password
    // of a stranger by giving it to an account of one's own, under the same e-mail elsewhere.
    const matching = await this.throttle.attempt(
      await this.countedBy(email, found, request),
      () => this.matching(found, password),
      (right) => right.length > 0 && right.length === found.length,
    );
    if (matching.length === 0) throw new Refusal('session.wrong-credentials');
    if (matching.length > 1)
      throw new Refusal('session.choose-organisation', {
        current: matching.map((one) => ({ id: one.organisationId, name: one.organisation })),
      });
    return matching[0]!;
  }

  /** A browser that knows every account in question is counted by itself, so that strangers cannot lock its owner out. */
  private async countedBy(email: string, found: readonly Found[], request: FastifyRequest): Promise<Guessed[]> {
    const known = await this.devices.of(request);
    if (known && found.length > 0 && found.every(({ id }) => known.accounts.includes(id))) return [device(known.mark)];
    // The address comes first: one that is blocked leaves no trace on the accounts that it tries.
    return [address(request.ip), ...account(email, request.ip)];
  }

  private async matching(found: readonly Found[], password: string): Promise<Found[]> {
    const checks =
      found.length > 0
        ? found.map((one) => this.passwords.matches(one.passwordHash, password))
        : [this.passwords.matches(undefined, password)];
    const right = await Promise.all(checks);
    return found.filter((_, position) => right[position]);
  }
}

export const SignInGuard = AuthGuard('local');
