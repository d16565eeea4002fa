import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { AccessService, type Action, type Actor } from '@loopwright/api';
import {
  type Application,
  candidateRoutes,
  comparisonRoutes,
  type Interview,
  interviewRoutes,
  type Job,
  jobRoles,
  jobRoutes,
  scorecardRoutes,
} from '@loopwright/contracts';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { type RunningApp, startApp } from '../support/app.ts';
import { type Member, Team } from '../support/team.ts';

let running: RunningApp;
let access: AccessService;
beforeAll(async () => {
  running = await startApp();
  access = running.app.get(AccessService, { strict: false });
});
afterAll(() => running.stop());

const who = ['recruiter', 'hiring-manager', 'interviewer', 'interviewer', 'observer'] as const;
const SEATS = [1, 2, 3, 4] as const;
/** A job, who is on its team as what, and its candidates with the panels of their interviews. */
const hiring = fc.record({
  team: fc.uniqueArray(fc.record({ person: fc.nat(who.length - 1), role: fc.constantFrom(...jobRoles) }), {
    maxLength: 3,
    selector: ({ person }) => person,
  }),
  candidates: fc.array(
    fc.record({
      panel: fc.uniqueArray(fc.constantFrom(...SEATS), { minLength: 1, maxLength: 4 }),
      submitted: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
      cancelled: fc.integer({ min: 0, max: 3 }).map((drawn) => drawn === 0),
      decided: fc.boolean(),
      /** Whether the candidate applies for the job before this one as well. */
      twice: fc.boolean(),
      /** Whose address the candidate turns out to have. */
      is: fc.option(fc.nat(who.length - 1)),
    }),
    { minLength: 2, maxLength: 2 },
  ),
});
type Hiring = typeof hiring extends fc.Arbitrary<infer T> ? T : never;
type Made = {
  jobs: Job[];
  applications: Application[];
  interviews: Interview[];
  cards: { id: string; applicationId: string }[];
  decided: string[];
};

/** An organisation as drawn, made through the product's own doors. */
class SmallWorld {
  readonly made: Made = { jobs: [], applications: [], interviews: [], cards: [], decided: [] };
  private constructor(
    readonly team: Team,
    readonly admin: Member,
    readonly people: Member[],
  ) {}

  static async of(drawn: Hiring[]): Promise<SmallWorld> {
    const team = await Team.create(running);
    const people: Member[] = [];
    for (const [index, role] of who.entries()) people.push(await team.member(role, `${index}`));
    const world = new SmallWorld(team, await team.member('admin'), people);
    for (const one of drawn) await world.hire(one);
    return world;
  }

  private async hire({ team, candidates }: Hiring): Promise<void> {
    const job = await this.team.job(team.map(({ person, role }) => ({ userId: this.people[person]!.id, role })));
    this.made.jobs.push(job);
    await this.team.publishedLoop(job);
    const taken = new Set<number>();
    for (const candidate of candidates) await this.bring(job, candidate, taken);
  }

  private async bring(
    job: Job,
    { panel, submitted, cancelled, decided, twice, is }: Hiring['candidates'][number],
    taken: Set<number>,
  ): Promise<void> {
    const application = await this.team.application(job);
    this.made.applications.push(application);
    const applicationId = application.id;
    if (panel.length > 0) {
      const seated = panel.map((seat) => this.people[seat]!);
      const interview = await this.team.interview(application, 'fundamentals', seated);
      this.made.interviews.push(interview);
      for (const [index, member] of seated.entries())
        await this.write(interview, applicationId, member, submitted[index]! && !cancelled);
      if (cancelled)
        await this.admin.as.ok(interviewRoutes.change, {
          params: { interviewId: interview.id },
          body: { status: 'cancelled', version: interview.version },
        });
    }
    if (decided) {
      await this.admin.as.ok(comparisonRoutes.decide, {
        params: { applicationId },
        body: { outcome: 'hold', reason: 'Later.', version: application.version },
      });
      this.made.decided.push(applicationId);
    }
    if (twice) await this.applyToJobBefore(application);
    if (is === null || taken.has(is)) return;
    taken.add(is);
    const { id: candidateId, version } = application.candidate;
    // Another candidate of this organisation may have the address already; then this one stays who they are.
    await this.admin.as.send(candidateRoutes.change, {
      params: { candidateId },
      body: { email: this.people[is]!.email, version },
    });
  }

  private async applyToJobBefore({ job, candidate }: Application): Promise<void> {
    const before = this.made.jobs[this.made.jobs.findIndex(({ id }) => id === job.id) - 1];
    if (!before) return;
    const body = { candidateId: candidate.id };
    this.made.applications.push(await this.admin.as.ok(candidateRoutes.apply, { params: { jobId: before.id }, body }));
  }

