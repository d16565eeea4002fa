import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  candidateRoutes,
  type Loop,
  type LoopPlan,
  loopRoutes,
  type Question,
  questionRoutes,
  rubricRoutes,
  slateRoutes,
} from '@loopwright/contracts';
import { setTimeout } from 'node:timers/promises';
import { aSession, askedIn, planOf, relaxPlan } from '../support/loops.ts';
import { loopTeam } from '../support/loop-team.ts';

const our = loopTeam();
let levels: string[];
beforeAll(async () => {
  levels = (await our.admin.as.ok(rubricRoutes.field, {})).levels.map(({ slug }) => slug);
});

const DAY = 86_400_000;
const questionsOf = (loop: Loop): Promise<Question[]> =>
  Promise.all(askedIn(loop).map((questionId) => our.admin.as.ok(questionRoutes.read, { params: { questionId } })));

/** Questions aimed at a level: at the middle of those that they describe, the lower of two. */
const aimedAt = (level: string, questions: readonly Question[]): number =>
  questions.filter(({ content }) => {
    const own = levels.flatMap((slug, index) => (slug in content.levels ? [index] : []));
    return levels[Math.floor((own[0]! + own.at(-1)!) / 2)] === level;
  }).length;

/** Sessions that ask a question of which the competency is the main subject. */
const owning = (competency: string, { sessions }: Loop): number =>
  sessions.filter(({ questions }) => questions.some(({ competencies }) => competencies[competency] === 2)).length;
const minutesOn = (competency: string, { sessions }: Loop): number =>
  sessions
    .flatMap(({ questions }) => questions)
    .reduce((sum, { competencies, minutes }) => sum + (competency in competencies ? minutes : 0), 0);

