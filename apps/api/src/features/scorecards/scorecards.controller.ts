import { Body, Controller, Param } from '@nestjs/common';
import { AnswerChange, Id, scorecardRoutes as routes, Subject, Submission } from '@loopwright/contracts';
import { type Actor, SignedIn } from '../../platform/access/actor.ts';
import { Implements } from '../../platform/access/implements.ts';
import { ScorecardsService } from './scorecards.service.ts';

@Controller()
export class ScorecardsController {
  constructor(private readonly scorecards: ScorecardsService) {}

  @Implements(routes.due, { can: 'scorecard.due' })
  due(@SignedIn() actor: Actor) {
    return this.scorecards.due(actor);
  }

  @Implements(routes.open, { can: 'scorecard.open', of: 'interviewId' })
  open(@SignedIn() actor: Actor, @Param('interviewId', { schema: Id }) interviewId: string) {
    return this.scorecards.open(actor, interviewId);
  }

  @Implements(routes.read, { can: 'scorecard.read', of: 'scorecardId' })
  read(@SignedIn() actor: Actor, @Param('scorecardId', { schema: Id }) scorecardId: string) {
    return this.scorecards.read(actor, scorecardId);
  }

  @Implements(routes.answer, { can: 'scorecard.write', of: 'scorecardId' })
  answer(
    @SignedIn() actor: Actor,
    @Param('scorecardId', { schema: Id }) scorecardId: string,
    @Param('subject', { schema: Subject }) subject: string,
    @Body({ schema: AnswerChange }) change: AnswerChange,
  ) {
    return this.scorecards.answer(actor, scorecardId, subject, change);
  }

  @Implements(routes.submit, { can: 'scorecard.write', of: 'scorecardId' })
  submit(
    @SignedIn() actor: Actor,
    @Param('scorecardId', { schema: Id }) scorecardId: string,
    @Body({ schema: Submission }) submission: Submission,
  ) {
    return this.scorecards.submit(actor, scorecardId, submission);
  }

  @Implements(routes.ofApplication, { can: 'application.read', of: 'applicationId' })
  ofApplication(@SignedIn() actor: Actor, @Param('applicationId', { schema: Id }) applicationId: string) {
    return this.scorecards.ofApplication(actor, applicationId);
  }
}
