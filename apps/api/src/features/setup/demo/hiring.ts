import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Application, Interview, Job, LoopSession, Rating } from '@loopwright/contracts';
import type { Actor } from '../../../platform/access/actor.ts';
import { CandidatesService } from '../../candidates/index.ts';
import { ComparisonService } from '../../comparison/index.ts';
import { InterviewsService, ScheduleService } from '../../interviews/index.ts';
import { JobsService } from '../../jobs/index.ts';
import { LoopsService } from '../../loops/index.ts';
import { ScorecardsService } from '../../scorecards/index.ts';
import { DemoChecks } from './checks.ts';
import { type DemoCandidate, type DemoJob, demoJobs, scattered } from './jobs.ts';
import { evidence, summaryOf } from './notes.ts';
import { type DemoActors, demoEmail, type DemoPerson } from './people.ts';
import { slotFor } from './slots.ts';

/** Hires as a team would: jobs, loops, interviews, scorecards, decisions. */
@Injectable()
export class DemoHiring {
  constructor(
    private readonly jobs: JobsService,
    private readonly loops: LoopsService,
    private readonly candidates: CandidatesService,
    private readonly schedules: ScheduleService,
    private readonly interviews: InterviewsService,
    private readonly scorecards: ScorecardsService,
    private readonly comparison: ComparisonService,
    private readonly checks: DemoChecks,
  ) {}

  async fill(actors: DemoActors): Promise<void> {
    for (const plan of demoJobs) {
      const job = await this.openJob(actors, plan);
      const sessions = await this.publishLoop(actors, plan, job);
      for (const [position, candidate] of plan.candidates.entries())
        await this.bring(actors, plan, job, sessions, candidate, position);
    }
  }

  private openJob(actors: DemoActors, { title, track, level, location, manager, panel }: DemoJob): Promise<Job> {
    const team = [
      { userId: actors[manager].accountId, role: 'hiring-manager' as const },
      { userId: actors.recruiter.accountId, role: 'recruiter' as const },
      { userId: actors.observer.accountId, role: 'observer' as const },
      ...panel.map((key) => ({ userId: actors[key].accountId, role: 'interviewer' as const })),
    ];
    return this.jobs.create(actors.recruiter, { title, track, level, location, department: 'Machine learning', team });
  }

  private async publishLoop(actors: DemoActors, { template, manager }: DemoJob, job: Job): Promise<LoopSession[]> {
    const started = await this.loops.start(actors[manager], job.id, { template });
    const assembled = await this.loops.assemble(actors[manager], started.id, { version: started.version });
    const published = await this.loops.publish(actors[manager], assembled.id, {
      version: assembled.version,
      note: 'First version',
    });
    return published.sessions;
  }

  private async bring(
    actors: DemoActors,
    plan: DemoJob,
    job: Job,
    sessions: LoopSession[],
    candidate: DemoCandidate,
    position: number,
  ): Promise<void> {
    const { name, headline, source, stage } = candidate;
    const application = await this.candidates.apply(actors.recruiter, job.id, {
      candidate: { name, headline, source, email: demoEmail(name) },
    });
    if (candidate.checked !== undefined) await this.checks.take(actors.recruiter, application, candidate.checked);
    const order = [
      ...Array(candidate.held).fill('held'),
      ...Array(candidate.due).fill('due'),
      ...Array(candidate.ahead).fill('ahead'),
    ] as ('held' | 'due' | 'ahead')[];
    for (const [at, state] of order.slice(0, sessions.length).entries()) {
      const panel = panelFor(plan, at, position).map((key) => actors[key]);
      const interview = await this.schedule(
        actors.recruiter,
        application,
        sessions[at]!,
        panel,
        slotFor(state, at, position, order),
      );
      if (state === 'held') for (const interviewer of panel) await this.score(interviewer, interview, candidate);
    }
    const moved =
      application.stage === stage
        ? application
        : await this.candidates.move(actors.recruiter, application.id, {
            stage: before(candidate),
            version: application.version,
          });
    if (candidate.decision)
      await this.comparison.decide(actors[plan.manager], moved.id, { ...candidate.decision, version: moved.version });
  }

  private schedule(
    actor: Actor,
    application: Application,
    session: LoopSession,
    panel: readonly Actor[],
    startsAt: Date,
  ): Promise<Interview> {
    return this.schedules.schedule(actor, application.id, {
      sessionId: session.id,
      startsAt: startsAt.toISOString(),
      panel: panel.map(({ accountId }) => accountId),
      place: 'Video call',
      // On some weekdays the demo's week is fuller than the usual limit.
      overLimit: 'Half of the panel is at a conference this week.',
    });
  }

  private async score(interviewer: Actor, interview: Interview, { ability, name }: DemoCandidate): Promise<void> {
    const card = await this.scorecards.open(interviewer, interview.id);
    const { questions, rubric } = await this.interviews.kit(interviewer, interview.id);
    const answer = (subject: string, about: string, note: (rating: Rating) => string) => {
      const rating = scattered(ability, `${name} ${interviewer.name} ${about}`);
      return this.scorecards.answer(interviewer, card.id, subject, {
        rating,
        absence: null,
        note: note(rating),
        version: 0,
      });
    };
    for (const { questionId, content } of questions)
      await answer(`question:${questionId}`, content.title, (rating) => evidence(rating, content.title));
    for (const { slug, name: about } of rubric.criteria)
      await answer(`criterion:${slug}`, about, (rating) => evidence(rating, slug));
    await answer('overall', interview.title, summaryOf);
    await this.scorecards.submit(interviewer, card.id, { key: randomUUID() });
  }
}

/** One interviewer for the first sessions, two for the long ones, so that opinions can be compared. */
const panelFor = ({ panel }: DemoJob, at: number, position: number): DemoPerson[] =>
  [0, 1].slice(0, at < 2 ? 1 : 2).map((seat) => panel[(at + position + seat) % panel.length]!);

/** Where the application stood before its decision moved it. */
const before = ({ stage, decision }: DemoCandidate) => (decision ? 'deciding' : stage);