describe('a rule over a loop', () => {
  let free: Loop;
  beforeAll(async () => {
    free = await our.loops.assemble(await our.loops.start(await our.team.job()));
    expect(free).toMatchObject({ broken: [], assembly: { status: 'optimal' } });
  });

  /** The best loop under a plan's rules, whatever the loop asks now. */
  async function anew(loop: Loop, change: Partial<LoopPlan>): Promise<Loop> {
    const plan = { ...planOf(loop), ...change };
    const sessions = plan.sessions.map((session) => ({ ...session, questions: [] }));
    return our.loops.assemble(await our.loops.change(loop, { ...plan, sessions }));
  }

  /** States a rule that the loop breaks as it stands, and lets the assembler keep it. */
  async function bound(change: (plan: LoopPlan) => void, said: RegExp): Promise<Loop> {
    const plan = structuredClone(planOf(free));
    change(plan);
    const stated = await our.loops.change(free, plan);
    expect(stated.broken.join('\n')).toMatch(said);
    const kept = await anew(stated, {});
    expect(kept).toMatchObject({ broken: [], assembly: { status: 'optimal', gap: 0 } });
    expect(kept.assembly!.objective!).toBeLessThanOrEqual(free.assembly!.objective!);
    expect(kept.rules).toEqual(plan.rules);
    free = await anew(kept, { coverage: free.coverage, rules: {} });
    return kept;
  }

  it('on the level mix is kept', async () => {
    const most = aimedAt('senior', await questionsOf(free)) - 2;
    const kept = await bound(
      (plan) => (plan.rules = { levelMix: { senior: { from: 0, to: most } } }),
      new RegExp(`${most + 2} questions aimed at Senior, and at most ${most} are wanted`),
    );
    expect(aimedAt('senior', await questionsOf(kept))).toBe(most);
    expect(kept.assembly!.binding).toContain(`${most} questions aimed at Senior, the most the loop may have.`);
  });

  it('on the format mix is kept', async () => {
    const open = (loop: Loop) =>
      loop.sessions.flatMap(({ questions }) => questions).filter(({ format }) => format === 'open').length;
    const least = open(free) + 2;
    const kept = await bound(
      (plan) => (plan.rules = { formatMix: { open: { from: least } } }),
      new RegExp(`${least - 2} discussion questions of at least ${least}`),
    );
    expect(open(kept)).toBeGreaterThanOrEqual(least);
  });

  it('on minutes of a competency is kept', async () => {
    const least = minutesOn('communication', free) + 40;
    const kept = await bound(
      (plan) => (plan.coverage['communication'] = { questions: 1, sessions: 1, mustHave: false, minutes: least }),
      new RegExp(`Communication: ${least - 40} minutes of at least ${least}`),
    );
    expect(minutesOn('communication', kept)).toBeGreaterThanOrEqual(least);
    expect(kept.matrix.find(({ competency }) => competency === 'communication')).toMatchObject({ met: true });
  });

  it('on the sessions that own a competency is kept', async () => {
    const [slug] = Object.entries(free.coverage).find(([competency]) => owning(competency, free) > 1)!;
    const kept = await bound(
      (plan) => (plan.coverage[slug] = { ...plan.coverage[slug]!, owners: { from: 1, to: 1 } }),
      /the main subject in \d sessions, and at most 1 may own it/,
    );
    expect(owning(slug, kept)).toBe(1);
  });

  it('weighs what the loop must cover, and what was asked lately', async () => {
    const rows = ({ matrix }: Loop) =>
      matrix.filter(({ rule }) => rule).reduce((sum, { questions }) => sum + questions, 0);
    const rules = { weights: { value: 1, depth: 3, exposure: 0 } };
    const deep = await anew(free, { rules });
    expect(deep).toMatchObject({ broken: [], assembly: { status: 'optimal' } });
    expect(rows(deep)).toBeGreaterThan(rows(free));
    free = await anew(deep, { rules: undefined });
  });

  it('that no loop keeps is told with the number to write, and writing it makes a loop', async () => {
    const plan = planOf(free);
    plan.rules = { levelMix: { senior: { from: 40 } }, unprovenPerSession: 0 };
    const stuck = await our.loops.assemble(await our.loops.change(free, plan));
    const { status, relaxations } = stuck.assembly!;
    expect(status).toBe('infeasible');
    const words = relaxations.map((relaxation) => relaxation.words).join('\n');
    expect(words).toMatch(/Ask for only \d+ questions aimed at Senior instead of 40/);
    expect(words).toMatch(/Allow \d unproven questions? in a session instead of 0/);
    const given = planOf(stuck);
    relaxPlan(given, relaxations);
    free = await our.loops.assemble(await our.loops.change(stuck, given));
    expect(free).toMatchObject({ broken: [], assembly: { status: 'optimal' } });
  });
});

describe('what interviews have asked', () => {
  it('counts as uses within the days that the rules name, and as proven once all scorecards of somebody it was asked are in', async () => {
    const asker = await our.team.job();
    const published = await our.team.publishedLoop(asker);
    const [used, other] = published.sessions[0]!.questions.map(({ questionId }) => questionId);
    const held = (daysAgo: number) => async () =>
      our.team.interview(
        await our.team.application(asker),
        'fundamentals',
        [our.admin],
        new Date(Date.now() - daysAgo * DAY),
      );
    const candidate = await our.team.application(asker);
    const first = await our.team.interview(candidate, 'fundamentals', [our.admin], new Date(Date.now() - 2 * DAY));
    const ivy = await our.team.member('interviewer', 'Ivy');
    const second = await our.team.interview(candidate, 'collaboration', [ivy], new Date(Date.now() - DAY));
    await held(40)();
    const sessions = [aSession('talk', 'ml-fundamentals', { questionCount: { from: 1, to: 6 } })];
    let loop = await our.loops.startSessions(await our.team.job(), sessions);
    const asking = async (rules: LoopPlan['rules'], ...ids: string[]) => {
      const plan = planOf(loop);
      plan.sessions[0]!.questions = ids.map((questionId) => ({ questionId, pinned: false }));
      loop = await our.loops.change(loop, { ...plan, rules });
      return loop.broken.filter((words) => /used|unproven/.test(words));
    };

    expect(await asking({ exposure: { days: 60, maxUses: 1 } }, used!)).toEqual([
      expect.stringContaining('it was used 2 times lately, and at most 1 are allowed'),
    ]);
    expect(await asking({ exposure: { days: 30, maxUses: 1 } }, used!)).toEqual([]);
    const capped = await our.loops.change(loop, { ...planOf(loop), rules: { exposure: { days: 30, maxUses: 0 } } });
    loop = await our.loops.assemble(capped);
    expect(loop).toMatchObject({ broken: [], assembly: { status: 'optimal' } });
    expect(askedIn(loop)).not.toContain(used);

    const { items } = await our.admin.as.ok(loopRoutes.alternatives, {
      params: { loopId: loop.id },
      query: { session: 'talk' },
    });
    expect(items.map(({ question }) => question.id)).not.toContain(used);

    expect(await asking({ unprovenPerSession: 1 }, used!, other!)).toEqual([
      'The talk session: 2 unproven questions, and at most 1 may be.',
    ]);
    await our.team.submittedCard(first, our.admin, 3, 'Said why.');
    // Whoever still owes a card for this candidate is not told that another one is in.
    expect(await asking({ unprovenPerSession: 1 }, used!, other!)).toHaveLength(1);
    await our.team.submittedCard(second, ivy, 3, 'Said how.');
    expect(await asking({ unprovenPerSession: 0 }, used!, other!)).toEqual([]);
  });
});

