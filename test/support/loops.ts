import { type Job, type Loop, type LoopPlan, loopRoutes } from '@loopwright/contracts';
import type { Caller } from './caller.ts';

export const TEMPLATE = 'ml-engineer-senior';

/** What someone does with loops, each step as one call that has to succeed. */
export class LoopCalls {
  constructor(private readonly as: Caller) {}

  start(job: Job, template = TEMPLATE): Promise<Loop> {
    return this.as.ok(loopRoutes.start, { params: { jobId: job.id }, body: { template } });
  }

  startSessions(job: Job, sessions: ReturnType<typeof aSession>[], coverage: LoopPlan['coverage'] = {}): Promise<Loop> {
    return this.as.ok(loopRoutes.start, { params: { jobId: job.id }, body: { sessions, coverage } });
  }

  assemble({ id, version }: Loop): Promise<Loop> {
    return this.as.ok(loopRoutes.assemble, { params: { loopId: id }, body: { version } });
  }

  change({ id, version }: Loop, plan: LoopPlan): Promise<Loop> {
    return this.as.ok(loopRoutes.change, { params: { loopId: id }, body: { plan, version } });
  }

  publish({ id, version }: Loop): Promise<Loop> {
    return this.as.ok(loopRoutes.publish, { params: { loopId: id }, body: { version } });
  }

  async read(job: Job): Promise<Loop> {
    const { loop } = await this.as.ok(loopRoutes.ofJob, { params: { jobId: job.id } });
    if (!loop) throw new Error('This job has no loop.');
    return loop;
  }
}

export const aSession = (id: string, stage: string, more: object = {}) => ({
  id,
  title: `The ${id} session`,
  stage,
  minutes: 60,
  questionMinutes: { from: 20, to: 50 },
  questionCount: { from: 2, to: 5 },
  focus: [] as string[],
  ...more,
});

/** Sessions that can take each other's questions and have no minute to spare: which are best takes long to prove. */
export const hardSessions = () =>
  Array.from({ length: 10 }, (_, at) =>
    aSession(`part-${at + 1}`, 'ml-fundamentals', {
      questionMinutes: { from: 31, to: 31 },
      questionCount: { from: 2, to: 4 },
    }),
  );

/** A loop's plan as its editor would send it back. */
export const planOf = ({ sessions, coverage, rules, banned }: Loop): LoopPlan => ({
  sessions: sessions.map((of) => ({
    ...of,
    questions: of.questions.map(({ questionId, pinned, minutes }) => ({ questionId, pinned, minutes })),
  })),
  coverage,
  rules,
  banned: banned.map(({ questionId }) => questionId),
});

export const askedIn = ({ sessions }: Loop): string[] =>
  sessions.flatMap(({ questions }) => questions.map(({ questionId }) => questionId));

/** Writes relaxations of numbers into a plan, as its editor would. */
export function relaxPlan(plan: LoopPlan, relaxations: { rule: string; by: number }[]): void {
  for (const { rule, by } of relaxations) {
    const [root, subject, key, end] = rule.split('.') as [string, string, string, 'from' | 'to' | undefined];
    if (subject === 'unprovenPerSession') {
      plan.rules = { ...plan.rules, unprovenPerSession: plan.rules!.unprovenPerSession! + by };
    } else if (root === 'rules') {
      const range = plan.rules![subject as 'levelMix' | 'formatMix']![key]!;
      range[end!] = range[end!]! + (end === 'to' ? by : -by);
    } else if (root === 'coverage') {
      const of = plan.coverage[subject]!;
      plan.coverage[subject] = { ...of, [key]: of[key as 'questions' | 'sessions'] - by };
    } else {
      const range = plan.sessions.find(({ id }) => id === subject)![key as 'questionMinutes' | 'questionCount'];
      range[end!] += end === 'to' ? by : -by;
    }
  }
}
