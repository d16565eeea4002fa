import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OrganisationsService } from '@loopwright/api';
import { peopleRoutes, type Role, sessionRoutes } from '@loopwright/contracts';
import { createHash, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { type RunningApp, startApp } from '../support/app.ts';
import { Caller, signIn } from '../support/caller.ts';
import { connect } from '../support/rows.ts';
import { type Member, PASSWORD, Team } from '../support/team.ts';

let running: RunningApp;
let owner: pg.Client;
let team: Team;
let admin: Member;
let anyone: Caller;
beforeAll(async () => {
  running = await startApp();
  owner = await connect(running.databaseUrl);
  team = await Team.create(running);
  admin = await team.member('admin');
  anyone = new Caller(running.base);
});
afterAll(async () => {
  await owner.end();
  await running.stop();
});

const change = (as: Caller, userId: string, body: { role?: Role; state?: 'active' | 'deactivated'; version: number }) =>
  as.send(peopleRoutes.change, { params: { userId }, body });
const accountOf = async (email: string) =>
  (
    await owner.query<{ id: string; version: number; row: string }>(
      'SELECT id, version, to_jsonb(a)::text AS row FROM account a WHERE email = $1',
      [email],
    )
  ).rows[0];

describe('the last admin', () => {
  it('can be neither demoted nor deactivated', async () => {
    const { version } = (await accountOf(admin.email))!;
    for (const body of [
      { role: 'recruiter', version },
      { state: 'deactivated', version },
    ] as const) {
      const { status, body: problem } = await change(admin.as, admin.id, body);
      expect([status, problem.code]).toEqual([409, 'people.last-admin']);
    }
  });

  it('is left, when two admins demote each other at the same moment', async () => {
    const other = await Team.create(running, 'Two admins');
    const [ada, ben] = [await other.member('admin', 'ada'), await other.member('admin', 'ben')];
    for (let round = 0; round < 5; round += 1) {
      const [toBen, toAda] = await Promise.all([
        change(ada.as, ben.id, { role: 'observer', version: (await accountOf(ben.email))!.version }),
        change(ben.as, ada.id, { role: 'observer', version: (await accountOf(ada.email))!.version }),
      ]);
      expect([toBen.status, toAda.status].sort()[0]).toBe(200);
      // Whoever comes second is the last admin, or is none any more.
      expect([409, 404]).toContain([toBen.status, toAda.status].sort()[1]);
      const { rows } = await owner.query<{ email: string }>(
        `SELECT email FROM account WHERE organisation_id = $1 AND role = 'admin' AND state = 'active'`,
        [other.organisationId],
      );
      expect(rows).toHaveLength(1);
      const [left, gone] = rows[0]!.email === ada.email ? [ada, ben] : [ben, ada];
      expect(
        (await change(left.as, gone.id, { role: 'admin', version: (await accountOf(gone.email))!.version })).status,
      ).toBe(200);
    }
  });
});

describe('an account', () => {
  it('is not changed over a version that someone else has changed', async () => {
    const { id, email } = await team.member('interviewer', 'versions');
    const { version } = (await accountOf(email))!;
    const answers = await Promise.all(
      (['observer', 'recruiter', 'interviewer'] as const).map((role) => change(admin.as, id, { role, version })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    for (const { body } of answers.filter(({ status }) => status === 412))
      expect(body).toMatchObject({ code: 'version.stale', current: { id, version: version + 1 } });
  });

  it('cannot give itself a role', async () => {
    const { as, email } = await team.member('interviewer', 'climber');
    const { version } = (await accountOf(email))!;
    const response = await as.raw('PATCH', '/api/session/profile', { name: 'Boss', role: 'admin', version });
    expect([response.status, response.body.code]).toEqual([400, 'request.invalid']);
    expect((await as.ok(sessionRoutes.me, {})).user.role).toBe('interviewer');
  });
});

describe('an invitation', () => {
  const address = () => `${randomUUID()}@new.example`;
  const invite = async (email: string, role: Role = 'interviewer', { as }: Member = admin) => {
    const { invitation, path } = await as.ok(peopleRoutes.invite, { body: { email, name: 'Invited', role } });
    return { ...invitation, token: path.split('#')[1]! };
  };
  const accept = (token: string, more: object = {}) =>
    anyone.raw('POST', '/api/invitations/accept', { token, name: 'Newcomer', password: PASSWORD, ...more });

  it('says where to, and makes the account that it offers', async () => {
    const email = address();
    const { token } = await invite(email, 'recruiter');
    expect(await anyone.ok(peopleRoutes.lookUpInvitation, { body: { token } })).toEqual({
      organisation: 'Test organisation',
      name: 'Invited',
      email,
      role: 'recruiter',
    });
    const response = await accept(token);
    expect(response.body).toMatchObject({ user: { email, role: 'recruiter', state: 'active', name: 'Newcomer' } });
    const newcomer = await signIn(running.base, email, PASSWORD);
    expect((await newcomer.ok(sessionRoutes.me, {})).user).toMatchObject({ email, role: 'recruiter' });
  });

  it('is used once, even by two at the same moment', async () => {
    const { token } = await invite(address());
    const answers = await Promise.all([accept(token), accept(token), accept(token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410]);
    expect((await accept(token)).body.code).toBe('people.invitation-invalid');
  });

  it.each([
    [
      'it expired',
      (id: string) => owner.query(`UPDATE invitation SET expires_at = now() - interval '1 second' WHERE id = $1`, [id]),
    ],
    ['it was withdrawn', (id: string) => admin.as.ok(peopleRoutes.withdraw, { params: { invitationId: id } })],
    ['a newer one went to the same address', (_: string, email: string) => invite(email)],
  ])('is nothing when %s', async (_, end) => {
    const email = address();
    const { id, token } = await invite(email);
    await end(id, email);
    expect([
      (await accept(token)).status,
      (await anyone.raw('POST', '/api/invitations/lookup', { token })).status,
    ]).toEqual([410, 410]);
    expect(await accountOf(email)).toBeUndefined();
  });

  it('lasts for seven days', async () => {
    const { expiresAt } = await invite(address());
    expect(Math.round((Date.parse(expiresAt) - Date.now()) / 3_600_000)).toBe(7 * 24);
  });

  it('never changes an account that exists', async () => {
    const email = address();
    const { token } = await invite(email, 'admin');
    const organisations = running.app.get(OrganisationsService, { strict: false });
    const passwordHash = await organisations.passwordHash('their own long password', []);
    await organisations.addMember(team.organisationId, { name: 'Was first', email, role: 'observer', passwordHash });
    const before = (await accountOf(email))!.row;
    const response = await accept(token);
    expect([response.status, response.body.code, response.headers['set-cookie']]).toEqual([
      409,
      'people.already-member',
      undefined,
    ]);
    expect((await accountOf(email))!.row).toBe(before);
    expect((await admin.as.refused(peopleRoutes.invite, { body: { email, name: 'Again', role: 'admin' } })).code).toBe(
      'people.already-member',
    );
  });

  it('gives the role that was offered, whatever is asked for', async () => {
    const { token } = await invite(address(), 'observer');
    expect((await accept(token, { role: 'admin' })).status).toBe(400);
    expect((await accept(token)).body.user.role).toBe('observer');
  });

  it.each([
    ['demoted', { role: 'recruiter' }],
    ['deactivated', { state: 'deactivated' }],
  ] as const)('goes with the admin who made it, when they are %s', async (what, body) => {
    const inviter = await team.member('admin', what);
    const email = address();
    const { id, token } = await invite(email, 'admin', inviter);
    const { version } = (await accountOf(inviter.email))!;
    expect((await change(admin.as, inviter.id, { ...body, version })).status).toBe(200);
    expect((await owner.query('SELECT 1 FROM invitation WHERE id = $1', [id])).rows).toEqual([]);
    expect((await accept(token)).body.code).toBe('people.invitation-invalid');
    expect(await accountOf(email)).toBeUndefined();
  });

  it('is worth nothing while its inviter is no admin, however that came about', async () => {
    const inviter = await team.member('admin', 'past-the-product');
    const { token } = await invite(address(), 'admin', inviter);
    await owner.query(`UPDATE account SET role = 'observer' WHERE id = $1`, [inviter.id]);
    expect((await accept(token)).body.code).toBe('people.invitation-invalid');
  });

  it('is kept as a hash only', async () => {
    const { id, token } = await invite(address());
    const { rows } = await owner.query('SELECT token_hash, to_jsonb(i)::text AS row FROM invitation i WHERE id = $1', [
      id,
    ]);
    expect(rows[0].token_hash).toEqual(createHash('sha256').update(token).digest());
    expect(rows[0].row).not.toContain(token);
  });
});
