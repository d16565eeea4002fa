import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { sessionRoutes } from '@loopwright/contracts';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { type RunningApp, startApp } from './app.ts';
import { Caller } from './caller.ts';
import { anotherInstance } from './instance.ts';
import { connect } from './rows.ts';
import { type Member, Team } from './team.ts';
import type { Answered } from './wire.ts';

/** Two instances on one database, as behind a balancer, and for each test a member whom nobody has tried to be. */
export type BalancedTeam = {
  running: RunningApp;
  second: RunningApp;
  owner: pg.Client;
  team: Team;
  admin: Member;
  member: Member;
};

/** Furnishes the suite that calls it; what it returns is filled before the first test. */
export function balancedTeam(): BalancedTeam {
  const our = {} as BalancedTeam;
  beforeAll(async () => {
    our.running = await startApp();
    our.second = await anotherInstance(our.running);
    our.owner = await connect(our.running.databaseUrl);
    our.team = await Team.create(our.running);
    our.admin = await our.team.member('admin');
  });
  afterAll(async () => {
    await our.owner.end();
    await our.second.stop();
    await our.running.stop();
  });
  beforeEach(async () => {
    await our.owner.query('DELETE FROM sign_in_attempt');
    our.member = await our.team.member('interviewer', randomUUID().slice(0, 8));
  });
  return our;
}

/** Signs in at one of the instances, or tries to. */
export const attempt = ({ base }: RunningApp, email: string, password: string): Promise<Answered> =>
  new Caller(base).raw('POST', '/api/session', { email, password });
export const statusOf = async (as: Caller): Promise<number> => (await as.send(sessionRoutes.me, {})).status;
