import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { peopleRoutes } from '@loopwright/contracts';
import type pg from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { type RunningApp, startApp } from '../support/app.ts';
import { anotherInstance } from '../support/instance.ts';
import { connect } from '../support/rows.ts';
import { type Member, Team } from '../support/team.ts';

let running: RunningApp;
let owner: pg.Client;
beforeAll(async () => {
  running = await startApp();
  owner = await connect(running.databaseUrl);
});
afterAll(async () => {
  await owner.end();
  await running.stop();
});

const counted = async (sql: string, values: unknown[] = []): Promise<number> =>
  (await owner.query(sql, values)).rows.length;
const invite = async ({ as }: Member, name: string, age: string): Promise<string> => {
  const draft = { email: `${name}@invited.example`, name, role: 'observer' } as const;
  const { invitation } = await as.ok(peopleRoutes.invite, { body: draft });
  await owner.query('UPDATE invitation SET expires_at = now() - $2::interval WHERE id = $1', [invitation.id, age]);
  return invitation.id;
};

describe('an instance that starts', () => {
  it('forgets what has served its time, in every organisation, and nothing else', async () => {
    const organisations = [await Team.create(running, 'One'), await Team.create(running, 'Two')];
    const [gone, kept] = [[] as string[], [] as string[]];
    for (const team of organisations) {
      const admin = await team.member('admin');
      const former = await team.member('interviewer');
      await owner.query(`UPDATE session SET expires_at = now() - interval '1 second' WHERE account_id = $1`, [
        former.id,
      ]);
      gone.push(await invite(admin, 'old', '31 days'));
      kept.push(await invite(admin, 'recent', '29 days'));
    }
    await owner.query('DELETE FROM sign_in_attempt');
    await owner.query(
      `INSERT INTO sign_in_attempt (key, failures, window_started_at)
       VALUES ('account:old', 3, now() - interval '25 hours'), ('account:new', 3, now() - interval '23 hours')`,
    );
    const second = await anotherInstance(running);
    const left = async () => (await owner.query<{ id: string }>('SELECT id FROM invitation')).rows.map(({ id }) => id);
    for (let round = 0; round < 50 && (await left()).length > kept.length; round += 1) await pause(100);
    await second.stop();
    expect((await left()).sort()).toEqual(kept.sort());
    expect(await counted('SELECT 1 FROM session WHERE expires_at <= now()')).toBe(0);
    expect(await counted('SELECT 1 FROM session')).toBe(2);
    expect((await owner.query('SELECT key FROM sign_in_attempt')).rows).toEqual([{ key: 'account:new' }]);
  });
});
