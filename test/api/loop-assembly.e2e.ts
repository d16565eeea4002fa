import { describe, expect, it } from '@jest/globals';
import { jobRoutes, type Loop, loopRoutes } from '@loopwright/contracts';
import { randomUUID } from 'node:crypto';
import { aSession, askedIn, planOf, relaxPlan } from '../support/loops.ts';
import { loopTeam } from '../support/loop-team.ts';

const our = loopTeam();

describe('assembling', () => {
  it('keeps pins in their session, leaves bans out, and says why each question is there', async () => {
    const job = await our.team.job();
    const first = await our.loops.assemble(await our.loops.start(job));
    expect(first.assembly).toMatchObject({ status: 'optimal', gap: 0, relaxations: [] });
    const plan = planOf(first);
    const [kept, banned] = plan.sessions.find(({ id }) => id === 'mlops-practice')!.questions;
    kept!.pinned = true;
    plan.banned = [banned!.questionId];
    plan.sessions.find(({ id }) => id === 'mlops-practice')!.questions = [kept!];
    const second = await our.loops.assemble(await our.loops.change(first, plan));
    expect(second.assembly!.status).toBe('optimal');
    expect(second.assembly!.objective!).toBeLessThanOrEqual(first.assembly!.objective!);
    const pin = second.sessions
      .find(({ id }) => id === 'mlops-practice')!
      .questions.find(({ questionId }) => questionId === kept!.questionId);
    expect(pin).toMatchObject({ pinned: true });
    expect(pin!.reasons[0]).toBe('Pinned by your team');
    expect(askedIn(second)).not.toContain(banned!.questionId);
    expect(second.banned).toEqual([{ questionId: banned!.questionId, title: expect.any(String) }]);
    for (const { reasons } of second.sessions.flatMap(({ questions }) => questions)) {
      expect(reasons.length).toBeGreaterThan(0);
      expect(reasons.join()).not.toMatch(/[0-9a-f]{8}-|production-judgement|system-design/);
    }
    expect(await our.loops.read(job)).toEqual(second);
  });

  it('leaves choice questions to the knowledge check', async () => {
    const sessions = [
      aSession('check', 'knowledge-check', { questionMinutes: { from: 2, to: 4 }, questionCount: { from: 2, to: 4 } }),
      aSession('talk', 'ml-fundamentals'),
    ];
    const job = await our.admin.as.ok(jobRoutes.create, {
      body: { title: 'Junior', track: 'ml-engineer', level: 'junior' },
    });
    const loop = await our.loops.assemble(await our.loops.startSessions(job, sessions));
    expect(loop.sessions[0]!.questions.map(({ format }) => format)).toContain('mcq');
    expect(loop.sessions[1]!.questions.map(({ format }) => format)).not.toContain('mcq');
  });

  it('explains a plan that cannot be kept: what to change, in numbers, with the questions as they were', async () => {
    const job = await our.team.job();
    const loop = await our.loops.assemble(await our.loops.start(job));
    const plan = planOf(loop);
    plan.coverage.collaboration = { questions: 20, sessions: 6, mustHave: true };
    const before = await our.loops.change(loop, plan);
    const after = await our.loops.assemble(before);
    expect(after.assembly).toMatchObject({ status: 'infeasible', objective: null });
    expect(askedIn(after)).toEqual(askedIn(before));
    const { relaxations } = after.assembly!;
    expect(relaxations.map(({ rule }) => rule)).toContain('coverage.collaboration.questions');
    for (const { words, by } of relaxations) {
      expect(by).toBeGreaterThan(0);
      expect(words).toMatch(/\d/);
      expect(words).not.toMatch(/coverage|sessions\[/);
    }
    const given = planOf(after);
    relaxPlan(given, relaxations);
    expect((await our.loops.assemble(await our.loops.change(after, given))).assembly!.status).toBe('optimal');
  });

  it('does not overwrite what someone changed while the solver ran', async () => {
    const job = await our.team.job();
    const begun = await our.loops.start(job);
    // Out of reach, so that the solver has to explain itself, which takes a while.
    const loop = await our.loops.change(begun, {
      ...planOf(begun),
      coverage: { ...begun.coverage, collaboration: { questions: 20, sessions: 6, mustHave: true } },
    });
    const running = our.admin.as.send(loopRoutes.assemble, {
      params: { loopId: loop.id },
      body: { version: loop.version },
    });
    await new Promise((resolve) => setTimeout(resolve, 60));
    const plan = planOf(loop);
    plan.sessions[0]!.title = 'Changed meanwhile';
    const changed = await our.loops.change(loop, plan);
    expect((await running).body).toMatchObject({
      status: 412,
      code: 'version.stale',
      current: { version: changed.version },
    });
    expect(await our.loops.read(job)).toEqual(changed);
  });

  it('refuses a version that is no longer there', async () => {
    const loop = await our.loops.assemble(await our.loops.start(await our.team.job()));
    expect(
      await our.admin.as.refused(loopRoutes.assemble, { params: { loopId: loop.id }, body: { version: 1 } }),
    ).toMatchObject({ status: 412, code: 'version.stale', current: loop });
  });
});

describe('alternatives', () => {
  const alternatives = (loop: Loop, query: { session: string; question?: string }) =>
    our.admin.as.ok(loopRoutes.alternatives, { params: { loopId: loop.id }, query });

  it('are ranked by what the loop would lose, and tell what each swap would break', async () => {
    const loop = await our.loops.assemble(await our.loops.start(await our.team.job()));
    const { items } = await alternatives(loop, {
      session: 'mlops-practice',
      question: questionsIn(loop, 'mlops-practice')[0]!.questionId,
    });
    expect(items.length).toBeGreaterThan(5);
    expect(items.length).toBeLessThanOrEqual(20);
    expect(items.map(({ cost }) => cost)).toEqual(items.map(({ cost }) => cost).sort((a, b) => a - b));
    expect(items.some(({ question }) => askedIn(loop).includes(question.id))).toBe(false);
    // In a loop that is proven best no swap that keeps every rule can gain.
    const keeping = items.filter(({ breaks }) => breaks.length === 0);
    expect(keeping.length).toBeGreaterThan(0);
    for (const { cost } of keeping) expect(cost).toBeGreaterThanOrEqual(0);
  });

  it('break in fact what they say, and nothing else', async () => {
    let loop = await our.loops.assemble(await our.loops.start(await our.team.job()));
    const { sessions } = loop;
    for (const { id } of sessions) {
      const replaced = questionsIn(loop, id)[0]!.questionId;
      const { items } = await alternatives(loop, { session: id, question: replaced });
      for (const item of [items[0], items.at(-1), items.find(({ breaks }) => breaks.length > 0)]) {
        if (!item) continue;
        const before = loop;
        const plan = planOf(before);
        const questions = plan.sessions.find((of) => of.id === id)!.questions;
        questions[questions.findIndex(({ questionId }) => questionId === replaced)] = {
          questionId: item.question.id,
          pinned: false,
        };
        const swapped = await our.loops.change(before, plan);
        expect(swapped.broken.filter((words) => !before.broken.includes(words)).sort()).toEqual(
          [...item.breaks].sort(),
        );
        loop = await our.loops.change(swapped, planOf(before));
      }
    }
  });

  it('without a question to replace are additions, which gain', async () => {
    const loop = await our.loops.start(await our.team.job());
    const { items } = await alternatives(loop, { session: 'coding' });
    expect(items.length).toBeGreaterThan(0);
    expect(items.every(({ cost }) => cost < 0)).toBe(true);
  });

  it('of a session or question that the loop does not have are not found', async () => {
    const loop = await our.loops.start(await our.team.job());
    const refused = (query: { session: string; question?: string }) =>
      our.admin.as.refused(loopRoutes.alternatives, { params: { loopId: loop.id }, query });
    expect(await refused({ session: 'nowhere' })).toMatchObject({ status: 404 });
    expect(await refused({ session: 'coding', question: randomUUID() })).toMatchObject({ status: 404 });
  });

  const questionsIn = (loop: Loop, sessionId: string) => loop.sessions.find(({ id }) => id === sessionId)!.questions;
});
