import { describe, expect, it } from '@jest/globals';
import { peopleRoutes, sessionRoutes } from '@loopwright/contracts';
import { Caller, cookieOf, signIn } from '../support/caller.ts';
import { type Member, PASSWORD } from '../support/team.ts';
import { attempt, balancedTeam, statusOf } from '../support/balanced-team.ts';

const our = balancedTeam();
/** The same session, asked for at the other instance. */
const elsewhere = ({ cookie }: Caller): Caller => new Caller(our.second.base, cookie);
const versionOf = async ({ as }: Member): Promise<number> => (await as.ok(sessionRoutes.me, {})).user.version;

describe('a session', () => {
  it('ends at once, on every instance, when its owner signs out', async () => {
    expect(await statusOf(elsewhere(our.member.as))).toBe(200);
    await our.member.as.ok(sessionRoutes.signOut, {});
    expect(await statusOf(elsewhere(our.member.as))).toBe(401);
    expect(await statusOf(our.member.as)).toBe(401);
  });

  it('is replaced when the password changes, and every other one ends', async () => {
    const other = await signIn(our.second.base, our.member.email, PASSWORD);
    const next = 'an entirely different sentence';
    const response = await our.member.as.send(sessionRoutes.changePassword, { body: { current: PASSWORD, next } });
    expect(response.status).toBe(200);
    const renewed = new Caller(our.running.base, cookieOf(response));
    expect(renewed.cookie).not.toBe(our.member.as.cookie);
    expect([
      await statusOf(renewed),
      await statusOf(our.member.as),
      await statusOf(other),
      await statusOf(elsewhere(renewed)),
    ]).toEqual([200, 401, 401, 200]);
    expect((await attempt(our.running, our.member.email, PASSWORD)).status).toBe(401);
    expect((await attempt(our.running, our.member.email, next)).status).toBe(200);
  });

  it('stays as it is when a password change is refused', async () => {
    const change = (current: string, next: string) =>
      our.member.as.refused(sessionRoutes.changePassword, { body: { current, next } });
    expect((await change('not the password', 'an entirely different sentence')).code).toBe('people.wrong-password');
    for (const weak of ['short', 'password1234', our.member.name, 'aaaaaaaaaaaaaaaa'])
      expect((await change(PASSWORD, weak)).code).toBe('people.password-weak');
    expect(await statusOf(our.member.as)).toBe(200);
  });

  it('ends when an admin closes the account', async () => {
    const body = { state: 'deactivated', version: await versionOf(our.member) } as const;
    await our.admin.as.ok(peopleRoutes.change, { params: { userId: our.member.id }, body });
    expect([await statusOf(our.member.as), await statusOf(elsewhere(our.member.as))]).toEqual([401, 401]);
    const { rows } = await our.owner.query<{ version: number }>('SELECT version FROM account WHERE id = $1', [
      our.member.id,
    ]);
    await our.admin.as.ok(peopleRoutes.change, {
      params: { userId: our.member.id },
      body: { state: 'active', version: rows[0]!.version },
    });
    expect(await statusOf(our.member.as)).toBe(401);
  });

  it('follows a change of role with the next request', async () => {
    const list = async () => (await elsewhere(our.member.as).send(peopleRoutes.list, { query: {} })).status;
    const become = async (role: 'recruiter' | 'observer') =>
      our.admin.as.ok(peopleRoutes.change, {
        params: { userId: our.member.id },
        body: { role, version: await versionOf(our.member) },
      });
    expect(await list()).toBe(403);
    await become('recruiter');
    expect(await list()).toBe(200);
    await become('observer');
    expect(await list()).toBe(403);
  });

  it('is listed with its device, and can be ended from another one', async () => {
    const other = await signIn(our.second.base, our.member.email, PASSWORD);
    const { items } = await our.member.as.ok(sessionRoutes.list, {});
    expect(items).toHaveLength(2);
    const { id } = items.find(({ current }) => !current)!;
    await our.member.as.ok(sessionRoutes.revoke, { params: { sessionId: id } });
    expect([await statusOf(other), await statusOf(our.member.as)]).toEqual([401, 200]);
    expect((await our.member.as.ok(sessionRoutes.list, {})).items).toHaveLength(1);
  });

  it.each([
    ['twelve hours', `expires_at = now() - interval '1 second'`],
    ['an hour without a request', `last_seen_at = now() - interval '61 minutes'`],
  ])('ends after %s', async (_, change) => {
    expect(await statusOf(our.member.as)).toBe(200);
    await our.owner.query(`UPDATE session SET ${change} WHERE account_id = $1`, [our.member.id]);
    expect(await statusOf(our.member.as)).toBe(401);
  });

  it('is kept alive by requests', async () => {
    await our.owner.query(`UPDATE session SET last_seen_at = now() - interval '59 minutes' WHERE account_id = $1`, [
      our.member.id,
    ]);
    expect(await statusOf(our.member.as)).toBe(200);
    const { rows } = await our.owner.query<{ fresh: boolean }>(
      `SELECT last_seen_at > now() - interval '1 minute' AS fresh FROM session WHERE account_id = $1`,
      [our.member.id],
    );
    expect(rows).toEqual([{ fresh: true }]);
  });

  it.each(['', 'x', 'a'.repeat(43), `${'a'.repeat(43)}'; --`])(
    'is not made by a cookie that says "%s"',
    async (secret) => {
      expect(await statusOf(new Caller(our.running.base, `__Host-sid=${secret}`))).toBe(401);
    },
  );
});

describe('the key of what a browser keeps', () => {
  const keyOf = async (as: Caller): Promise<string> => (await as.ok(sessionRoutes.draftKey, {})).key;

  it('is the same for a person in every session and on every instance, and another for each person', async () => {
    const key = await keyOf(our.member.as);
    expect(Buffer.from(key, 'base64')).toHaveLength(32);
    expect(await keyOf(await signIn(our.second.base, our.member.email, PASSWORD))).toBe(key);
    expect(await keyOf(our.admin.as)).not.toBe(key);
  });

  it('is given to nobody whose session has ended, and lies in no table', async () => {
    const key = await keyOf(our.member.as);
    await our.member.as.ok(sessionRoutes.signOut, {});
    expect((await our.member.as.refused(sessionRoutes.draftKey, {})).code).toBe('session.required');
    const { rows } = await our.owner.query<{ secret: Buffer }>('SELECT secret FROM installation_secret');
    expect(rows[0]!.secret.toString('base64')).not.toBe(key);
  });
});
