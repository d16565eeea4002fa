import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Role } from '@loopwright/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor, RequestWithActor } from './access/actor.ts';
import { Database } from './database.ts';
import { newId } from './ids.ts';
import { KnownDevices } from './known-devices.ts';
import { Refusal } from './refusal.ts';

const SESSION_COOKIE = '__Host-sid';
const cookieOptions = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;
const ABSOLUTE_HOURS = 12;
const TOUCH_SECONDS = 60;

type Identified = {
  session_id: string;
  organisation_id: string;
  account_id: string;
  role: Role;
  name: string;
  email: string;
  seen_at: Date;
};
type AccountToSignIn = { organisationId: string; id: string; sessionEpoch: number };

/** A secret of 256 bits, and the hash under which it is kept. */
export const newSecret = (): { secret: string; hash: Buffer } => {
  const secret = randomBytes(32).toString('base64url');
  return { secret, hash: hashOf(secret) };
};
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Sessions of signed-in people: rows that every instance shares, so that signing out works everywhere at once. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly devices: KnownDevices,
  ) {}

  async actorOf(request: RequestWithActor): Promise<Actor> {
    const secret = request.cookies?.[SESSION_COOKIE];
    const found = typeof secret === 'string' && secret.length === 43 ? await this.identify(secret) : undefined;
    if (!found) throw new Refusal('session.required');
    const actor: Actor = {
      accountId: found.account_id,
      organisationId: found.organisation_id,
      sessionId: found.session_id,
      role: found.role,
      name: found.name,
      email: found.email,
    };
    if (Date.now() - found.seen_at.getTime() > TOUCH_SECONDS * 1000) await this.touch(actor);
    return actor;
  }

  /** Opens a session for an account whose owner has just proved to be it. */
  async open(account: AccountToSignIn, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const { secret, hash } = newSecret();
    const id = newId();
    const device = String(request.headers['user-agent'] ?? 'unknown').slice(0, 200);
    await this.database.within(account.organisationId, async () => {
      await this.database.manager.query(
        `INSERT INTO session (organisation_id, id, token_hash, account_id, epoch, device, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, now() + make_interval(hours => $7))`,
        [account.organisationId, id, hash, account.id, account.sessionEpoch, device, ABSOLUTE_HOURS],
      );
      await this.seen(account.organisationId, account.id);
    });
    void reply.setCookie(SESSION_COOKIE, secret, { ...cookieOptions, maxAge: ABSOLUTE_HOURS * 3600 });
    await this.devices.remember(account.id, request, reply);
    return id;
  }

  async close(actor: Actor, sessionId: string): Promise<boolean> {
    const closed: [unknown[], number] = await this.database.within(actor.organisationId, () =>
      this.database.manager.query(
        'DELETE FROM session WHERE organisation_id = $1 AND account_id = $2 AND id = $3 RETURNING id',
        [actor.organisationId, actor.accountId, sessionId],
      ),
    );
    return closed[1] === 1;
  }

  forget(reply: FastifyReply): void {
    void reply.clearCookie(SESSION_COOKIE, cookieOptions);
    void reply.header('clear-site-data', '"cache"');
  }

  private async identify(secret: string): Promise<Identified | undefined> {
    const rows = await this.database.query<Identified>('SELECT * FROM identify($1)', [hashOf(secret)]);
    return rows[0];
  }

  private async touch(actor: Actor): Promise<void> {
    const mine = [actor.organisationId, actor.sessionId];
    await this.database.within(actor.organisationId, async () => {
      await this.database.manager.query(
        'UPDATE session SET last_seen_at = now() WHERE organisation_id = $1 AND id = $2',
        mine,
      );
      await this.seen(actor.organisationId, actor.accountId);
    });
  }

  private async seen(organisationId: string, accountId: string): Promise<void> {
    await this.database.manager.query(
      'UPDATE account SET last_seen_at = now() WHERE organisation_id = $1 AND id = $2',
      [organisationId, accountId],
    );
  }
}
