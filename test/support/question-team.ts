import { afterAll, beforeAll } from '@jest/globals';
import { type RunningApp, startApp } from './app.ts';
import { QuestionCalls } from './questions.ts';
import { type Member, Team } from './team.ts';

/** Who writes questions, who reviews them, and who may only propose them; `mine` are the writer's calls. */
export type QuestionTeam = {
  running: RunningApp;
  writer: Member;
  reviewer: Member;
  proposer: Member;
  mine: QuestionCalls;
  theirs: QuestionCalls;
};

/** Furnishes the suite that calls it; what it returns is filled before the first test. */
export function questionTeam(): QuestionTeam {
  const our = {} as QuestionTeam;
  beforeAll(async () => {
    our.running = await startApp();
    const team = await Team.create(our.running);
    our.writer = await team.member('recruiter');
    our.reviewer = await team.member('hiring-manager');
    our.proposer = await team.member('interviewer');
    our.mine = new QuestionCalls(our.writer);
    our.theirs = new QuestionCalls(our.reviewer);
  });
  afterAll(() => our.running.stop());
  return our;
}
