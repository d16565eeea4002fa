import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InstallationSecret } from './installation-secret.ts';

const DEVICE_COOKIE = '__Host-device';
const cookieOptions = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;
const YEAR_SECONDS = 365 * 24 * 3600;
/** One browser seldom has more people in it; the oldest is forgotten first. */
const MOST_ACCOUNTS = 4;

/** A browser that somebody has signed in with: its own mark, and whose password was proved there. */
type KnownDevice = { mark: string; accounts: readonly string[] };

/**
 * Remembers which browser an account was signed in with, in a sealed cookie and nowhere else, so that strangers who
 * guess at an account slow down themselves and not its owner. It opens nothing: a password is wanted all the same.
 */
@Injectable()
export class KnownDevices {
  constructor(private readonly secret: InstallationSecret) {}

  async of(request: FastifyRequest): Promise<KnownDevice | undefined> {
    const [seal = '', mark = '', ...accounts] = (request.cookies?.[DEVICE_COOKIE] ?? '').split('.');
    const right = await this.seal(mark, accounts);
    const given = Buffer.from(seal, 'base64url');
    return given.length === right.length && timingSafeEqual(given, right) ? { mark, accounts } : undefined;
  }

  async remember(accountId: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const before = await this.of(request);
    const mark = before?.mark ?? randomBytes(16).toString('base64url');
    const others = (before?.accounts ?? []).filter((other) => other !== accountId);
    const accounts = [accountId, ...others].slice(0, MOST_ACCOUNTS);
    const value = [(await this.seal(mark, accounts)).toString('base64url'), mark, ...accounts].join('.');
    void reply.setCookie(DEVICE_COOKIE, value, { ...cookieOptions, maxAge: YEAR_SECONDS });
  }

  private async seal(mark: string, accounts: readonly string[]): Promise<Buffer> {
    return createHmac('sha256', await this.secret.key('known devices'))
      .update([mark, ...accounts].join('.'))
      .digest();
  }
}
