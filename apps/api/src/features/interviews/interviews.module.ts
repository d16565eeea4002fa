import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleModule } from '../people/index.ts';
import { InterviewsController } from './interviews.controller.ts';
import { InterviewEntity, InterviewPanelistEntity, LoopRubricEntity } from './interviews.entities.ts';
import { InterviewsRepository } from './interviews.repository.ts';
import { InterviewsService } from './interviews.service.ts';
import { KitsRepository } from './kits.repository.ts';

@Module({
  imports: [PeopleModule, TypeOrmModule.forFeature([InterviewEntity, InterviewPanelistEntity, LoopRubricEntity])],
  controllers: [InterviewsController],
  providers: [InterviewsRepository, KitsRepository, InterviewsService],
  exports: [InterviewsService],
})
export class InterviewsModule {}
