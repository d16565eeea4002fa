import { createApp, migrate, readConfig } from '@loopwright/api';
import { type Interview, interviewRoutes, scorecardRoutes } from '@loopwright/contracts';
import type { AddressInfo } from 'node:net';
import type { Addresses } from '../../../apps/cli/src/postgres/index.ts';
import type { RunningApp } from '../../support/app.ts';
import { type Member, Team } from '../../support/team.ts';
import type { Desk } from './writer.ts';

/** Places to write at: answers to fill, and cards to hand in. */
export type Office = { answers: Desk[]; cards: Desk[] };

const PANEL = 4;
const SUBJECTS = 3;
/** Candidates whose cards are handed in: two interviews of four people each. */
const HANDED_IN = 4;

/** Makes people with open scorecards in a database that has nothing yet. */
export async function openOffice({ url, apiUrl }: Addresses): Promise<Office> {
  await migrate(url);
  const running = await startApp(url, apiUrl);
  try {
    const team = await Team.create(running);
    const panel = await Promise.all(
      Array.from({ length: PANEL }, (_, index) => team.member('interviewer', String(index))),
    );
    const [first, ...others] = await interviews(team, panel);
    const answers = await Promise.all(
      first!.map(async (interview) => (await Promise.all(panel.map((who) => desksOf(who, interview)))).flat()),
    );
    const cards = others.flat().flatMap((interview) => panel.map((who) => cardOf(who, interview)));
    return { answers: answers.flat(), cards: await Promise.all(cards) };
  } finally {
    await running.stop();
  }
}

async function startApp(databaseUrl: string, apiDatabaseUrl: string): Promise<RunningApp> {
  const app = await createApp(readConfig({ DATABASE_URL: apiDatabaseUrl, LOG_LEVEL: 'silent' }));
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return { app, base: `http://127.0.0.1:${port}`, databaseUrl, apiDatabaseUrl, stop: () => app.close() };
}

/** Interviews of several candidates for one job, two of each. */
async function interviews(team: Team, panel: Member[]): Promise<Interview[][]> {
  const job = await team.job();
  const { sessions } = await team.publishedLoop(job);
  const held: Interview[][] = [];
  for (let candidate = 0; candidate <= HANDED_IN; candidate += 1) {
    const application = await team.application(job);
    held.push(await Promise.all(sessions.map(({ id }) => team.interview(application, id, panel))));
  }
  return held;
}

async function cardOf(who: Member, { id: interviewId }: Interview): Promise<Desk> {
  const { id } = await who.as.ok(scorecardRoutes.open, { params: { interviewId } });
  return { cardId: id, subject: 'overall', cookie: who.as.cookie! };
}

async function desksOf(who: Member, interview: Interview): Promise<Desk[]> {
  const card = await cardOf(who, interview);
  const { rubric } = await who.as.ok(interviewRoutes.kit, { params: { interviewId: interview.id } });
  const subjects = ['overall', ...rubric.criteria.map(({ slug }) => `criterion:${slug}`)].slice(0, SUBJECTS);
  return subjects.map((subject) => ({ ...card, subject }));
}
