import { createApp, migrate, readConfig } from '@loopwright/api';
import { type Application, type Job, type Loop, scorecardRoutes } from '@loopwright/contracts';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import type { RunningApp } from '../support/app.ts';
import { fillBank } from '../support/many-questions.ts';
import { type Member, PASSWORD, Team } from '../support/team.ts';

/** An answer to write on, by its author. `version`: the one to write over. */
export type Draft = { cardId: string; subject: string; cookie: string };
/** People and work for the benches, made through the product's own doors. */
export type World = {
  databaseUrl: string;
  organisationId: string;
  password: string;
  admin: { cookie: string };
  interviewers: { id: string; email: string; cookie: string }[];
  /** An interview whose only panelist is the first interviewer. */
  kitOf: string;
  jobId: string;
  /** Five candidates with submitted cards of three interviewers in two interviews each. */
  compared: string[];
  /** A draft of each user at each of three desks: one per server that is measured. */
  drafts: Draft[][];
};

const COMPARED = 5;
const PANEL = 3;
const DESKS = 3;
const QUESTIONS = 10_000;
const NOTE =
  'Explained the trade-off before choosing; asked what the data looked like, and noticed the leak without a hint. ';

export async function makeWorld(databaseUrl: string, users: number): Promise<World> {
  await migrate(databaseUrl);
  const running = await startApp(databaseUrl);
  try {
    const team = await Team.create(running, 'Bench');
    const interviewers = await Promise.all(
      Array.from({ length: Math.max(users, PANEL) }, (_, index) => team.member('interviewer', String(index))),
    );
    const admin = await team.member('admin');
    const job = await team.job();
    await fill(databaseUrl, team.organisationId);
    const loop = await team.publishedLoop(job);
    return {
      databaseUrl,
      organisationId: team.organisationId,
      password: PASSWORD,
      admin: { cookie: admin.as.cookie! },
      interviewers: interviewers.map(({ id, email, as }) => ({ id, email, cookie: as.cookie! })),
      kitOf: (await team.interview(await team.application(job), loop.sessions[0]!.id, [interviewers[0]!])).id,
      jobId: job.id,
      compared: await inTurn(
        COMPARED,
        async (index) => (await interviewed(team, job, loop, interviewers.slice(0, PANEL), index)).id,
      ),
      drafts: await inTurn(DESKS, () => draftsOf(team, job, loop, interviewers)),
    };
  } finally {
    await running.stop();
    await settle(databaseUrl);
  }
}

/** A bank of the size that large teams have. */
async function fill(databaseUrl: string, organisationId: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await fillBank(client, organisationId, QUESTIONS);
  await client.end();
}

/** PostgreSQL does this by itself after a while: measured before, its plans would be guesses. */
async function settle(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('VACUUM ANALYZE');
  await client.end();
}

async function startApp(databaseUrl: string): Promise<RunningApp> {
  const app = await createApp(readConfig({ DATABASE_URL: databaseUrl, LOG_LEVEL: 'warn' }));
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return { app, base: `http://127.0.0.1:${port}`, databaseUrl, apiDatabaseUrl: databaseUrl, stop: () => app.close() };
}

/** A candidate whose every interview has been held and scored by everyone. */
async function interviewed(team: Team, job: Job, loop: Loop, panel: Member[], index: number): Promise<Application> {
  const application = await team.application(job);
  for (const { id } of loop.sessions) {
    const interview = await team.interview(application, id, panel);
    await Promise.all(
      panel.map((who, seat) =>
        team.submittedCard(interview, who, (((index + seat) % 4) + 1) as 1 | 2 | 3 | 4, NOTE.repeat(3)),
      ),
    );
  }
  return application;
}

async function draftsOf(team: Team, job: Job, loop: Loop, authors: Member[]): Promise<Draft[]> {
  const drafts: Draft[] = [];
  for (const author of authors) {
    const interview = await team.interview(await team.application(job), loop.sessions[1]!.id, [author]);
    const { id } = await author.as.ok(scorecardRoutes.open, { params: { interviewId: interview.id } });
    const params = { scorecardId: id, subject: 'overall' };
    await author.as.ok(scorecardRoutes.answer, { params, body: { rating: 3, absence: null, note: NOTE, version: 0 } });
    drafts.push({ cardId: id, subject: 'overall', cookie: author.as.cookie! });
  }
  return drafts;
}

async function inTurn<T>(times: number, work: (index: number) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  for (let index = 0; index < times; index += 1) done.push(await work(index));
  return done;
}
