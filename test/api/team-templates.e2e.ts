import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  interviewRoutes,
  type Job,
  type Loop,
  loopRoutes,
  type LoopTemplate,
  loopTemplateRoutes as routes,
  type TemplateScope,
  type TemplateText,
} from '@loopwright/contracts';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type RunningApp, startApp } from '../support/app.ts';
import { planOf } from '../support/loops.ts';
import { connect, refusedToApplication } from '../support/rows.ts';
import { type Member, Team } from '../support/team.ts';
import { saveTemplate, templateFace, templateText } from '../support/template-requests.ts';

let running: RunningApp;
let owner: pg.Client;
let team: Team;
let manager: Member;
let job: Job;
let loop: Loop;
let template: LoopTemplate;

beforeAll(async () => {
  running = await startApp();
  owner = await connect(running.databaseUrl);
  team = await Team.create(running);
  manager = await team.member('hiring-manager');
});
afterAll(async () => {
  await owner.end();
  await running.stop();
});
beforeEach(async () => {
  ({ job, loop } = await publishedJob());
  template = await saveTemplate(manager.as, loop);
});

async function publishedJob() {
  const opened = await team.job([{ userId: manager.id, role: 'hiring-manager' }]);
  return { job: opened, loop: await team.publishedLoop(opened) };
}
/** Another job, whose loop was started from the template. */
async function following(members = [{ userId: manager.id, role: 'hiring-manager' as const }]) {
  const opened = await team.job(members);
  const { as } = await team.member('admin');
  const started = await as.ok(loopRoutes.start, { params: { jobId: opened.id }, body: { template: template.slug } });
  return { job: opened, loop: started };
}
const ofTemplate = () => ({ params: { templateId: template.slug } });
const now = async (of: Job): Promise<Loop> =>
  (await manager.as.ok(loopRoutes.ofJob, { params: { jobId: of.id } })).loop!;
const linkOf = async ({ id }: Loop) => (await manager.as.ok(routes.link, { params: { loopId: id } })).link!;
/** The template's text with another slot for its first session. */
const withSlot = (minutes: number, text: TemplateText = templateText(template)): TemplateText => ({
  ...text,
  sessions: text.sessions.map((session, s) => (s === 0 ? { ...session, minutes } : session)),
});
const change = (text: TemplateText, scope: TemplateScope = { reach: 'future' }, version = template.team!.version) =>
  manager.as.ok(routes.change, { ...ofTemplate(), body: { version, text, note: 'Longer', scope } });
const preview = (text: TemplateText, version = template.team!.version) =>
  manager.as.ok(routes.preview, { ...ofTemplate(), body: { version, text } });
const slots = ({ sessions }: Loop) => sessions.map(({ minutes }) => minutes);
/** Changes the slot of a loop's first session by hand. */
async function byHand(of: Loop, minutes: number): Promise<Loop> {
  const plan = planOf(of);
  plan.sessions[0]!.minutes = minutes;
  return manager.as.ok(loopRoutes.change, { params: { loopId: of.id }, body: { plan, version: of.version } });
}

describe('a loop saved as a template', () => {
  it('stands beside the shipped ones, and what starts from it holds what it holds', async () => {
    const { items } = await manager.as.ok(loopRoutes.templates, { query: { track: 'ml-engineer' } });
    expect(items.find(({ slug }) => slug === template.slug)).toMatchObject({
      title: 'Ours',
      team: { version: 1, author: { name: manager.name }, jobs: 1, style: 'Ours', retired: false },
    });
    const { loop: started } = await following();
    expect(started).toMatchObject({ template: template.slug, coverage: loop.coverage });
    expect(slots(started)).toEqual(slots(loop));
    expect(started.sessions.flatMap(({ questions }) => questions)).toEqual([]);
    expect(await linkOf(started)).toMatchObject({ version: 1, newer: null, unlinked: null });
  });

  it('brings its pinned questions, if it was to keep them', async () => {
    const plan = planOf(loop);
    const pinned = plan.sessions[0]!.questions[0]!;
    pinned.pinned = true;
    loop = await manager.as.ok(loopRoutes.change, {
      params: { loopId: loop.id },
      body: { plan, version: loop.version },
    });
    template = await saveTemplate(manager.as, loop, { keep: 'pinned-questions-too' });
    expect(template.pinned).toMatchObject([{ session: 'fundamentals', questionId: pinned.questionId }]);
    const { loop: started } = await following();
    expect(started.sessions[0]!.questions).toMatchObject([{ questionId: pinned.questionId, pinned: true }]);
  });

  it('is not made of a loop that went on since', async () => {
    await byHand(loop, 75);
    const body = {
      ...templateFace,
      note: '',
      version: loop.version,
      keep: 'sessions-and-rules',
      follow: true,
    } as const;
    expect((await manager.as.refused(routes.save, { params: { loopId: loop.id }, body })).code).toBe('version.stale');
  });
});

