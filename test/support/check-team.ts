import { afterAll, beforeAll } from '@jest/globals';
import { type Application, checkRoutes } from '@loopwright/contracts';
import type pg from 'pg';
import { type RunningApp, startApp } from './app.ts';
import { Candidate, type SentCheck, sendCheck } from './checks.ts';
import { connect } from './rows.ts';
import { type Member, stranger, Team } from './team.ts';

/** A recruiter who sends knowledge checks to one candidate. */
export class CheckTeam {
  running!: RunningApp;
  owner!: pg.Client;
  recruiter!: Member;
  application!: Application;

  async open(): Promise<void> {
    this.running = await startApp();
    this.owner = await connect(this.running.databaseUrl);
    const team = await Team.create(this.running);
    this.recruiter = await team.member('recruiter');
    this.application = await team.application(await team.job());
  }

  async close(): Promise<void> {
    await this.owner.end();
    await this.running.stop();
  }

  candidateOf = ({ token }: Pick<SentCheck, 'token'>) => new Candidate(stranger(this.running), token);
  sent = (settings: Parameters<typeof sendCheck>[2] = {}) => sendCheck(this.recruiter.as, this.application, settings);

  /** What the team is told of a check. */
  async listed({ check: { id } }: SentCheck) {
    const params = { applicationId: this.application.id };
    const { items } = await this.recruiter.as.ok(checkRoutes.ofApplication, { params });
    return items.find((check) => check.id === id)!;
  }

  /** Time passes for one check alone. */
  later = ({ check: { id } }: SentCheck, by: string) =>
    this.owner.query(`UPDATE knowledge_check SET started_at = started_at - $2::interval WHERE id = $1`, [id, by]);
}

/** Furnishes the suite that calls it; what it returns is filled before the first test. */
export function checkTeam(): CheckTeam {
  const our = new CheckTeam();
  beforeAll(() => our.open());
  afterAll(() => our.close());
  return our;
}
