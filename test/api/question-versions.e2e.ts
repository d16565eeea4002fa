import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  interviewRoutes,
  type Job,
  type Loop,
  loopRoutes,
  type Question,
  questionHistoryRoutes,
  questionRoutes,
  scorecardRoutes,
} from '@loopwright/contracts';
import type pg from 'pg';
import { type RunningApp, startApp } from '../support/app.ts';
import { aSession, LoopCalls, planOf } from '../support/loops.ts';
import { completeContent, QuestionCalls } from '../support/questions.ts';
import { connect, refusedToApplication } from '../support/rows.ts';
import { type Member, Team } from '../support/team.ts';

let running: RunningApp;
let owner: pg.Client;
let team: Team;
let writer: Member;
let reviewer: Member;
let ada: Member;
let mine: QuestionCalls;
let loops: LoopCalls;
beforeAll(async () => {
  running = await startApp();
  owner = await connect(running.databaseUrl);
  team = await Team.create(running);
  writer = await team.member('recruiter');
  reviewer = await team.member('admin');
  ada = await team.member('interviewer', 'Ada');
  mine = new QuestionCalls(writer);
  loops = new LoopCalls(reviewer.as);
});
afterAll(async () => {
  await owner.end();
  await running.stop();
});

const OLD = completeContent({ title: 'As it was', prompt: 'The old words.' });
const NEW = completeContent({ title: 'As it is', prompt: 'The new words.' });
const of = ({ id }: { id: string }) => ({ params: { questionId: id } });
const session = aSession('only', 'ml-fundamentals', {
  questionCount: { from: 1, to: 3 },
  questionMinutes: { from: 0, to: 60 },
});

async function loopWith(job: Job, questions: Question[]): Promise<Loop> {
  const started = await loops.startSessions(job, [session]);
  return loops.change(started, withQuestions(started, questions));
}
const withQuestions = (loop: Loop, questions: Question[]) => {
  const plan = planOf(loop);
  return {
    ...plan,
    sessions: plan.sessions.map((one) => ({
      ...one,
      questions: questions.map(({ id }) => ({ questionId: id, pinned: false })),
    })),
  };
};
/** Writes and approves the next version. */
async function revise(question: Question, content = NEW): Promise<Question> {
  const saved = await mine.save(await mine.read(question), content, 'Clearer.');
  return new QuestionCalls(reviewer).approve(await mine.submit(saved));
}

describe('an approved question that is edited while an interview with it is under way', () => {
  let question: Question;
  let job: Job;
  let published: Loop;
  let interviewId: string;
  let scorecardId: string;
  beforeAll(async () => {
    question = await mine.approved(reviewer, OLD);
    job = await team.job();
    published = await loops.publish(await loopWith(job, [question]));
    interviewId = (await team.interview(await team.application(job), 'only', [ada])).id;
    scorecardId = (await ada.as.ok(scorecardRoutes.open, { params: { interviewId } })).id;
  });
  const kit = (id = interviewId) => ada.as.ok(interviewRoutes.kit, { params: { interviewId: id } });
  const asked = ({ sessions }: Loop) => sessions[0]!.questions.map(({ version, prompt }) => [version, prompt]);

  it('stays in use as it was until its draft is approved', async () => {
    const drafted = await mine.save(question, NEW);
    expect(drafted).toMatchObject({ status: 'approved', version: 1, content: { prompt: 'The old words.' } });
    expect(drafted.draft).toMatchObject({ baseVersion: 1, content: { prompt: 'The new words.' } });
    const submitted = await mine.submit(drafted);
    expect(submitted.status).toBe('approved');
    expect(asked(await loops.read(job))).toEqual([[1, 'The old words.']]);
    const approved = await new QuestionCalls(reviewer).approve(submitted);
    expect(approved).toMatchObject({ version: 2, draft: null, content: { prompt: 'The new words.' } });
  });

  it('keeps its old words for the interviewer, and the new ones for the next loop', async () => {
    expect((await kit()).questions.map(({ version, content }) => [version, content.prompt])).toEqual([
      [1, 'The old words.'],
    ]);
    await ada.as.ok(scorecardRoutes.answer, {
      params: { scorecardId, subject: `question:${question.id}` },
      body: { rating: 3, absence: null, note: 'Good.', version: 0 },
    });
    const again = await loops.publish(await loops.read(job));
    expect(asked(again)).toEqual([[2, 'The new words.']]);
    const first = await reviewer.as.ok(loopRoutes.version, { params: { loopId: published.id, version: 1 } });
    expect(first.sessions[0]!.questions.map(({ version }) => version)).toEqual([1]);
    const next = await team.interview(await team.application(job), 'only', [ada]);
    expect((await kit(next.id)).questions.map(({ content }) => content.prompt)).toEqual(['The new words.']);
    expect((await kit()).questions.map(({ content }) => content.prompt)).toEqual(['The old words.']);
  });

  it('is shown in both versions where each was used', async () => {
    const { loops: used, interviews } = await reviewer.as.ok(questionHistoryRoutes.uses, of(question));
    expect(used.map(({ loopVersion, version, current }) => [loopVersion, version, current])).toEqual([
      [2, 2, true],
      [1, 1, false],
    ]);
    expect(interviews.map(({ version }) => version).sort()).toEqual([1, 2]);
    const usage = await reviewer.as.ok(questionHistoryRoutes.usage, of(question));
    expect(usage).toMatchObject({ loops: 1, asked: 2, exposure: null });
    const outside = await team.member('hiring-manager', 'elsewhere');
    expect(await outside.as.ok(questionHistoryRoutes.uses, of(question))).toEqual({ loops: [], interviews: [] });
    expect(await outside.as.ok(questionHistoryRoutes.usage, of(question))).toMatchObject({ loops: 1, asked: 2 });
  });

  it('still shows its text beside old answers when it is retired, and comes into no new loop', async () => {
    await mine.retire(await mine.read(question), 'leaked');
    expect((await kit()).questions.map(({ content }) => content.prompt)).toEqual(['The old words.']);
    const other = await loops.startSessions(await team.job(), [session]);
    const { code } = await reviewer.as.refused(loopRoutes.change, {
      params: { loopId: other.id },
      body: { plan: withQuestions(other, [question]), version: other.version },
    });
    expect(code).toBe('loop.invalid-plan');
  });
});

