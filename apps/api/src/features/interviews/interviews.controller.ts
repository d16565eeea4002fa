import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  Id,
  InterviewChange,
  InterviewDraft,
  InterviewDrafts,
  interviewRoutes as routes,
  LoopFollowing,
  type ScheduleSlot,
} from '@loopwright/contracts';
import { type Actor, SignedIn } from '../../platform/access/actor.ts';
import { Implements } from '../../platform/access/implements.ts';
import { FollowingService } from './following.service.ts';
import { InterviewsService } from './interviews.service.ts';
import { ScheduleService } from './schedule.service.ts';

@Controller()
export class InterviewsController {
  constructor(
    private readonly interviews: InterviewsService,
    private readonly planning: ScheduleService,
    private readonly following: FollowingService,
  ) {}

  @Implements(routes.mine, { can: 'interview.mine' })
  mine(@SignedIn() actor: Actor, @Query({ schema: routes.mine.query }) between: { from?: string; to?: string }) {
    return this.interviews.mine(actor, between);
  }

  @Implements(routes.ofApplication, { can: 'application.read', of: 'applicationId' })
  ofApplication(@SignedIn() actor: Actor, @Param('applicationId', { schema: Id }) applicationId: string) {
    return this.interviews.ofApplication(actor, applicationId);
  }

  @Implements(routes.schedule, { can: 'interview.schedule', of: 'applicationId' })
  schedule(
    @SignedIn() actor: Actor,
    @Param('applicationId', { schema: Id }) applicationId: string,
    @Body({ schema: InterviewDraft }) draft: InterviewDraft,
  ) {
    return this.planning.schedule(actor, applicationId, draft);
  }

  @Implements(routes.scheduleLoop, { can: 'interview.schedule', of: 'applicationId' })
  scheduleLoop(
    @SignedIn() actor: Actor,
    @Param('applicationId', { schema: Id }) applicationId: string,
    @Body({ schema: InterviewDrafts }) drafts: InterviewDrafts,
  ) {
    return this.planning.scheduleLoop(actor, applicationId, drafts);
  }

  @Implements(routes.conflicts, { can: 'interview.schedule', of: 'applicationId' })
  conflicts(
    @SignedIn() actor: Actor,
    @Param('applicationId', { schema: Id }) applicationId: string,
    @Body({ schema: routes.conflicts.body }) { slots }: { slots: ScheduleSlot[] },
  ) {
    return this.planning.conflicts(actor, applicationId, slots);
  }

  @Implements(routes.behind, { can: 'loop.change', of: 'loopId' })
  behind(@SignedIn() actor: Actor, @Param('loopId', { schema: Id }) loopId: string) {
    return this.following.behind(actor, loopId);
  }

  @Implements(routes.follow, { can: 'loop.change', of: 'loopId' })
  follow(
    @SignedIn() actor: Actor,
    @Param('loopId', { schema: Id }) loopId: string,
    @Body({ schema: LoopFollowing }) body: LoopFollowing,
  ) {
    return this.following.follow(actor, loopId, body);
  }

  @Implements(routes.read, { can: 'interview.read', of: 'interviewId' })
  read(@SignedIn() actor: Actor, @Param('interviewId', { schema: Id }) interviewId: string) {
    return this.interviews.read(actor, interviewId);
  }

  @Implements(routes.change, { can: 'interview.change', of: 'interviewId' })
  change(
    @SignedIn() actor: Actor,
    @Param('interviewId', { schema: Id }) interviewId: string,
    @Body({ schema: InterviewChange }) change: InterviewChange,
  ) {
    return this.interviews.change(actor, interviewId, change);
  }

  @Implements(routes.kit, { can: 'interview.kit', of: 'interviewId' })
  kit(@SignedIn() actor: Actor, @Param('interviewId', { schema: Id }) interviewId: string) {
    return this.interviews.kit(actor, interviewId);
  }
}
