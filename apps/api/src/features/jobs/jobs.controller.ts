import { Body, Controller, Param, Query } from '@nestjs/common';
import { Id, JobChange, JobDraft, jobRoutes as routes, JobSearch, JobTeam } from '@loopwright/contracts';
import { type Actor, SignedIn } from '../../platform/access/actor.ts';
import { Implements } from '../../platform/access/implements.ts';
import { JobsService } from './jobs.service.ts';

@Controller()
export class JobsController {
  constructor(private readonly jobs: JobsService) {}

  @Implements(routes.list, { can: 'job.list' })
  list(@SignedIn() actor: Actor, @Query({ schema: JobSearch }) search: JobSearch) {
    return this.jobs.list(actor, search);
  }

  @Implements(routes.create, { can: 'job.create' })
  create(@SignedIn() actor: Actor, @Body({ schema: JobDraft }) draft: JobDraft) {
    return this.jobs.create(actor, draft);
  }

  @Implements(routes.read, { can: 'job.read', of: 'jobId' })
  read(@SignedIn() actor: Actor, @Param('jobId', { schema: Id }) jobId: string) {
    return this.jobs.read(actor, jobId);
  }

  @Implements(routes.change, { can: 'job.change', of: 'jobId' })
  change(
    @SignedIn() actor: Actor,
    @Param('jobId', { schema: Id }) jobId: string,
    @Body({ schema: JobChange }) change: JobChange,
  ) {
    return this.jobs.change(actor, jobId, change);
  }

  @Implements(routes.changeTeam, { can: 'job.change', of: 'jobId' })
  changeTeam(
    @SignedIn() actor: Actor,
    @Param('jobId', { schema: Id }) jobId: string,
    @Body({ schema: JobTeam }) team: JobTeam,
  ) {
    return this.jobs.changeTeam(actor, jobId, team);
  }
}