describe('the history of a question', () => {
  it('keeps every version with who wrote it, who approved it and why', async () => {
    const question = await revise(await mine.approved(reviewer, OLD));
    const { items } = await writer.as.ok(questionHistoryRoutes.versions, of(question));
    expect(
      items.map(({ version, title, note, author, approver }) => [version, title, note, author?.id, approver?.id]),
    ).toEqual([
      [2, 'As it is', 'Clearer.', writer.id, reviewer.id],
      [1, 'As it was', '', writer.id, reviewer.id],
    ]);
    const first = await writer.as.ok(questionHistoryRoutes.version, {
      params: { questionId: question.id, version: 1 },
    });
    expect(first.content).toEqual(OLD);
  });

  it('brings an old version back as a draft, which is reviewed like any other', async () => {
    const question = await revise(await mine.approved(reviewer, OLD));
    const back = { params: { questionId: question.id, version: 1 } };
    const revived = await writer.as.ok(questionHistoryRoutes.revive, back);
    expect(revived).toMatchObject({ version: 2, draft: { content: OLD, note: 'As in version 1.', baseVersion: 2 } });
    expect((await writer.as.refused(questionHistoryRoutes.revive, back)).code).toBe('question.has-draft');
    const approved = await new QuestionCalls(reviewer).approve(await mine.submit(revived));
    expect(approved).toMatchObject({ version: 3, content: OLD });
  });

  it('cannot be rewritten by the application, nor can an approved question be removed', async () => {
    const { id } = await mine.approved(reviewer);
    const write = (sql: string) => refusedToApplication(owner, team.organisationId, sql, [id]);
    expect((await write(`UPDATE question_version SET title = 'x' WHERE question_id = $1`))?.message).toMatch(
      /permission denied/,
    );
    expect((await write(`DELETE FROM question_version WHERE question_id = $1`))?.message).toMatch(/permission denied/);
    await owner.query('BEGIN');
    await owner.query(`SET LOCAL ROLE loopwright_app`);
    await owner.query(`SELECT set_config('app.organisation', $1, true)`, [team.organisationId]);
    const removed = await owner.query('DELETE FROM question WHERE id = $1', [id]);
    await owner.query('ROLLBACK');
    expect(removed.rowCount).toBe(0);
  });
});

describe('a question that may be asked so many times', () => {
  it('is left out by the bank that loops are assembled from once it has been', async () => {
    const question = await mine.approved(reviewer, completeContent({ title: 'Asked once a month' }));
    const job = await team.job();
    await loops.publish(await loopWith(job, [question]));
    const limited = await writer.as.ok(questionRoutes.change, {
      ...of(question),
      body: { exposure: { times: 1, days: 30 }, revision: question.revision },
    });
    const usage = async () => (await writer.as.ok(questionHistoryRoutes.usage, of(limited))).exposure;
    expect(await usage()).toEqual({ times: 1, days: 30, counted: 0, reached: false });
    await team.interview(await team.application(job), 'only', [ada]);
    expect(await usage()).toEqual({ times: 1, days: 30, counted: 1, reached: true });
    const other = await loops.startSessions(await team.job(), [session]);
    const { code } = await reviewer.as.refused(loopRoutes.change, {
      params: { loopId: other.id },
      body: { plan: withQuestions(other, [question]), version: other.version },
    });
    expect(code).toBe('loop.invalid-plan');
  });

  it('counts the interviews that are still to come, for those too who may not see them', async () => {
    const question = await mine.approved(reviewer, completeContent({ title: 'Asked tomorrow' }));
    const job = await team.job();
    await loops.publish(await loopWith(job, [question]));
    const tomorrow = new Date(Date.now() + 86_400_000);
    await team.interview(await team.application(job), 'only', [ada], tomorrow);
    const outside = await team.member('hiring-manager', 'elsewhere');
    const usage = await outside.as.ok(questionHistoryRoutes.usage, of(question));
    expect(usage).toMatchObject({ loops: 1, asked: 0, coming: 1 });
  });
});
