import { Injectable } from '@nestjs/common';
import type {
  Application,
  ApplicationDraft,
  ApplicationMove,
  ApplicationSearch,
  Candidate,
  CandidateChange,
  CandidateDraft,
  CandidateSearch,
} from '@loopwright/contracts';
import { AccessService } from '../../platform/access/access.service.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { pageOf } from '../../platform/cursor.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { Refusal, refusalOf } from '../../platform/refusal.ts';
import { JobsService } from '../jobs/index.ts';
import { applicationView, candidateView } from './candidate.view.ts';
import { CandidatesRepository } from './candidates.repository.ts';
import { needsDecision } from './stage.rules.ts';

@Injectable()
export class CandidatesService {
  constructor(
    private readonly database: Database,
    private readonly candidates: CandidatesRepository,
    private readonly jobs: JobsService,
    private readonly access: AccessService,
  ) {}

  list(actor: Actor, search: CandidateSearch) {
    return this.database.within(actor.organisationId, async () => {
      const { rows, total } = await this.candidates.list(actor, search);
      return pageOf(
        rows,
        search.limit,
        ({ key, id }) => [key, id],
        ({ key: _key, ...row }) => row,
        total,
      );
    });
  }

  ofJob(actor: Actor, jobId: string, search: ApplicationSearch) {
    return this.database.within(actor.organisationId, async () => {
      const { rows, total } = await this.candidates.ofJob(actor, jobId, search);
      return pageOf(rows, search.limit, ({ key, id }) => [key, id], applicationView, total);
    });
  }

  read(actor: Actor, applicationId: string): Promise<Application> {
    return this.database.within(actor.organisationId, () => this.find(actor, applicationId));
  }

  /** Puts a candidate, new or known, into the pipeline of a job. */
  apply(actor: Actor, jobId: string, { candidate, candidateId }: ApplicationDraft): Promise<Application> {
    return this.database.within(actor.organisationId, async () => {
      const job = await this.jobs.read(actor, jobId);
      if (job.status === 'closed') throw new Refusal('job.closed');
      const id = newId();
      const of = candidate ? await this.add(actor, candidate) : await this.known(actor, candidateId!);
      await this.database
        .attempt(() =>
          this.candidates.addApplication({ organisationId: actor.organisationId, id, candidateId: of, jobId }),
        )
        .catch((error: unknown) => {
          throw refusalOf(error, { application_once_per_job: 'candidate.already-applied' });
        });
      return this.find(actor, id);
    });
  }

  change(actor: Actor, candidateId: string, { version, ...change }: CandidateChange): Promise<Candidate> {
    return this.database.within(actor.organisationId, async () => {
      if (change.email !== undefined) await this.requireOwnAddress(actor, candidateId, change.email);
      const changed = await this.database
        .attempt(() => this.candidates.changeCandidate(actor.organisationId, candidateId, version, change))
        .catch((error: unknown) => this.refuseAddress(actor, change.email, error));
      const now = await this.candidates.candidate(actor.organisationId, candidateId);
      if (!now) throw new Refusal('not-found');
      if (!changed) throw new Refusal('version.stale', { current: candidateView(now, true) });
      return candidateView(now, true);
    });
  }

  move(actor: Actor, applicationId: string, { stage, version }: ApplicationMove): Promise<Application> {
    return this.database.within(actor.organisationId, async () => {
      const before = await this.find(actor, applicationId);
      if (needsDecision(before.stage, stage)) throw new Refusal('candidate.needs-decision', { current: before });
      const moved = await this.candidates.move(actor.organisationId, applicationId, version, stage);
      const now = await this.find(actor, applicationId);
      if (!moved) throw new Refusal('version.stale', { current: now });
      return now;
    });
  }

  private async find(actor: Actor, applicationId: string): Promise<Application> {
    const row = await this.candidates.application(actor, applicationId);
    if (!row) throw new Refusal('not-found');
    return applicationView(row);
  }

  /** An address decides who is kept from a candidate's file, so it is not everyone's to give or take a colleague's. */
  private async requireOwnAddress(actor: Actor, candidateId: string | null, email: string | null): Promise<void> {
    if (actor.role === 'admin' || actor.role === 'recruiter') return;
    const before = candidateId ? await this.candidates.candidate(actor.organisationId, candidateId) : null;
    const addresses = [email, before?.email ?? null].filter((address) => address !== null);
    if (before?.email !== email && (await this.candidates.isColleague(actor.organisationId, addresses)))
      throw emailNotYours();
  }

  private async add(actor: Actor, candidate: CandidateDraft): Promise<string> {
    const id = newId();
    await this.requireOwnAddress(actor, null, candidate.email ?? null);
    await this.database
      .attempt(() => this.candidates.addCandidate({ organisationId: actor.organisationId, id, ...candidate }))
      .catch((error: unknown) => this.refuseAddress(actor, candidate.email, error));
    return id;
  }

  /** Only whoever may see the other candidate is told that there is one. */
  private async refuseAddress(actor: Actor, email: string | null | undefined, error: unknown): Promise<never> {
    const refusal = refusalOf(error, { candidate_email_in_organisation: 'candidate.email-taken' });
    const other = email ? await this.candidates.withEmail(actor.organisationId, email) : undefined;
    if (other && !(await this.access.can(actor, 'candidate.list', other))) throw emailNotYours();
    throw refusal;
  }

  private async known(actor: Actor, candidateId: string): Promise<string> {
    if (!(await this.access.can(actor, 'candidate.change', candidateId))) throw new Refusal('not-found');
    return candidateId;
  }
}

/** The same words for a colleague's address and for that of a candidate in a job that one has no part in. */
const emailNotYours = () =>
  new Refusal('candidate.email-not-yours', {
    issues: [{ path: ['email'], message: 'cannot be given to a candidate by you' }],
  });
