import { afterAll, beforeAll } from '@jest/globals';
import { type RunningApp, startApp } from './app.ts';
import { LoopCalls } from './loops.ts';
import { type Member, Team } from './team.ts';

/** An admin who makes loops. */
export type LoopTeam = { running: RunningApp; team: Team; admin: Member; loops: LoopCalls };

/** Furnishes the suite that calls it; what it returns is filled before the first test. */
export function loopTeam(): LoopTeam {
  const our = {} as LoopTeam;
  beforeAll(async () => {
    our.running = await startApp();
    our.team = await Team.create(our.running);
    our.admin = await our.team.member('admin');
    our.loops = new LoopCalls(our.admin.as);
  });
  afterAll(() => our.running.stop());
  return our;
}