describe('what a candidate was asked for another job', () => {
  it('is spent in their own loop for as many days as the rules say', async () => {
    const asker = await our.team.job();
    const [met] = (await our.team.publishedLoop(asker)).sessions[0]!.questions;
    const before = await our.team.application(asker);
    await our.team.interview(before, 'fundamentals', [our.admin], new Date(Date.now() - 40 * DAY));

    const job = await our.team.job();
    const started = await our.loops.startSessions(job, [
      aSession('talk', 'ml-fundamentals', { questionMinutes: { from: 0, to: 50 }, questionCount: { from: 1, to: 4 } }),
    ]);
    const { id } = await our.admin.as.ok(candidateRoutes.apply, {
      params: { jobId: job.id },
      body: { candidateId: before.candidate.id },
    });
    const { id: other } = await our.team.application(job);
    /** What the candidate's loop asks while the job's own loop insists on what they have met. */
    const ownLoop = async (loop: Loop, rules: LoopPlan['rules']): Promise<[Loop, string[] | null]> => {
      const plan = { ...planOf(loop), rules };
      plan.sessions[0]!.questions = [{ questionId: met!.questionId, pinned: true }];
      const published = await our.loops.publish(await our.loops.change(loop, plan));
      const { version } = published.published!;
      const params = { loopId: loop.id };
      await our.admin.as.ok(slateRoutes.start, { params, body: { version, applicationIds: [id, other] } });
      for (;;) {
        const { slate } = await our.admin.as.ok(slateRoutes.latest, { params });
        const own = slate!.candidates.find(({ applicationId }) => applicationId === id);
        const asked = own!.loop?.sessions.flatMap(({ questions }) => questions.map(({ questionId }) => questionId));
        if (slate!.state !== 'running') return [published, asked ?? null];
        await setTimeout(100);
      }
    };
    const [loop, avoided] = await ownLoop(started, undefined);
    expect(avoided).toBeNull();
    const [, again] = await ownLoop(loop, { candidateDays: 30 });
    expect(again).toContain(met!.questionId);
  });
});

describe('rules that make no sense', () => {
  it('are refused with the path of each', async () => {
    const loop = await our.loops.start(await our.team.job());
    const plan = planOf(loop);
    plan.rules = {
      levelMix: { wizard: { from: 1 }, senior: { from: 3, to: 2 } },
      formatMix: { dance: { from: 1 } },
    };
    const refusal = await our.admin.as.refused(loopRoutes.change, {
      params: { loopId: loop.id },
      body: { plan, version: loop.version },
    });
    expect(refusal).toMatchObject({
      code: 'loop.invalid-plan',
      issues: [
        { path: ['rules', 'levelMix', 'wizard'], message: 'is not a level of this organisation' },
        { path: ['rules', 'levelMix', 'senior'], message: '"from" is above "to"' },
        { path: ['rules', 'formatMix', 'dance'] },
      ],
    });
  });
});
