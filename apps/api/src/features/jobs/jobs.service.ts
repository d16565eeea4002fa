import { Injectable } from '@nestjs/common';
import type { Job, JobChange, JobDraft, JobSearch, JobTeam } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { pageOf } from '../../platform/cursor.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { Refusal } from '../../platform/refusal.ts';
import { PeopleService } from '../people/index.ts';
import { FieldService } from '../rubrics/index.ts';
import { jobSummaryView, jobView } from './job.view.ts';
import { JobsRepository } from './jobs.repository.ts';

@Injectable()
export class JobsService {
  constructor(
    private readonly database: Database,
    private readonly jobs: JobsRepository,
    private readonly people: PeopleService,
    private readonly field: FieldService,
  ) {}

  list(actor: Actor, search: JobSearch) {
    return this.database.within(actor.organisationId, async () => {
      const { rows, total } = await this.jobs.visible(actor, search);
      return pageOf(rows, search.limit, ({ key, id }) => [key, id], jobSummaryView, total);
    });
  }

  read(actor: Actor, jobId: string): Promise<Job> {
    return this.database.within(actor.organisationId, () => this.find(actor.organisationId, jobId));
  }

  /** Opens a job. A hiring manager who opens one runs it; anyone else names the team. */
  create(actor: Actor, { team = [], ...basics }: JobDraft): Promise<Job> {
    return this.database.within(actor.organisationId, async () => {
      await this.requireKnown(actor.organisationId, basics);
      const id = newId();
      const runsIt = actor.role === 'hiring-manager' && !team.some(({ userId }) => userId === actor.accountId);
      const members = runsIt ? [...team, { userId: actor.accountId, role: 'hiring-manager' as const }] : team;
      await this.requireMembers(actor.organisationId, members);
      await this.jobs.add({
        organisationId: actor.organisationId,
        id,
        createdBy: actor.accountId,
        department: '',
        location: '',
        description: '',
        openings: 1,
        ...basics,
      });
      await this.jobs.replaceTeam(actor.organisationId, id, members);
      return this.find(actor.organisationId, id);
    });
  }

  change(actor: Actor, jobId: string, { version, ...change }: JobChange): Promise<Job> {
    return this.database.within(actor.organisationId, async () => {
      await this.requireKnown(actor.organisationId, change);
      return this.changed(actor, jobId, await this.jobs.change(actor.organisationId, jobId, version, change));
    });
  }

  changeTeam(actor: Actor, jobId: string, { version, members }: JobTeam): Promise<Job> {
    return this.database.within(actor.organisationId, async () => {
      await this.requireMembers(actor.organisationId, members);
      const stillThere = await this.jobs.change(actor.organisationId, jobId, version, {});
      if (stillThere) await this.jobs.replaceTeam(actor.organisationId, jobId, members);
      return this.changed(actor, jobId, stillThere);
    });
  }

  private async changed(actor: Actor, jobId: string, done: boolean): Promise<Job> {
    const job = await this.find(actor.organisationId, jobId);
    if (!done) throw new Refusal('version.stale', { current: job });
    return job;
  }

  private async find(organisationId: string, jobId: string): Promise<Job> {
    const job = await this.jobs.job(organisationId, jobId);
    if (!job) throw new Refusal('not-found');
    return jobView(job, await this.jobs.team(organisationId, jobId));
  }

  private async requireKnown(
    organisationId: string,
    { track, level }: { track?: string; level?: string },
  ): Promise<void> {
    const field = await this.field.of(organisationId);
    const issues = [
      ...(track !== undefined && !field.tracks.some(({ slug }) => slug === track)
        ? [{ path: ['track'], message: `"${track}" is not a track of this organisation` }]
        : []),
      ...(level !== undefined && !field.levels.some(({ slug }) => slug === level)
        ? [{ path: ['level'], message: `"${level}" is not a level of this organisation` }]
        : []),
    ];
    if (issues.length > 0) throw new Refusal('request.invalid', { issues });
  }

  private async requireMembers(organisationId: string, members: readonly { userId: string }[]): Promise<void> {
    const ids = [...new Set(members.map(({ userId }) => userId))];
    const active = new Set((await this.people.activeAmong(organisationId, ids)).map(({ id }) => id));
    const issues = members.flatMap(({ userId }, position) =>
      active.has(userId)
        ? []
        : [{ path: ['members', position, 'userId'], message: 'is not an active member of the organisation' }],
    );
    if (issues.length > 0) throw new Refusal('job.unknown-member', { issues });
  }
}
