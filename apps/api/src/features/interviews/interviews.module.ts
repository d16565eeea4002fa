import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleModule } from '../people/index.ts';
import { ConflictsRepository } from './conflicts.repository.ts';
import { FollowingRepository } from './following.repository.ts';
import { FollowingService } from './following.service.ts';
import { InterviewsController } from './interviews.controller.ts';
import {
  InterviewEntity,
  InterviewOverLimitEntity,
  InterviewPanelistEntity,
  LoopRubricEntity,
} from './interviews.entities.ts';
import { InterviewsRepository } from './interviews.repository.ts';
import { InterviewsService } from './interviews.service.ts';
import { KitsRepository } from './kits.repository.ts';
import { LimitsRepository } from './limits.repository.ts';
import { LimitsService } from './limits.service.ts';
import { ScheduleService } from './schedule.service.ts';
import { SchedulingRepository } from './scheduling.repository.ts';

@Module({
  imports: [
    PeopleModule,
    TypeOrmModule.forFeature([InterviewEntity, InterviewPanelistEntity, InterviewOverLimitEntity, LoopRubricEntity]),
  ],
  controllers: [InterviewsController],
  providers: [
    InterviewsRepository,
    SchedulingRepository,
    ConflictsRepository,
    FollowingRepository,
    KitsRepository,
    LimitsRepository,
    LimitsService,
    FollowingService,
    InterviewsService,
    ScheduleService,
  ],
  exports: [InterviewsService, ScheduleService],
})
export class InterviewsModule {}
