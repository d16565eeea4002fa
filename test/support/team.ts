import { ContentService, OrganisationsService } from '@loopwright/api';
import {
  type Application,
  candidateRoutes,
  type Interview,
  interviewRoutes,
  type Job,
  type JobRole,
  jobRoutes,
  type Loop,
  loopRoutes,
  questionRoutes,
  type Role,
  type Scorecard,
  scorecardRoutes,
} from '@loopwright/contracts';
import { randomUUID } from 'node:crypto';
import type { RunningApp } from './app.ts';
import { type Content, takeFurnished } from './beginnings.ts';
import { Caller, signIn } from './caller.ts';

export const PASSWORD = 'long enough for every rule';
export type Member = { id: string; name: string; email: string; role: Role; as: Caller };

/**
 * Organisations, people and work for tests: each made through the product's own doors, none shared between tests. The
 * first organisations of a suite were furnished before it began, by the same doors.
 */
export class Team {
  private readonly members = new Map<string, Promise<Member>>();
  private constructor(
    readonly running: RunningApp,
    readonly organisationId: string,
    private readonly passwordHash: string,
  ) {}

  /** `without questions`: with everything of the shipped content but its questions. */
  static async create(running: RunningApp, name = 'Test organisation', content: Content = 'whole'): Promise<Team> {
    const organisations = running.app.get(OrganisationsService, { strict: false });
    const shipped = running.app.get(ContentService, { strict: false });
    const passwordHash = await organisations.passwordHash(PASSWORD, []);
    const furnish = async (id: string) => {
      await (content === 'whole' ? shipped.install(id) : shipped.installField(id));
      return id;
    };
    const organisationId =
      (await takeFurnished(running, content, name)) ?? (await organisations.create(name, false, furnish));
    return new Team(running, organisationId, passwordHash);
  }

  /** A member by role; another `who` is another person of that role. */
  member(role: Role, who = ''): Promise<Member> {
    const key = `${role}${who}`;
    const member = this.members.get(key) ?? this.join(role, key);
    this.members.set(key, member);
    return member;
  }

  private async join(role: Role, key: string): Promise<Member> {
    const email = `${key}@${this.organisationId}.example`.toLowerCase();
    const name = `Person ${key}`;
    const { accountId } = await this.running.app
      .get(OrganisationsService, { strict: false })
      .addMember(this.organisationId, { name, email, role, passwordHash: this.passwordHash });
    return { id: accountId, name, email, role, as: await signIn(this.running.base, email, PASSWORD) };
  }

  async job(team: { userId: string; role: JobRole }[] = []): Promise<Job> {
    const admin = await this.member('admin');
    return admin.as.ok(jobRoutes.create, {
      body: { title: `Engineer ${randomUUID().slice(0, 8)}`, track: 'ml-engineer', level: 'senior', team },
    });
  }

  async application(job: Job, candidate: { name?: string; email?: string } = {}): Promise<Application> {
    const admin = await this.member('admin');
    const body = {
      candidate: { name: candidate.name ?? `Candidate ${randomUUID().slice(0, 8)}`, email: candidate.email },
    };
    return admin.as.ok(candidateRoutes.apply, { params: { jobId: job.id }, body });
  }

  /** A loop of two sessions with two questions each, published without the assembler. */
  async publishedLoop(job: Job): Promise<Loop> {
    const { as } = await this.member('admin');
    const sessions = [session('fundamentals', 'ml-fundamentals'), session('collaboration', 'behavioral')];
    const started = await as.ok(loopRoutes.start, { params: { jobId: job.id }, body: { sessions } });
    const planned = await Promise.all(
      sessions.map(async (of) => ({ ...of, questions: await this.twoQuestions(of.stage) })),
    );
    const changed = await as.ok(loopRoutes.change, {
      params: { loopId: started.id },
      body: { plan: { sessions: planned, coverage: {}, banned: [] }, version: started.version },
    });
    return as.ok(loopRoutes.publish, { params: { loopId: changed.id }, body: { version: changed.version } });
  }

  private async twoQuestions(stage: string) {
    const { as } = await this.member('admin');
    const { items } = await as.ok(questionRoutes.list, {
      query: { stage, level: 'senior', status: 'approved', limit: 2 },
    });
    return items.map(({ id }) => ({ questionId: id, pinned: false }));
  }

  async interview(
    application: Application,
    sessionId: string,
    panel: Member[],
    startsAt = new Date(),
  ): Promise<Interview> {
    const { as } = await this.member('admin');
    return as.ok(interviewRoutes.schedule, {
      params: { applicationId: application.id },
      // Tests hold many interviews in one week; the limits have their own tests.
      body: { sessionId, startsAt: startsAt.toISOString(), panel: panel.map(({ id }) => id), overLimit: 'For a test.' },
    });
  }

  /** Opens, fills and submits a card; `note` goes into every answer. */
  async submittedCard(interview: Interview, who: Member, rating: 1 | 2 | 3 | 4, note: string): Promise<Scorecard> {
    const card = await who.as.ok(scorecardRoutes.open, { params: { interviewId: interview.id } });
    const { rubric, questions } = await who.as.ok(interviewRoutes.kit, { params: { interviewId: interview.id } });
    const subjects = [
      ...questions.map(({ questionId }) => `question:${questionId}`),
      ...rubric.criteria.map(({ slug }) => `criterion:${slug}`),
      'overall',
    ];
    for (const subject of subjects)
      await who.as.ok(scorecardRoutes.answer, {
        params: { scorecardId: card.id, subject },
        body: { rating, absence: null, note, version: 0 },
      });
    return who.as.ok(scorecardRoutes.submit, { params: { scorecardId: card.id }, body: { key: randomUUID() } });
  }
}

const session = (id: string, stage: string) => ({
  id,
  title: id,
  stage,
  minutes: 60,
  questionMinutes: { from: 0, to: 60 },
  questionCount: { from: 1, to: 6 },
  focus: [],
});

/** A stranger without a session. */
export const stranger = (running: RunningApp): Caller => new Caller(running.base);
