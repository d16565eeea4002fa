import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  ApplicationDraft,
  ApplicationMove,
  ApplicationSearch,
  CandidateChange,
  candidateRoutes as routes,
  CandidateSearch,
  Id,
} from '@loopwright/contracts';
import { type Actor, SignedIn } from '../../platform/access/actor.ts';
import { Implements } from '../../platform/access/implements.ts';
import { CandidatesService } from './candidates.service.ts';

@Controller()
export class CandidatesController {
  constructor(private readonly candidates: CandidatesService) {}

  @Implements(routes.list, { can: 'candidate.list' })
  list(@SignedIn() actor: Actor, @Query({ schema: CandidateSearch }) search: CandidateSearch) {
    return this.candidates.list(actor, search);
  }

  @Implements(routes.change, { can: 'candidate.change', of: 'candidateId' })
  change(
    @SignedIn() actor: Actor,
    @Param('candidateId', { schema: Id }) candidateId: string,
    @Body({ schema: CandidateChange }) change: CandidateChange,
  ) {
    return this.candidates.change(actor, candidateId, change);
  }

  @Implements(routes.applications, { can: 'job.read', of: 'jobId' })
  applications(
    @SignedIn() actor: Actor,
    @Param('jobId', { schema: Id }) jobId: string,
    @Query({ schema: ApplicationSearch }) search: ApplicationSearch,
  ) {
    return this.candidates.ofJob(actor, jobId, search);
  }

  @Implements(routes.apply, { can: 'application.create', of: 'jobId' })
  apply(
    @SignedIn() actor: Actor,
    @Param('jobId', { schema: Id }) jobId: string,
    @Body({ schema: ApplicationDraft }) draft: ApplicationDraft,
  ) {
    return this.candidates.apply(actor, jobId, draft);
  }

  @Implements(routes.readApplication, { can: 'application.read', of: 'applicationId' })
  read(@SignedIn() actor: Actor, @Param('applicationId', { schema: Id }) applicationId: string) {
    return this.candidates.read(actor, applicationId);
  }

  @Implements(routes.move, { can: 'application.move', of: 'applicationId' })
  move(
    @SignedIn() actor: Actor,
    @Param('applicationId', { schema: Id }) applicationId: string,
    @Body({ schema: ApplicationMove }) move: ApplicationMove,
  ) {
    return this.candidates.move(actor, applicationId, move);
  }
}