  private async write(interview: Interview, applicationId: string, { as }: Member, submitted: boolean): Promise<void> {
    const { id } = await as.ok(scorecardRoutes.open, { params: { interviewId: interview.id } });
    const body = { rating: 3, absence: null, note: 'Seen.', version: 0 } as const;
    await as.ok(scorecardRoutes.answer, { params: { scorecardId: id, subject: 'overall' }, body });
    if (submitted) await as.ok(scorecardRoutes.submit, { params: { scorecardId: id }, body: { key: randomUUID() } });
    this.made.cards.push({ id, applicationId });
  }
}

const candidatesOf = ({ applications }: Made): { id: string }[] =>
  [...new Set(applications.map(({ candidate }) => candidate.id))].map((id) => ({ id }));
const sortedIds = (some: readonly { id: string }[]): string[] => some.map(({ id }) => id).sort();

/** What lists show this person, and what they may see one by one. */
async function compared(
  { team, made }: SmallWorld,
  { as, id, role, name, email }: Member,
): Promise<[lists: object, oneByOne: object]> {
  const actor: Actor = {
    accountId: id,
    organisationId: team.organisationId,
    sessionId: randomUUID(),
    role,
    name,
    email,
  };
  const may = async <T extends { id: string }>(action: Action, some: readonly T[]): Promise<T[]> => {
    const kept: T[] = [];
    for (const one of some) if (await access.can(actor, action, one.id)) kept.push(one);
    return kept;
  };
  const [jobs, candidates] = [
    await as.ok(jobRoutes.list, { query: {} }),
    await as.ok(candidateRoutes.list, { query: {} }),
  ];
  const readable = await may('application.read', made.applications);
  const lists: Record<string, unknown> = {
    jobs: sortedIds(jobs.items),
    total: jobs.total,
    candidates: sortedIds(candidates.items),
    applications: sortedIds(candidates.items.flatMap(({ applications }) => applications)),
  };
  const visible = await may('job.list', made.jobs);
  const oneByOne: Record<string, unknown> = {
    jobs: sortedIds(visible),
    total: visible.length,
    candidates: sortedIds(await may('candidate.list', candidatesOf(made))),
    applications: sortedIds(readable),
  };

  for (const job of visible) {
    const { items, total } = await as.ok(candidateRoutes.applications, { params: { jobId: job.id }, query: {} });
    const ofJob = readable.filter((application) => application.job.id === job.id);
    lists[`of job ${job.id}`] = [sortedIds(items), total];
    oneByOne[`of job ${job.id}`] = [sortedIds(ofJob), ofJob.length];
  }
  for (const { id: applicationId } of readable) {
    const params = { applicationId };
    const interviews = (await as.ok(interviewRoutes.ofApplication, { params })).items;
    const cards = (await as.ok(scorecardRoutes.ofApplication, { params })).items.flatMap(({ scorecard }) =>
      scorecard ? [scorecard] : [],
    );
    lists[`of ${applicationId}`] = {
      interviews: sortedIds(interviews),
      cards: sortedIds(cards),
      told: sortedPanels(interviews),
    };
    const ofApplication = await may(
      'interview.read',
      made.interviews.filter((interview) => interview.applicationId === applicationId),
    );
    const readCards = await may(
      'scorecard.read',
      made.cards.filter((card) => card.applicationId === applicationId),
    );
    const submitted = [];
    const told = [];
    for (const card of readCards) {
      const { state, interviewId, interviewer } = await as.ok(scorecardRoutes.read, {
        params: { scorecardId: card.id },
      });
      told.push(`${interviewId} ${interviewer.id} ${state}`);
      if (state === 'submitted') submitted.push(card);
    }
    oneByOne[`of ${applicationId}`] = {
      interviews: sortedIds(ofApplication),
      cards: sortedIds(submitted),
      told: told.sort(),
    };
  }
  return [lists, oneByOne];
}
/** Who is said to have begun or submitted a card. */
const sortedPanels = (interviews: readonly Interview[]): string[] =>
  interviews
    .flatMap(({ id, panel }) =>
      panel.filter(({ card }) => card !== 'none').map(({ person, card }) => `${id} ${person.id} ${card}`),
    )
    .sort();

it('shows in lists exactly what one may see one by one, whoever asks in whatever organisation', async () => {
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(hiring, { minLength: 2, maxLength: 2 }), async (drawn) => {
      const world = await SmallWorld.of(drawn);
      for (const person of [world.admin, ...world.people]) {
        const [lists, oneByOne] = await compared(world, person);
        expect(lists).toEqual(oneByOne);
        seen += Object.keys(lists).length;
      }
    }),
    { numRuns: 8, endOnFailure: true, unbiased: true },
  );
  expect(seen).toBeGreaterThan(8 * 6 * 4);
}, 180_000);