describe('a template of the team', () => {
  it('never changes: every change is a new version, told with author, note and differences', async () => {
    const { template: second } = await change({ ...withSlot(70), title: 'Ours, longer' });
    expect(second).toMatchObject({ title: 'Ours, longer', team: { version: 2, note: 'Longer' } });
    const { items, total } = await manager.as.ok(routes.history, { ...ofTemplate(), query: {} });
    expect(total).toBe(2);
    expect(items.map(({ version, note, changes }) => [version, note, changes])).toEqual([
      [2, 'Longer', ['Title: “Ours” → “Ours, longer”', 'fundamentals: slot 60 min → 70 min']],
      [1, '', []],
    ]);
    const page = await manager.as.ok(routes.history, { ...ofTemplate(), query: { limit: 1 } });
    expect([page.items[0]!.changes.length, page.nextCursor !== null]).toEqual([2, true]);
    const first = await manager.as.ok(routes.version, { params: { templateId: template.slug, version: '1' as never } });
    expect(templateText(first)).toEqual(templateText(template));
    for (const sql of [`UPDATE loop_template_version SET note = 'x'`, 'DELETE FROM loop_template_version'])
      expect((await refusedToApplication(owner, team.organisationId, sql))?.code).toBe('42501');
  });

  it('is refused over a version that someone else has changed, with theirs; two at once make one', async () => {
    const body = { version: 1, text: withSlot(70), note: '', scope: { reach: 'future' } as const };
    const answers = await Promise.all([1, 2].map(() => manager.as.send(routes.change, { ...ofTemplate(), body })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const problem = await manager.as.refused(routes.change, { ...ofTemplate(), body });
    expect([problem.code, (problem.current as LoopTemplate).team!.version]).toEqual(['version.stale', 2]);
  });

  it('names every field that does not hold together', async () => {
    const text = withSlot(20);
    const { code, issues } = await manager.as.refused(routes.preview, {
      ...ofTemplate(),
      body: {
        version: 1,
        text: { ...text, level: 'wizard', coverage: { charm: { questions: 1, sessions: 1, mustHave: true } } },
      },
    });
    expect(code).toBe('loop-template.invalid');
    expect(issues!.map(({ path }) => path.join('.'))).toEqual([
      'text.level',
      'text.sessions.0.questionMinutes.to',
      'text.coverage.charm',
    ]);
  });

  it('pins no more questions in a session than one can hold', async () => {
    const text = templateText(template);
    const pinned = Array.from({ length: 21 }, () => ({ session: text.sessions[0]!.id, questionId: randomUUID() }));
    const { issues } = await manager.as.refused(routes.preview, {
      ...ofTemplate(),
      body: { version: 1, text: { ...text, pinned } },
    });
    expect(issues![0]).toMatchObject({ path: ['text', 'pinned'], message: expect.stringContaining('more than 20') });
  });

  it('that is retired starts no loop and takes no change, until it is restored', async () => {
    const retire = (retired: boolean) =>
      manager.as.ok(routes.retire, { ...ofTemplate(), body: { version: 1, retired } });
    expect((await retire(true)).team!.retired).toBe(true);
    const listed = async (query: object) =>
      (await manager.as.ok(loopRoutes.templates, { query })).items.map(({ slug }) => slug).includes(template.slug);
    expect([await listed({}), await listed({ retired: 'yes' })]).toEqual([false, true]);
    const opened = await team.job([{ userId: manager.id, role: 'hiring-manager' }]);
    const start = { params: { jobId: opened.id }, body: { template: template.slug } };
    expect((await manager.as.refused(loopRoutes.start, start)).code).toBe('loop.invalid-plan');
    const body = { version: 1, text: withSlot(70), note: '', scope: { reach: 'future' } as const };
    expect((await manager.as.refused(routes.change, { ...ofTemplate(), body })).code).toBe('loop-template.retired');
    await retire(false);
    await manager.as.ok(loopRoutes.start, start);
  });

  it('can begin as a copy of a shipped one, which stays as it is', async () => {
    const [shipped] = (await manager.as.ok(loopRoutes.templates, { query: {} })).items.filter(({ team: own }) => !own);
    const copy = await manager.as.ok(routes.copy, {
      body: { ...templateFace, note: 'To change', from: shipped!.slug },
    });
    expect(copy).toMatchObject({ title: 'Ours', sessions: shipped!.sessions, coverage: shipped!.coverage });
    expect(copy.team).toMatchObject({ version: 1, note: 'To change' });
  });
});

describe('publishing a new version', () => {
  it('tells first every job that follows: what it would take, keep and collide with, and interviews that keep theirs', async () => {
    const { loop: other, job: otherJob } = await following();
    await byHand(other, 90);
    const application = await team.application(job);
    const interview = await team.interview(application, 'fundamentals', [manager], new Date(Date.now() + 86_400_000));
    const hidden = await following([]);
    expect(hidden.loop.template).toBe(template.slug);
    const { changes, uses, elsewhere } = await preview(withSlot(70));
    expect([changes, elsewhere]).toEqual([['fundamentals: slot 60 min → 70 min'], 1]);
    const byJob = new Map(uses.map((use) => [use.job.id, use]));
    expect(byJob.get(job.id)).toMatchObject({ published: 1, interviews: 1, follows: 1, collisions: [], kept: [] });
    expect(byJob.get(job.id)!.takes).toEqual(changes);
    expect(byJob.get(otherJob.id)).toMatchObject({ published: null, interviews: 0, takes: [] });
    expect(byJob.get(otherJob.id)!.collisions).toHaveLength(1);
    const loops = uses.map(({ loopId, loopVersion: version }) => ({ loopId, version, collisions: 'keep' as const }));
    const { applied, failed } = await change(withSlot(70), { reach: 'current-and-future', loops });
    expect([applied.map(({ job: of }) => of!.id).sort(), failed]).toEqual([[job.id, otherJob.id].sort(), []]);
    expect([slots(await now(job))[0], slots(await now(otherJob))[0]]).toEqual([70, 90]);
    expect(await now(job)).toMatchObject({ published: { version: 1 }, changedSincePublished: true });
    const held = await manager.as.ok(interviewRoutes.read, { params: { interviewId: interview.id } });
    expect(held).toMatchObject({ loopVersion: 1, minutes: 60 });
    expect(await linkOf(other)).toMatchObject({ version: 2, newer: null });
  });

  it('for the future changes no loop of now; each of them is offered it, and takes it over when it likes', async () => {
    await change(withSlot(70));
    expect(slots(await now(job))[0]).toBe(60);
    const { newer, version } = await linkOf(loop);
    expect([version, newer]).toMatchObject([
      1,
      { version: 2, note: 'Longer', takes: ['fundamentals: slot 60 min → 70 min'] },
    ]);
    expect(slots((await following()).loop)[0]).toBe(70);
    const taken = await manager.as.ok(routes.takeOver, {
      params: { loopId: loop.id },
      body: { version: loop.version, to: 2, collisions: 'keep' },
    });
    expect(slots(taken)[0]).toBe(70);
    expect((await linkOf(loop)).newer).toBeNull();
  });

  it('does not make a loop that nobody could save', async () => {
    const { loop: other } = await following();
    const plan = planOf(other);
    const own = Array.from({ length: 12 - plan.sessions.length }, (_, at) => ({
      ...plan.sessions[0]!,
      id: `own-${at}`,
    }));
    const full = await manager.as.ok(loopRoutes.change, {
      params: { loopId: other.id },
      body: { plan: { ...plan, sessions: [...plan.sessions, ...own] }, version: other.version },
    });
    const text = templateText(template);
    const longer = { ...text, sessions: [...text.sessions, { ...text.sessions[0]!, id: 'one-more' }] };
    const loops = [{ loopId: full.id, version: full.version, collisions: 'take' as const }];
    const { applied, failed } = await change(longer, { reach: 'chosen', loops });
    expect([applied, failed.map(({ why }) => why)]).toEqual([[], [expect.stringContaining('1 to 12 sessions')]]);
  });

  it('for chosen jobs reaches those; what cannot take it is named, and the others have it nevertheless', async () => {
    const [one, two, three] = [await following(), await following(), await following()];
    const hidden = await following([]);
    const { loopId, version } = { loopId: one.loop.id, version: one.loop.version };
    await byHand(two.loop, 75);
    const { applied, failed } = await change(withSlot(70), {
      reach: 'chosen',
      loops: [
        { loopId, version, collisions: 'keep' },
        { loopId: two.loop.id, version: two.loop.version, collisions: 'take' },
        { loopId: hidden.loop.id, version: hidden.loop.version, collisions: 'take' },
      ],
    });
    expect(applied.map(({ job: of }) => of!.title)).toEqual([one.job.title]);
    expect(failed).toEqual([
      {
        loopId: two.loop.id,
        job: { id: two.job.id, title: two.job.title },
        why: 'Someone changed it since you looked.',
      },
      { loopId: hidden.loop.id, job: null, why: 'It does not follow this template, or is not yours to change.' },
    ]);
    expect([slots(await now(one.job))[0], slots(await now(two.job))[0], slots(await now(three.job))[0]]).toEqual([
      70, 75, 60,
    ]);
  });

  it('lets the template win over a change by hand where that was chosen, and names a loop that would contradict itself', async () => {
    const { loop: other } = await following();
    const mine = await byHand(other, 90);
    const clash = await following();
    const plan = planOf(clash.loop);
    plan.sessions[0]!.questionMinutes = { from: 0, to: 55 };
    const theirs = await manager.as.ok(loopRoutes.change, {
      params: { loopId: clash.loop.id },
      body: { plan, version: 1 },
    });
    const text = withSlot(70);
    text.sessions[0]!.questionMinutes = { from: 0, to: 60 };
    text.sessions[0]!.minutes = 60;
    const shorter = {
      ...text,
      sessions: text.sessions.map((session, s) =>
        s === 0 ? { ...session, minutes: 50, questionMinutes: { from: 0, to: 50 } } : session,
      ),
    };
    const { applied, failed } = await change(shorter, {
      reach: 'chosen',
      loops: [
        { loopId: mine.id, version: mine.version, collisions: 'take' },
        { loopId: theirs.id, version: theirs.version, collisions: 'keep' },
      ],
    });
    expect([applied.length, failed.map(({ why }) => why)]).toEqual([
      1,
      ['sessions.0.questionMinutes.to: is more than the 50 minutes of the session'],
    ]);
    expect((await manager.as.ok(loopRoutes.ofJob, { params: { jobId: mine.jobId } })).loop!.sessions[0]!.minutes).toBe(
      50,
    );
  });
});

describe('the link of a loop to its template', () => {
  it('can be ended, so that no version reaches the loop, and taken up again', async () => {
    const set = (version: number, linked: boolean) =>
      manager.as.ok(routes.setLink, { params: { loopId: loop.id }, body: { version, linked } });
    const unlinked = await set(loop.version, false);
    expect(unlinked).toMatchObject({ changedSincePublished: false, version: loop.version + 1 });
    expect((await linkOf(loop)).unlinked).not.toBeNull();
    expect((await preview(withSlot(70))).uses).toEqual([]);
    await change(withSlot(70));
    const over = {
      params: { loopId: loop.id },
      body: { version: unlinked.version, to: 2, collisions: 'keep' as const },
    };
    expect((await manager.as.refused(routes.takeOver, over)).code).toBe('not-found');
    const stale = { params: { loopId: loop.id }, body: { version: loop.version, linked: true } };
    expect((await manager.as.refused(routes.setLink, stale)).code).toBe('version.stale');
    await set(unlinked.version, true);
    expect(await linkOf(loop)).toMatchObject({ unlinked: null, version: 1, newer: { version: 2 } });
  });

  it('is told of loops from shipped templates too, and of none that began with its own stages', async () => {
    const opened = await team.job([{ userId: manager.id, role: 'hiring-manager' }]);
    const body = { template: 'ml-engineer-senior' };
    const started = await manager.as.ok(loopRoutes.start, { params: { jobId: opened.id }, body });
    expect(await linkOf(started)).toMatchObject({ template: { slug: body.template }, version: null, newer: null });
    const other = await publishedJob();
    expect((await manager.as.ok(routes.link, { params: { loopId: other.loop.id } })).link).toBeNull();
  });
});
