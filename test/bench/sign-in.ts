import { randomBytes, createHash } from 'node:crypto';
import type { Me } from '@loopwright/contracts';
import { verify } from '@node-rs/argon2';
import { v7 } from 'uuid';
import type { Pair } from './pair.ts';

const account = `SELECT account.*, organisation.name AS organisation, organisation.demo FROM account JOIN organisation USING (organisation_id)
  WHERE email = $1 AND state = 'active'`;
const session = `INSERT INTO session (organisation_id, id, token_hash, account_id, epoch, device, expires_at)
  VALUES ($1, $2, $3, $4, $5, 'bench', now() + interval '12 hours')`;

type Row = {
  organisation_id: string;
  organisation: string;
  demo: boolean;
  id: string;
  name: string;
  email: string;
  role: string;
  state: string;
  time_zone: string;
  last_seen_at: Date | null;
  version: number;
  password_hash: string;
  session_epoch: number;
};

/** E-mail and password against a new session. */
export const signIn: Pair = {
  name: 'sign-in',
  about: 'Sign-in: one check of an argon2id hash (19 MiB, two passes) and a new session.',
  floor:
    (pool) =>
    async ({ body }) => {
      const { email, password } = body as { email: string; password: string };
      const { rows } = await pool.query<Row>(account, [email]);
      const found = rows[0]!;
      if (!(await verify(found.password_hash, password))) throw new Error('The password is wrong.');
      const secret = randomBytes(32).toString('base64url');
      await pool.query(session, [
        found.organisation_id,
        v7(),
        createHash('sha256').update(secret).digest(),
        found.id,
        found.session_epoch,
      ]);
      return { ...meOf(found), secret };
    },
  product: ({ interviewers, password }, user) => ({
    ask: () => ({ method: 'POST', path: '/api/session', body: { email: interviewers[user]!.email, password } }),
  }),
  floorUser: ({ interviewers, password }, user) => ({
    ask: () => ({ method: 'POST', path: '/sign-in', body: { email: interviewers[user]!.email, password } }),
  }),
  alike: (product, floor) =>
    (product as Me).user.id === (floor as Me).user.id &&
    (product as Me).organisation.id === (floor as Me).organisation.id,
};

const meOf = (row: Row): object => ({
  user: {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    state: row.state,
    timeZone: row.time_zone,
    lastSeenAt: row.last_seen_at,
    version: row.version,
  },
  organisation: { id: row.organisation_id, name: row.organisation, demo: row.demo },
});
